using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Plugins;

namespace Trtc.Cli.Stacks;

/// <summary>Runs deployments of a stack, with an account or on the emulator.</summary>
internal static class StackRun
{
    /// <summary>Runs one. The caller holds the stack's lock.</summary>
    /// <param name="workspace">The stack and its program.</param>
    /// <param name="local">The emulator, where it stands in for the service.</param>
    /// <param name="options">What to do.</param>
    /// <param name="observer">Sees what is done.</param>
    /// <param name="stop">Nothing new begins after this.</param>
    /// <param name="kill">Nothing is waited for after this.</param>
    /// <param name="kept">Plugins that run already and go on afterwards; without them, those of this run.</param>
    public static Task<DeploymentResult> RunAsync(
        Workspace workspace,
        EmbeddedEmulator? local,
        DeploymentOptions options,
        IDeploymentObserver observer,
        CancellationToken stop,
        CancellationToken kill,
        PluginSet? kept = null)
    {
        return new Deployment(workspace.Store, workspace.StateSecrets(), workspace.Folder, workspace.Time, workspace.Secrets).RunAsync(
            workspace.Program,
            workspace.Stack,
            workspace.Config,
            workspace.Decrypt,
            package => EmbeddedEmulator.ProviderConfig(workspace, package, local),
            options with { PluginEnvironment = EmbeddedEmulator.PluginEnvironmentOf(local) },
            observer,
            stop,
            kill,
            kept);
    }
}
