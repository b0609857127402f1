using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Plugins;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Monitor.Serving;

/// <summary>The monitor of a run as programs, and components that providers construct, reach it.</summary>
internal sealed class MonitorServices : IAsyncDisposable
{
    private readonly ProgramCallbacks callbacks;
    private readonly MonitorSurroundings surroundings;
    private readonly MonitorService service;
    private readonly ProgramServer server;

    private MonitorServices(
        ProgramCallbacks callbacks, MonitorSurroundings surroundings, MonitorService service, ProgramServer server)
    {
        (this.callbacks, this.surroundings, this.service, this.server) = (callbacks, surroundings, service, server);
        Address = server.Address;
    }

    /// <summary>Host and port of both services.</summary>
    public string Address { get; }

    /// <summary>Ends when the program says that it has registered all that it will.</summary>
    public Task Signalled => service.Signalled;

    /// <summary>Ends when nothing is under way that a program has asked for.</summary>
    public Task Idle => surroundings.Idle;

    /// <summary>Lets a program end that waits for the end of the run.</summary>
    public void Release() => service.Release();

    /// <summary>Starts them.</summary>
    public static async Task<MonitorServices> StartAsync(DeploymentContext context, IResourceMonitor monitor)
    {
        var surroundings = new MonitorSurroundings
        {
            Stack = context.Stack,
            Project = context.Project,
            Preview = context.Options.Preview,
            Parallel = context.Options.Parallel,
            Config = context.Config,
            GoesOn = () => !context.Ends,
        };
        var callbacks = new ProgramCallbacks(context.Kill);
        var service = new MonitorService(monitor, context.Hooks, callbacks, surroundings);
        var root = Urn.OfStack(context.Stack, context.Project).ToString();
        var engine = new EngineService(line =>
        {
            // Of the failure that ended the run all has been told; some SDKs show what it does to their calls as another one.
            if (!context.Ends || !line.Message.Contains(MonitorService.OverText, StringComparison.Ordinal))
            {
                var urn = line.Urn.Length > 0 ? line.Urn : root;
                context.Observer.Said(new Diagnostic((Severity)line.Severity, urn, line.Message.TrimEnd()));
            }
        });
        context.HookRunner = new HookRunner(context, callbacks);
        return new MonitorServices(callbacks, surroundings, service, await ProgramServer.StartAsync(service, engine));
    }

    public async ValueTask DisposeAsync()
    {
        service.Release();
        await server.DisposeAsync();
        callbacks.Dispose();
    }
}
