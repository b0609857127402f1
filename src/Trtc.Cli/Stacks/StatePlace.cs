using Pulumi.Embedded.Languages.Yaml.Programs;

namespace Trtc.Cli.Stacks;

/// <summary>Where a project's states are.</summary>
/// <param name="Home">Their folder.</param>
/// <param name="Selected">Which stack is selected there.</param>
internal sealed record StatePlace(string Home, SelectedStack Selected)
{
    /// <summary>Where they are: in the folder that PULUMI_BACKEND_URL or the project names, or in the project's own.</summary>
    /// <param name="folder">Folder of the project.</param>
    /// <param name="project">The project.</param>
    /// <exception cref="UserException">They are in no folder.</exception>
    public static StatePlace Of(string folder, ProjectSettings project)
    {
        var environment = Environment.GetEnvironmentVariable("PULUMI_BACKEND_URL");
        var backend = string.IsNullOrEmpty(environment) ? project.Backend : environment;
        var home = backend switch
        {
            null or "" => Path.Combine(folder, ".trtc"),
            ['f', 'i', 'l', 'e', ':', '/', '/', .. var path] => Path.Combine(
                Path.GetFullPath(
                    path.Replace("~", Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), StringComparison.Ordinal), folder),
                ".pulumi"),
            var other => throw new UserException(
                $"{(string.IsNullOrEmpty(environment) ? "backend.url of Pulumi.yaml" : "PULUMI_BACKEND_URL")} is {other}; "
                + "this tool keeps states in folders: "
                + "file://PATH, or nothing for the project's own .trtc. Other places need the Pulumi CLI."),
        };
        return new StatePlace(home, SelectedStack.Of(folder, project.Name, string.IsNullOrEmpty(backend) ? null : backend, home));
    }
}
