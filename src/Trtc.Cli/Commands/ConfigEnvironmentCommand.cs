using System.CommandLine;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc config env</c>, of which there is nothing: environments are in Pulumi Cloud.</summary>
internal static class ConfigEnvironmentCommand
{
    public static Command Create()
    {
        var command = new Command("env", "Environments, which only Pulumi Cloud has.") { Hidden = true };
        foreach (var name in new[] { "add", "ls", "rm", "init" })
        {
            command.Subcommands.Add(Refusal.Of(
                name,
                "environments are kept in Pulumi Cloud, and this tool keeps stacks in folders; set the values with `trtc config set`"));
        }

        return command;
    }
}
