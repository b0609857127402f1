using System.Collections.Immutable;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Execution;

/// <summary>The state while a deployment changes it, in step with the journal. A preview has no journal.</summary>
internal sealed class StateBook
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<int, ResourceState> resources;
    private readonly Journal? journal;
    private readonly Dictionary<int, PendingOperation> begun = [];
    private ImmutableArray<PendingOperation> pending;
    private int lastKey;
    private int lastOperation;

    public StateBook(Snapshot state, Journal? journal)
    {
        this.journal = journal;
        pending = state.Pending;
        resources = new(state.Resources.Select((r, i) => r with { Key = i }).ToDictionary(r => r.Key));
        lastKey = resources.Count - 1;
    }

    /// <summary>Whether the whole is another than it was at the beginning.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>What interrupted runs left.</summary>
    public ImmutableArray<PendingOperation> Pending => pending;

    /// <summary>The records as they are now.</summary>
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

    /// <summary>A record as it is now; null where it is no more.</summary>
    public ResourceState? Current(int key)
    {
        lock (gate)
        {
            return resources.GetValueOrDefault(key);
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

    /// <summary>Notes that an operation ended, and what it did. Answers the records that were put, with their keys.</summary>
    /// <param name="operation">Number of the operation; zero for a change of the state alone.</param>
    /// <param name="change">What it did.</param>
    public IReadOnlyList<ResourceState> End(int operation, StateChange change)
    {
        ImmutableArray<ResourceState> put;
        lock (gate)
        {
            IsChanged = true;
            begun.Remove(operation);
            foreach (var key in change.Drop)
            {
                resources.Remove(key);
            }

            put = [.. change.Put.Select(r => r.Key >= 0 ? r : r with { Key = journal?.NextKey() ?? ++lastKey })];
            foreach (var record in put)
            {
                resources[record.Key] = record;
            }
        }

        journal?.End(operation, change.Drop, put);
        return put;
    }

    /// <summary>Changes the state alone.</summary>
    public void Change(StateChange change) => End(0, change);

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
            // Only of a creation does nobody know where to look; the others' records tell.
            var left = pending.RemoveAll(p => p.Type != PendingOperation.Creating);
            return new Snapshot([.. resources.Values], left.AddRange(begun.Values.Where(_ => journal is not null))).Sorted();
        }
    }
}
