using Pulumi.Embedded.Languages.Yaml.Programs;

namespace Trtc.Cli.Stacks;

/// <summary>Where a project's states are.</summary>
/// <param name="Home">Their folder.</param>
/// <param name="Selected">Which stack is selected there.</param>
/// <param name="Address">Their address: <c>file://PATH</c>.</param>
/// <param name="IsOwn">Whether it is the project's own folder, which nothing but this tool keeps.</param>
internal sealed record StatePlace(string Home, SelectedStack Selected, string Address, bool IsOwn)
{
    private const string Scheme = "file://";

    /// <summary>
    /// Where they are: in the folder that PULUMI_BACKEND_URL, the project or `trtc login` names, or in the project's own.
    /// </summary>
    /// <param name="folder">Folder of the project.</param>
    /// <param name="project">The project.</param>
    /// <exception cref="UserException">They are in no folder.</exception>
    public static StatePlace Of(string folder, ProjectSettings project)
    {
        var (address, from) = Environment.GetEnvironmentVariable("PULUMI_BACKEND_URL") is { Length: > 0 } set ? (set, "PULUMI_BACKEND_URL")
            : project.Backend is { Length: > 0 } named ? (named, "backend.url of Pulumi.yaml")
            : (PulumiHome.Login, "the address of `trtc login`");
        if (address is null)
        {
            var own = Path.Combine(folder, ".trtc");
            return new StatePlace(own, SelectedStack.Of(folder, project.Name, null, own), Scheme + own, IsOwn: true);
        }

        var home = Path.Combine(FolderOf(address, folder, from), ".pulumi");
        return new StatePlace(home, SelectedStack.Of(folder, project.Name, address, home), address, IsOwn: false);
    }

    /// <summary>The folder of an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="folder">Where it begins.</param>
    /// <param name="from">Who gave it.</param>
    /// <exception cref="UserException">It is that of no folder.</exception>
    public static string FolderOf(string address, string folder, string from)
    {
        if (!address.StartsWith(Scheme, StringComparison.Ordinal))
        {
            throw new UserException(
                $"{from} is {address}; this tool keeps states in folders: "
                + "file://PATH, or nothing for the project's own .trtc. Other places need the Pulumi CLI.");
        }

        var user = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return Path.GetFullPath(address[Scheme.Length..].Replace("~", user, StringComparison.Ordinal), folder);
    }
}
