using System.CommandLine;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc login</c>, <c>logout</c> and <c>whoami</c>: where states are, of projects that do not say it themselves.</summary>
internal static class LoginCommand
{
    private static readonly Argument<string?> Address = new("url")
    {
        Description = "Place of the states: file://PATH.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Login()
    {
        var local = new Option<bool>("--local", "-l") { Description = "In the user's own folder, file://~." };
        var cloud = new Option<string?>("--cloud-url", "-c") { Description = "The same as the argument." };
        var command = new Command("login", "Say in which folder states are, of projects that do not say it.")
        {
            Address, local, cloud, CommonOptions.Folder,
        };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () =>
        {
            var address = result.GetValue(Address) ?? result.GetValue(cloud)
                ?? (result.GetValue(local) ? "file://~"
                    : Environment.GetEnvironmentVariable("PULUMI_BACKEND_URL") is { Length: > 0 } set ? set
                    : throw new UserException("Say where the states are: `trtc login --local`, or `trtc login file://PATH`."));
            var folder = StatePlace.FolderOf(address, Path.GetFullPath(result.GetValue(CommonOptions.Folder) ?? "."), "The place");

            // One that begins somewhere would be another place everywhere else.
            var whole = address.StartsWith("file://~", StringComparison.Ordinal) ? address : "file://" + folder;
            PulumiHome.SetLogin(whole);
            result.InvocationConfiguration.Output.WriteLine($"Logged in as {Environment.UserName}: states are in {folder} ({whole})");
            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    public static Command Logout()
    {
        var local = new Option<bool>("--local", "-l") { Description = "Taken for the Pulumi CLI's sake; there is one login only." };
        var all = new Option<bool>("--all") { Description = "The same." };
        var command = new Command("logout", "Forget in which folder states are.") { Address, local, all };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () =>
        {
            var was = PulumiHome.Login;
            PulumiHome.SetLogin(null);
            result.InvocationConfiguration.Output.WriteLine(was is null ? "Nobody was logged in." : $"Logged out of {was}");
            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    public static Command WhoAmI(TimeProvider time)
    {
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Show where states are, too." };
        var command = new Command("whoami", "Show who works on stacks, and where their states are.")
        {
            verbose, CommonOptions.Json, CommonOptions.Folder,
        };
        command.SetAction((result, _) => CommonOptions.GuardAsync(result, () =>
        {
            var (output, user, address) = (result.InvocationConfiguration.Output, Environment.UserName, AddressOf(result, time));
            if (result.GetValue(CommonOptions.Json))
            {
                var json = new JsonObject { ["user"] = user, ["organizations"] = new JsonArray(), ["url"] = address };
                output.WriteLine(json.ToJsonString(JsonText.Indented));
            }
            else
            {
                output.WriteLine(result.GetValue(verbose) ? $"User: {user}\nOrganizations:\nBackend URL: {address}" : user);
            }

            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    /// <summary>Where states are as seen from a folder, be there a project or not.</summary>
    public static string AddressOf(ParseResult result, TimeProvider time)
    {
        if (Workspace.Find(result.GetValue(CommonOptions.Folder)) is not null)
        {
            using var workspace = CommonOptions.Open(result, "dev", time);
            return workspace.Address;
        }

        return Environment.GetEnvironmentVariable("PULUMI_BACKEND_URL") is { Length: > 0 } set ? set
            : PulumiHome.Login ?? "file://.trtc";
    }
}
