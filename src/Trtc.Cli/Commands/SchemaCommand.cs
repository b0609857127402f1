using System.CommandLine;
using Pulumi.Embedded.Plugins;

namespace Trtc.Cli.Commands;

/// <summary><c>trtc schema</c>: a package's schema.</summary>
internal static class SchemaCommand
{
    public static Command Create(TimeProvider time)
    {
        var package = new Argument<string>("package") { Description = "The package.", DefaultValueFactory = _ => "trtc" };
        var command = new Command("schema", "Print the schema of a provider's package.") { package, CommonOptions.Folder };
        command.SetAction((result, cancellationToken) => CommonOptions.GuardAsync(result, async () =>
        {
            var folder = Path.GetFullPath(result.GetValue(CommonOptions.Folder) ?? ".");
            var folders = File.Exists(Path.Combine(folder, "Pulumi.yaml"))
                ? CommonOptions.Open(result, time).Program.PluginFolders
                : System.Collections.Immutable.ImmutableDictionary<string, string>.Empty;
            await result.InvocationConfiguration.Output.WriteAsync(
                await PluginSchemas.ReadAsync(folder, folders, result.GetValue(package)!, time, cancellationToken));
            return ExitCode.Success;
        }));
        return command;
    }
}
