using Pulumi.Embedded.Configuration;

namespace Pulumi.Embedded.Monitor.Serving;

/// <summary>What those who speak to the monitor may know of the run, and how long it goes on.</summary>
internal sealed class MonitorSurroundings
{
    private readonly Lock gate = new();
    private int underWay;
    private TaskCompletionSource idle = Done();

    public required string Stack { get; init; }

    public required string Project { get; init; }

    public required bool Preview { get; init; }

    public required int Parallel { get; init; }

    /// <summary>The stack's configuration.</summary>
    public required ProgramConfig Config { get; init; }

    /// <summary>Whether the run goes on after a failure, so that programs are told of it instead of being ended.</summary>
    public required Func<bool> GoesOn { get; init; }

    /// <summary>Ends when nothing is under way that a program has asked for.</summary>
    public Task Idle => idle.Task;

    /// <summary>Does what a program asks for, which is under way meanwhile.</summary>
    public async Task<T> CountAsync<T>(Func<Task<T>> work)
    {
        lock (gate)
        {
            if (underWay++ == 0)
            {
                idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        try
        {
            return await work();
        }
        finally
        {
            lock (gate)
            {
                if (--underWay == 0)
                {
                    idle.TrySetResult();
                }
            }
        }
    }

    private static TaskCompletionSource Done()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }
}
