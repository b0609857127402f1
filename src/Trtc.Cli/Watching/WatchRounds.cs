using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Plugins;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Watching;

/// <summary>What goes on from one look at a stack to the next: plugins, setbacks, and what is undone.</summary>
/// <param name="settings">How the stack is watched.</param>
/// <param name="log">Takes what happens.</param>
/// <param name="time">The clock.</param>
/// <param name="stop">Nothing new begins after this.</param>
/// <param name="kill">Nothing is waited for after this.</param>
/// <param name="observer">Sees what the rounds see, if anybody does.</param>
internal sealed class WatchRounds(
    WatchSettings settings,
    WatchLog log,
    TimeProvider time,
    CancellationToken stop,
    CancellationToken kill,
    IWatchObserver? observer = null) : IAsyncDisposable
{
    private PluginSet? plugins;
    private IReadOnlyDictionary<string, string>? pluginFolders;
    private string stateSeen = "";
    private bool isFirst = true;

    public WatchLog Log => log;

    public TimeProvider Time => time;

    /// <summary>Resources that came and went again.</summary>
    public Setbacks Deaths { get; } = new(settings.Every, patience: 2);

    /// <summary>Resources that could not be started. The first tries follow each other soon.</summary>
    public Setbacks Refusals { get; } = new(settings.Every, patience: 4);

    /// <summary>URNs of resources that are not as they should be; an empty text for a failure of none in particular.</summary>
    public HashSet<string> Undone { get; } = new(StringComparer.Ordinal);

    /// <summary>When the next try of a resource is due that waits for one.</summary>
    public DateTimeOffset? NextTry => new[] { Deaths.NextTry(time.GetUtcNow()), Refusals.NextTry(time.GetUtcNow()) }.Min();

    /// <summary>The resources whose next try is not due yet.</summary>
    public HashSet<string> Held => [.. Deaths.Held(time.GetUtcNow()), .. Refusals.Held(time.GetUtcNow())];

    /// <summary>Whether nothing is undone but what waits for its next try.</summary>
    public bool OnlyWaits => Undone.Count > 0 && Undone.IsSubsetOf(Held);

    /// <summary>Begins a round. The caller holds the stack's lock.</summary>
    public async Task<WatchRound> BeginAsync(Workspace workspace)
    {
        var tell = isFirst ? Console.Error : TextWriter.Null;
        var local = await EmbeddedEmulator.StartIfWantedAsync(workspace, settings.Emulator, "Nothing real is started", tell, stop);
        isFirst = false;
        return new WatchRound(this, workspace, local);
    }

    /// <summary>Whether another run has left the stack without anything since the last round, as <c>destroy</c> does.</summary>
    public bool IsEmptiedByAnother(Workspace workspace) => stateSeen.Length > 0 && Stamp(workspace) != stateSeen
        && !(workspace.Store.Has(workspace.Stack) && workspace.Load().State.Resources.Any(r => r is { Custom: true, IsProvider: false }));

    /// <summary>Shows what a round saw, and what it did.</summary>
    public Task ShowAsync(Workspace workspace, EmbeddedEmulator? local, WatchedSteps? seen) =>
        observer?.SeenAsync(workspace, local, seen, Undone) ?? Task.CompletedTask;

    /// <summary>Ends a round.</summary>
    public async Task EndAsync(Workspace workspace, EmbeddedEmulator? local)
    {
        stateSeen = Stamp(workspace);
        Deaths.Forget(time.GetUtcNow(), Undone.Contains);
        Refusals.Forget(time.GetUtcNow(), Undone.Contains);
        if (local is not null)
        {
            // The next one listens elsewhere.
            await ForgetPluginsAsync();
            await local.DisposeAsync();
        }
    }

    /// <summary>Runs a deployment.</summary>
    public async Task<DeploymentResult> DeployAsync(
        Workspace workspace, DeploymentKind kind, bool preview, EmbeddedEmulator? local, IDeploymentObserver observer)
    {
        if (plugins is not null && !workspace.Program.PluginFolders.SequenceEqual(pluginFolders!))
        {
            await ForgetPluginsAsync();
        }

        pluginFolders = workspace.Program.PluginFolders;
        plugins ??= await PluginSet.StartAsync(
            workspace.Folder,
            pluginFolders,
            EmbeddedEmulator.PluginEnvironmentOf(local),
            workspace.Time,
            workspace.Program.Project.Main);
        var options = new DeploymentOptions
        {
            Kind = kind,
            Preview = preview,
            Parallel = settings.Parallel,
            HeldBack = Held,
            LooksFirst = false,
            ContinueOnError = true,
        };
        return await StackRun.RunAsync(workspace, local, options, observer, stop, kill, plugins);
    }

    /// <summary>Ends the plugins; the next round starts them anew.</summary>
    public async Task ForgetPluginsAsync()
    {
        if (plugins is { } running)
        {
            plugins = null;
            await running.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await ForgetPluginsAsync();

    private static string Stamp(Workspace workspace) =>
        new FileInfo(workspace.Store.StateFile(workspace.Stack)) is { Exists: true } file
            ? $"{file.Length} {file.LastWriteTimeUtc.Ticks}"
            : "none";
}
