using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Embedded.Plugins;
using Pulumi.Protocol;

namespace Trtc.Cli.Stacks;

/// <summary>Pulumi's folder of this user, and what this tool keeps in it: where the states are of projects that do not say it.</summary>
internal static class PulumiHome
{
    private const string Backend = "backend";

    /// <summary>The folder.</summary>
    public static string Folder => PulumiFolder.Path;

    /// <summary>Address of the states' place; null where nobody logged in. The Pulumi CLI's own login is another.</summary>
    public static string? Login
    {
        get
        {
            try
            {
                return File.Exists(LoginFile) ? (string?)JsonText.Parse(File.ReadAllText(LoginFile))?[Backend] : null;
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
            {
                throw new UserException($"{LoginFile} has no place of states: {e.Message} Delete it, and run `trtc login` again.");
            }
        }
    }

    private static string LoginFile => Path.Combine(Folder, "trtc.json");

    /// <summary>Notes the states' place, or forgets it.</summary>
    public static void SetLogin(string? address)
    {
        if (address is null)
        {
            File.Delete(LoginFile);
            return;
        }

        Directory.CreateDirectory(Folder);
        FileReplacement.Write(LoginFile, new JsonObject { [Backend] = address }.ToJsonString(JsonText.Indented) + "\n");
    }
}
