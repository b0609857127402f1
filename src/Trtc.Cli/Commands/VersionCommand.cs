using System.CommandLine;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc version</c>.</summary>
internal static class VersionCommand
{
    public static Command Create()
    {
        var command = new Command(
            "version", "Print the version of this tool; called as `pulumi`, the version of the Pulumi CLI that it stands in for.");
        command.SetAction(result =>
        {
            result.InvocationConfiguration.Output.WriteLine("v" + Invocation.Version);
            return ExitCode.Success;
        });
        return command;
    }
}
