using System.Text.Json.Nodes;
using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Languages;

/// <summary>What runtimes are asked to run.</summary>
internal static class ProgramRequests
{
    /// <summary>The program of a project in a run.</summary>
    /// <exception cref="LanguageException">There is none where the project says.</exception>
    public static RunRequest Of(DeploymentContext context, string root, ProjectSettings project)
    {
        var (folder, entry) = Place(root, project.Main);
        return new RunRequest
        {
            Project = context.Project,
            Stack = context.Stack,
            Organization = StackName.Organization,
            Pwd = folder,
            Program = entry,
            Config = { context.Config.Values },
            ConfigSecretKeys = { context.Config.SecretKeys },
            DryRun = context.Options.Preview,
            Parallel = context.Options.Parallel,
            Info = new ProgramInfo
            {
                RootDirectory = root,
                ProgramDirectory = folder,
                EntryPoint = entry,
                Options = PropertyWire.Write(project.Runtime.Options),
            },
        };
    }

    /// <summary>The configuration as SDKs read it from their environment: JSON, with names as an SDK knows them.</summary>
    public static string ConfigOf(RunRequest request, Func<string, string> nameOf) => new JsonObject(
        request.Config.Select(c => KeyValuePair.Create(nameOf(c.Key), (JsonNode?)c.Value))).ToJsonString();

    /// <summary>Names of what is secret in it, as SDKs read them from their environment.</summary>
    public static string SecretKeysOf(RunRequest request) =>
        new JsonArray([.. request.ConfigSecretKeys.Select(k => (JsonNode?)JsonValue.Create(k))]).ToJsonString();

    // The program is in a folder, or is a file.
    private static (string Folder, string Entry) Place(string root, string main)
    {
        var path = Path.GetFullPath(Path.Combine(root, main));
        return Directory.Exists(path) ? (path, ".")
            : Path.GetDirectoryName(path) is { } folder && Directory.Exists(folder) ? (folder, Path.GetFileName(path))
            : throw new LanguageException($"Pulumi.yaml: main is {main}, but there is no {path}");
    }
}
