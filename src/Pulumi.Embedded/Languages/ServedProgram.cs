using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Monitor.Serving;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Languages;

/// <summary>
/// A program of Pulumi's SDKs: it runs in a process of its own and registers its resources with the monitor that is served to it. It may
/// stay until the end of the run, since its hooks run at deletions too.
/// </summary>
internal sealed class ServedProgram(DeploymentContext context, ILanguageRuntime runtime, RunRequest request) : IAsyncDisposable
{
    // A program that has registered all, or may register no more, has this long to end.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(context.Kill);
    private MonitorServices? services;
    private Task<ProgramEnd>? running;
    private ITimer? late;

    /// <summary>Runs it until it has registered all that it will. What goes wrong is told to the deployment.</summary>
    /// <param name="monitor">Does what it asks for.</param>
    public async Task RunAsync(DeploymentMonitor monitor)
    {
        services = await monitor.ServeAsync();
        request.MonitorAddress = services.Address;
        running = runtime.RunAsync(request, services.Address, Tell, over.Token);
        await Task.WhenAny(running, services.Signalled, EndedAsync(services));
        if (running.IsCompleted)
        {
            // What a program that was killed has begun, is brought to its end.
            await services.Idle;
            await EndAsync();
        }
        else if (context.Ends)
        {
            // After a failure, SDKs end their programs when they ask for more; one that does not is ended.
            EndLater();
            await EndAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
        {
            services!.Release();
            EndLater();
            await EndAsync();
        }

        if (late is not null)
        {
            await late.DisposeAsync();
        }

        await over.CancelAsync();
        over.Dispose();
    }

    // The run can be over before the program is: then nothing that it asks for is done any more.
    private async Task EndedAsync(MonitorServices served)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var stopping = context.Stop.Register(() => stopped.TrySetResult());
        await using var ending = over.Token.Register(() => stopped.TrySetResult());
        await Task.WhenAny(context.Over, stopped.Task);
        await served.Idle;
    }

    private void EndLater() => late ??= context.Time.CreateTimer(_ => over.Cancel(), null, Grace, Timeout.InfiniteTimeSpan);

    private async Task EndAsync()
    {
        var task = running!;
        running = null;
        try
        {
            var end = await task;
            if (end.Error is { } error && !context.Ends)
            {
                context.Fail(null, error);
            }
            else if (end.Failed)
            {
                context.FailSilently();
            }
        }
        catch (LanguageException e)
        {
            context.Fail(null, e.Message);
        }
        catch (OperationCanceledException) when (!context.Kill.IsCancellationRequested)
        {
            if (!context.Failed && !context.Stop.IsCancellationRequested)
            {
                context.Fail(
                    null, $"The program did not end within {Grace.TotalSeconds} s after it had registered everything, and was ended.");
            }
        }
    }

    private void Tell(string line) => context.Tell(Urn.OfStack(context.Stack, context.Project).ToString(), line);
}
