namespace Trtc.Emulator.Faults;

/// <summary>The faults that are still to come.</summary>
public sealed class FaultPlans
{
    private readonly Lock gate = new();
    private List<FaultPlan> plans = [];
    private int striking;
    private TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Without faults.</summary>
    public FaultPlans() => over.SetResult();

    /// <summary>The faults that are still to come, in the order they apply.</summary>
    public IReadOnlyList<FaultPlan> Pending
    {
        get
        {
            lock (gate)
            {
                return [.. plans];
            }
        }
    }

    /// <summary>Told what is still to come each time that changes, before a call meets any of it.</summary>
    internal Action<IReadOnlyList<FaultPlan>>? Changed { get; set; }

    /// <summary>Replaces all plans.</summary>
    /// <exception cref="ArgumentException">One of them could never strike, or not as it says.</exception>
    public void Set(IReadOnlyList<FaultPlan> replacement)
    {
        for (var i = 0; i < replacement.Count; i++)
        {
            if (replacement[i] is null || replacement[i].Problem() is not null)
            {
                throw new ArgumentException($"[{i}]: {replacement[i]?.Problem() ?? "a fault is missing."}");
            }
        }

        lock (gate)
        {
            plans = [.. replacement];
            Changed?.Invoke([.. plans]);
            if (over.Task.IsCompleted)
            {
                over = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            TellWhenOver();
        }
    }

    /// <summary>The fault that a call meets, if any; counts it as met.</summary>
    public FaultPlan? Meet(string action)
    {
        lock (gate)
        {
            return plans.Count == 0 ? null : MeetPlanned(action);
        }
    }

    /// <summary>A fault that a call met has struck; what it lets the service do before is done.</summary>
    public void HasStruck()
    {
        lock (gate)
        {
            striking--;
            TellWhenOver();
        }
    }

    /// <summary>Waits until no fault is left to come and the last one has struck.</summary>
    public Task OverAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return over.Task.WaitAsync(cancellationToken);
        }
    }

    private FaultPlan? MeetPlanned(string action)
    {
        var index = plans.FindIndex(p => p.Times > 0 && (p.Action is null || p.Action == action));
        if (index < 0)
        {
            return null;
        }

        var plan = plans[index];
        if (plan.After > 0)
        {
            plans[index] = plan with { After = plan.After - 1 };
            Changed?.Invoke([.. plans]);
            return null;
        }

        plans[index] = plan with { Times = plan.Times - 1 };
        plans.RemoveAll(p => p.Times <= 0);
        striking++;
        Changed?.Invoke([.. plans]);
        return plan;
    }

    private void TellWhenOver()
    {
        if (plans.Count == 0 && striking == 0)
        {
            over.TrySetResult();
        }
    }
}
