using Google.Protobuf.WellKnownTypes;
using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Monitor.Serving;
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
            Organization = MonitorSurroundings.Organization,
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
                Options = project.Runtime.Options.Members.IsEmpty ? new Struct() : PropertyWire.Write(project.Runtime.Options),
            },
        };
    }

    // The program is in a folder, or is a file.
    private static (string Folder, string Entry) Place(string root, string main)
    {
        var path = Path.GetFullPath(Path.Combine(root, main));
        return Directory.Exists(path) ? (path, ".")
            : Path.GetDirectoryName(path) is { } folder && Directory.Exists(folder) ? (folder, Path.GetFileName(path))
            : throw new LanguageException($"Pulumi.yaml: main is {main}, but there is no {path}");
    }
}
