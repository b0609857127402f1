using Pulumi.Embedded.Planning;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Trtc.Cli.Stacks;

/// <summary>Plans of a stack as files.</summary>
internal static class PlanFiles
{
    /// <summary>Reads a plan.</summary>
    /// <exception cref="UserException">There is no such file.</exception>
    public static UpdatePlan Read(string path, Workspace workspace) => File.Exists(path)
        ? UpdatePlanFile.Read(File.ReadAllText(path), path, workspace.StateSecrets())
        : throw new UserException($"There is no plan {path}; `trtc preview --save-plan={path}` writes it.");

    /// <summary>Writes a plan.</summary>
    public static void Write(string path, UpdatePlan plan, Workspace workspace, bool showSecrets)
    {
        var secrets = workspace.StateSecrets();
        var json = UpdatePlanFile.Write(plan with { Config = ConfigTexts.Encrypted(workspace) }, secrets, workspace.Time);
        FileReplacement.Write(path, (showSecrets ? PlainSecrets.Show(json, secrets) : json).ToJsonString(JsonText.Indented) + "\n");
    }
}
