using System.CommandLine;
using System.Reflection;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc version</c>.</summary>
internal static class VersionCommand
{
    public static Command Create()
    {
        var command = new Command("version", "Print the version of this tool.");
        command.SetAction(result =>
        {
            var version = typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            result.InvocationConfiguration.Output.WriteLine("v" + version.Split('+')[0]);
            return ExitCode.Success;
        });
        return command;
    }
}
