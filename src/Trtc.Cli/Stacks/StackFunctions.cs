using Pulumi.Embedded.Execution;
using Pulumi.Protocol;

namespace Trtc.Cli.Stacks;

/// <summary>Asks a provider's functions with a stack's account, or on the emulator.</summary>
internal static class StackFunctions
{
    /// <summary>Calls functions, one after the other.</summary>
    /// <param name="workspace">The stack and its program.</param>
    /// <param name="local">The emulator, where it stands in for the service.</param>
    /// <param name="calls">Tokens and arguments.</param>
    /// <param name="say">Takes what the provider has to say, and how far it is.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public static Task<IReadOnlyList<ObjectValue>> CallAsync(
        Workspace workspace,
        EmbeddedEmulator? local,
        IReadOnlyList<(string Token, ObjectValue Arguments)> calls,
        Action<Diagnostic> say,
        CancellationToken cancellationToken) =>
        new FunctionCaller(
            workspace.Program,
            workspace.Stack,
            workspace.Folder,
            package => EmbeddedEmulator.ProviderConfig(workspace, package, local),
            EmbeddedEmulator.PluginEnvironmentOf(local),
            workspace.Time,
            say).CallAsync(calls, cancellationToken);
}
