using Pulumi.Embedded.Execution;
using Pulumi.Protocol;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.ControlRoom.Looking;

/// <summary>Asks the provider's functions with the stack's account.</summary>
internal static class FunctionAsker
{
    /// <summary>Calls functions, one after the other.</summary>
    public static Task<IReadOnlyList<ObjectValue>> AskAsync(
        Moment moment, IReadOnlyList<(string Token, ObjectValue Arguments)> calls, CancellationToken cancellationToken)
    {
        var (workspace, local) = (moment.Workspace, moment.Local);
        return new FunctionCaller(
            workspace.Program,
            workspace.Stack,
            workspace.Folder,
            package => EmbeddedEmulator.ProviderConfig(workspace, package, local),
            EmbeddedEmulator.PluginEnvironmentOf(local),
            workspace.Time,
            _ => { }).CallAsync(calls, cancellationToken);
    }
}
