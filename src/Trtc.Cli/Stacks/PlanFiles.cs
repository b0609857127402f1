using Pulumi.Embedded.Planning;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Trtc.Cli.Stacks;

/// <summary>Plans of a stack as files.</summary>
internal static class PlanFiles
{
    /// <summary>Reads a plan.</summary>
    /// <exception cref="UserException">There is no such file.</exception>
    public static UpdatePlan Read(string path, Workspace workspace)
    {
        if (!File.Exists(path))
        {
            throw new UserException($"There is no plan {path}; `trtc preview --save-plan={path}` writes it.");
        }

        // A stack that was not there when the plan was made had no salt of its own to keep.
        var text = File.ReadAllText(path);
        var secrets = UpdatePlanFile.SaltOf(text) is { } salt ? workspace.Secrets(salt) : workspace.StateSecrets();
        return UpdatePlanFile.Read(text, path, secrets);
    }

    /// <summary>Writes a plan.</summary>
    public static void Write(string path, UpdatePlan plan, Workspace workspace, bool showSecrets)
    {
        var secrets = workspace.StateSecrets();
        var json = UpdatePlanFile.Write(plan with { Config = ConfigTexts.Encrypted(workspace) }, secrets, workspace.Time);
        FileReplacement.Write(path, (showSecrets ? PlainSecrets.Show(json, secrets) : json).ToJsonString(JsonText.Indented) + "\n");
    }
}
