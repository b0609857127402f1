using Microsoft.Extensions.Time.Testing;

namespace Trtc.Client.Tests;

/// <summary>A clock that tests move, which knows who waits for it: it moves when all that can go on have come to wait.</summary>
internal sealed class CountedTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Lock gate = new();
    private readonly HashSet<Waiter> waiters = [];
    private TaskCompletionSource change = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How many wait for a moment that is no further away than this.</summary>
    public int Waiting(TimeSpan within)
    {
        lock (gate)
        {
            return waiters.Count(w => w.Due - GetUtcNow() <= within);
        }
    }

    /// <summary>What <see cref="AdvanceWhenAsync"/> waits for may be so now.</summary>
    public void Changed()
    {
        lock (gate)
        {
            change.TrySetResult();
            change = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Goes to the next moment that is waited for whenever everybody waits, up to an end.</summary>
    public async Task AdvanceWhenAsync(Func<bool> everybodyWaits, Task end)
    {
        while (!end.IsCompleted)
        {
            Task changed;
            lock (gate)
            {
                changed = change.Task;
                if (waiters.Count > 0 && everybodyWaits())
                {
                    SetUtcNow(waiters.Min(w => w.Due));
                    continue;
                }
            }

            await Task.WhenAny(changed, end);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var waiter = new Waiter(this);
        // The clock stands still while a timer is set, or the timer would be due later than is known of it here.
        lock (gate)
        {
            // Who waits for ever waits for no moment.
            if (dueTime >= TimeSpan.Zero)
            {
                waiter.Due = GetUtcNow() + dueTime;
                waiters.Add(waiter);
            }

            waiter.Inner = base.CreateTimer(
                s =>
                {
                    Forget(waiter);
                    callback(s);
                },
                state,
                dueTime,
                period);
        }

        Changed();
        return waiter;
    }

    private void Forget(Waiter waiter)
    {
        lock (gate)
        {
            waiters.Remove(waiter);
        }

        Changed();
    }

    private sealed class Waiter(CountedTime time) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public ITimer Inner { get; set; } = null!;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            bool changed;
            lock (time.gate)
            {
                Due = time.GetUtcNow() + dueTime;
                _ = dueTime >= TimeSpan.Zero ? time.waiters.Add(this) : time.waiters.Remove(this);
                changed = Inner.Change(dueTime, period);
            }

            time.Changed();
            return changed;
        }

        public void Dispose()
        {
            time.Forget(this);
            Inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
