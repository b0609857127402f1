using System.CommandLine;
using Pulumi.Embedded.Plugins;
using Pulumi.Embedded.Secrets;
using Pulumi.Embedded.Source;
using Pulumi.Embedded.State;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Commands;

/// <summary>What all commands on stacks have in common.</summary>
internal static class CommonOptions
{
    public static Option<string?> Stack { get; } = new("--stack", "-s")
    {
        Description = "The stack. Without it: the selected one, the only one there is, or dev.",
    };

    public static Option<string?> Folder { get; } = new("--cwd", "-C")
    {
        Description = "Folder of the project; without it, this folder or the nearest above it that has a Pulumi.yaml.",
    };

    public static Option<bool> Json { get; } = new("--json", "-j") { Description = "Print one JSON document instead of lines for people." };

    /// <summary>File of the stack's configuration, where it is another than the stack's name says.</summary>
    public static Option<string?> ConfigFile { get; } = new("--config-file")
    {
        Description = "File of the stack's configuration, instead of Pulumi.STACK.yaml.",
    };

    /// <summary>Whether there is somebody to ask, and that may be done.</summary>
    public static bool CanAsk(ParseResult result) =>
        !result.GetValue(GlobalOptions.NonInteractive) && !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>Opens the workspace that a command line names.</summary>
    public static Workspace Open(ParseResult result, TimeProvider time) => Open(result, result.GetValue(Stack), time);

    /// <summary>Opens the workspace that a command line names, with one of its stacks.</summary>
    public static Workspace Open(ParseResult result, string? stack, TimeProvider time) =>
        Workspace.Open(
            result.GetValue(Folder), stack, result.InvocationConfiguration.Error.WriteLine, time, result.GetValue(ConfigFile));

    /// <summary>Runs a command; what a person can put right becomes a line on standard error.</summary>
    public static async Task<int> GuardAsync(ParseResult result, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (SourceException e)
        {
            foreach (var problem in e.Problems)
            {
                await result.InvocationConfiguration.Error.WriteLineAsync(problem + "\n");
            }

            await result.InvocationConfiguration.Error.WriteLineAsync(
                $"{e.Problems.Count} mistake{(e.Problems.Count == 1 ? "" : "s")}; nothing was done.");
        }
        catch (Exception e) when (
            e is UserException or StateException or SecretsException or PluginException or IOException
                or UnauthorizedAccessException or InvalidDataException)
        {
            await result.InvocationConfiguration.Error.WriteLineAsync("error: " + e.Message);
        }

        return ExitCode.Failure;
    }
}
