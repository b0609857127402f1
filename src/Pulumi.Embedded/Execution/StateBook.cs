using System.Collections.Immutable;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Execution;

/// <summary>The state while a deployment changes it, in step with the journal. A preview has no journal.</summary>
internal sealed class StateBook
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<int, ResourceState> resources;
    private readonly Dictionary<ResourceState, int> keys = new(ReferenceEqualityComparer.Instance);
    private readonly Journal? journal;
    private readonly Dictionary<int, PendingOperation> begun = [];
    private ImmutableArray<PendingOperation> pending;
    private int lastKey;
    private int lastOperation;

    public StateBook(Snapshot state, Journal? journal)
    {
        this.journal = journal;
        pending = state.Pending;
        resources = new(state.Resources.Select((r, i) => (r, i)).ToDictionary(x => x.i, x => x.r));
        foreach (var (key, resource) in resources)
        {
            keys[resource] = key;
        }

        lastKey = resources.Count - 1;
    }

    /// <summary>Whether the whole is another than it was at the beginning.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>What interrupted runs left.</summary>
    public ImmutableArray<PendingOperation> Pending => pending;

    /// <summary>The resources as they are now.</summary>
    public ImmutableArray<ResourceState> Resources
    {
        get
        {
            lock (gate)
            {
                return [.. resources.Values];
            }
        }
    }

    /// <summary>Notes that an operation begins; it is safe on disk after this.</summary>
    public async Task<int> BeginAsync(string type, ResourceState resource)
    {
        var number = journal is null ? Interlocked.Increment(ref lastOperation) : await journal.BeginAsync(type, resource);
        lock (gate)
        {
            IsChanged = true;
            begun[number] = new PendingOperation(type, resource);
        }

        return number;
    }

    /// <summary>Notes that an operation failed and changed nothing.</summary>
    public Task FailAsync(int operation) => EndAsync(operation, [], null);

    /// <summary>Notes that an operation ended: old resources are no more, and a new one may be there.</summary>
    public Task EndAsync(int operation, IReadOnlyList<ResourceState> gone, ResourceState? there)
    {
        int[] drop;
        (int, ResourceState)? put = null;
        lock (gate)
        {
            IsChanged = true;
            begun.Remove(operation);
            drop = [.. gone.Where(keys.ContainsKey).Select(g => keys[g])];

            // What takes the place of one other keeps its place in the order.
            var key = drop is [var only] && there is not null ? only : -1;
            foreach (var old in drop)
            {
                keys.Remove(resources[old]);
                resources.Remove(old);
            }

            if (there is not null)
            {
                key = key >= 0 ? key : journal?.NextKey() ?? ++lastKey;
                resources[key] = there;
                keys[there] = key;
                put = (key, there);
            }
        }

        return journal?.EndAsync(operation, drop, put) ?? Task.CompletedTask;
    }

    /// <summary>Changes the state alone.</summary>
    public Task ChangeAsync(ResourceState? old, ResourceState? now) => EndAsync(0, old is null ? [] : [old], now);

    /// <summary>Forgets what interrupted runs left.</summary>
    public void ForgetPending(Func<PendingOperation, bool> which)
    {
        var left = pending.RemoveAll(p => which(p));
        IsChanged |= left.Length < pending.Length;
        pending = left;
    }

    /// <summary>The whole as it is now. Operations without an end are pending.</summary>
    public Snapshot ToSnapshot()
    {
        lock (gate)
        {
            return new Snapshot([.. resources.Values], pending.AddRange(begun.Values.Where(_ => journal is not null))).Sorted();
        }
    }
}
