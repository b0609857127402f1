using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Trtc.Cli.Stacks;

/// <summary>
/// The stack that a command means which names none, in a file of Pulumi's own form: for states in Pulumi's local folders the file that
/// Pulumi itself has, so that both select the same one; for a project's own states a file beside them.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="backend">Place of the states, by which the file tells selections apart.</param>
/// <param name="project">Name of the project.</param>
internal sealed class SelectedStack(string file, string backend, string project)
{
    private const string Stacks = "stacks";
    private const string Own = "file://.trtc";

    /// <summary>Name of the selected stack; null for none.</summary>
    public string? Name => (string?)(Read()[Stacks]?[backend] ?? Read()["stack"]) is { Length: > 0 } reference ? NameOf(reference) : null;

    /// <summary>Where the selection for a project's states is.</summary>
    /// <param name="folder">Folder of the project.</param>
    /// <param name="project">Name of the project.</param>
    /// <param name="backend">Place of the states as Pulumi is told it; null for the project's own.</param>
    /// <param name="home">Folder of the states.</param>
    public static SelectedStack Of(string folder, string project, string? backend, string home)
    {
        if (backend is null)
        {
            return new SelectedStack(Path.Combine(home, "workspace.json"), Own, project);
        }

        // Pulumi's name for the file; it is no secret that needs a better digest.
#pragma warning disable CA5350
        var digest = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(Path.Combine(folder, "Pulumi.yaml"))));
#pragma warning restore CA5350
        return new SelectedStack(Path.Combine(PulumiHome.Folder, "workspaces", $"{project}-{digest}-workspace.json"), backend, project);
    }

    /// <summary>Selects a stack, or none.</summary>
    public void Select(string? name)
    {
        var settings = Read();
        var stacks = settings[Stacks] as JsonObject ?? [];
        settings.Remove(Stacks);
        stacks.Remove(backend);
        if (name is not null)
        {
            stacks[backend] = StackName.Full(name, project);
        }
        else
        {
            settings.Remove("stack");
        }

        if (stacks.Count > 0)
        {
            settings[Stacks] = stacks;
        }

        if (settings.Count == 0)
        {
            File.Delete(file);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        FileReplacement.Write(file, settings.ToJsonString(JsonText.Indented) + "\n");
    }

    // A selection of another project's, or by another place's rules, is none here.
    private string? NameOf(string reference)
    {
        try
        {
            return StackName.Parse(reference, project);
        }
        catch (StateException)
        {
            return null;
        }
    }

    private JsonObject Read()
    {
        try
        {
            return File.Exists(file) ? (JsonObject)JsonText.Parse(File.ReadAllText(file))! : [];
        }
        catch (Exception e) when (e is JsonException or InvalidCastException or NullReferenceException)
        {
            throw new UserException($"{file}, which has the selected stack, is no JSON object: {e.Message} Delete it, and select again.");
        }
    }
}
