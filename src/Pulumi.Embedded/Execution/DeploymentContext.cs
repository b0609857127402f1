using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Embedded.Plugins;
using Pulumi.Embedded.Source;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Execution;

/// <summary>What all parts of a deployment share.</summary>
internal sealed class DeploymentContext : IDisposable
{
    private readonly ConcurrentDictionary<StepOperation, int> counts = new();
    private readonly HashSet<ResourceState> taken = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> replaced = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private Dictionary<string, ResourceState> olds = [];
    private volatile bool failed;

    private readonly ConcurrentDictionary<string, byte> files = new(StringComparer.Ordinal);
    private volatile bool heldBack;

    public DeploymentContext() => Registry = new ProviderRegistry(this);

    public required string Stack { get; init; }

    public required string Project { get; init; }

    public required DeploymentOptions Options { get; init; }

    public required IDeploymentObserver Observer { get; init; }

    public required PluginSet Plugins { get; init; }

    public required StateBook Book { get; init; }

    /// <summary>The clock, by which the machine's other processes go as well.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Now, as states write it.</summary>
    public string Now => ResourceState.Now(Time);

    /// <summary>Configuration of a package's default provider.</summary>
    public required Func<string, ObjectValue> ProviderConfig { get; init; }

    /// <summary>Packages of which the program uses the default provider.</summary>
    public HashSet<string> DefaultPackages { get; init; } = [];

    /// <summary>What nobody may read in what is said.</summary>
    public SecretTexts Secrets { get; init; } = new();

    /// <summary>Nothing new begins after this.</summary>
    public required CancellationToken Stop { get; init; }

    /// <summary>Nothing is waited for after this.</summary>
    public required CancellationToken Kill { get; init; }

    /// <summary>Operations that run at once.</summary>
    public required SemaphoreSlim Slots { get; init; }

    /// <summary>Questions that providers are asked at once; they change nothing, so there may be more.</summary>
    public SemaphoreSlim Questions { get; } = new(64);

    /// <summary>The providers.</summary>
    public ProviderRegistry Registry { get; }

    /// <summary>Providers of the state, by URN.</summary>
    public IReadOnlyDictionary<string, ResourceState> OldProviders { get; private set; } = new Dictionary<string, ResourceState>();

    public IReadOnlyDictionary<StepOperation, int> Counts => counts;

    /// <summary>Files that the program read besides its own.</summary>
    public IReadOnlyCollection<string> Files => [.. files.Keys];

    /// <summary>Whether something of the program was held back, so that what the program did not register may be of it still.</summary>
    public bool HeldBack => heldBack;

    /// <summary>Whether something went wrong.</summary>
    public bool Failed => failed;

    /// <summary>Whether no operation may begin any more. A preview looks at everything, to name every mistake.</summary>
    public bool Ends => Stop.IsCancellationRequested || (failed && !Options.Preview && !Options.ContinueOnError);

    /// <summary>Begins with the state as it is now. What was counted before led to this state, and is no part of what comes.</summary>
    public void Begin()
    {
        counts.Clear();
        olds = Book.Resources.Where(r => !r.Delete)
            .GroupBy(r => r.Urn, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        OldProviders = olds.Values.Where(r => r.IsProvider).ToDictionary(r => r.Urn, StringComparer.Ordinal);
        taken.Clear();
    }

    /// <summary>The resource of the state that has one of the URNs, if nobody took it before.</summary>
    public ResourceState? TakeOld(params IEnumerable<string> urns)
    {
        lock (gate)
        {
            foreach (var urn in urns)
            {
                if (olds.TryGetValue(urn, out var old) && taken.Add(old))
                {
                    return old;
                }
            }

            return null;
        }
    }

    public bool Take(ResourceState old)
    {
        lock (gate)
        {
            return taken.Add(old);
        }
    }

    /// <summary>Whether the state had the resource when this began.</summary>
    public bool IsOld(ResourceState resource) => olds.TryGetValue(resource.Urn, out var old) && ReferenceEquals(old, resource);

    public bool IsTaken(ResourceState old)
    {
        lock (gate)
        {
            return taken.Contains(old);
        }
    }

    /// <summary>Notes that a resource went so that another can be replaced; it comes again.</summary>
    public void Replaced(string urn)
    {
        lock (gate)
        {
            replaced.Add(urn);
        }
    }

    /// <summary>Whether a resource went so that another can be replaced.</summary>
    public bool WasReplaced(string urn)
    {
        lock (gate)
        {
            return replaced.Contains(urn);
        }
    }

    /// <summary>Whether a resource may change.</summary>
    public bool IsTarget(string urn) =>
        Options.Targets.Count == 0 || Options.Targets.Any(t => t == urn || t == Urn.NameOf(urn) || Matches(t, urn));

    /// <summary>Whether a resource that is not there is not to be made now.</summary>
    public bool HoldsBack(string urn)
    {
        var holds = Options.HeldBack.Contains(urn);
        heldBack |= holds;
        return holds;
    }

    /// <summary>Notes that the program read a file.</summary>
    public void Reads(string file) => files.TryAdd(file, 0);

    /// <summary>Calls a provider.</summary>
    /// <param name="call">The call.</param>
    /// <param name="seconds">Its time-out; zero for the usual one.</param>
    public Task<T> CallAsync<T>(Func<CallOptions, AsyncUnaryCall<T>> call, double seconds = 0) =>
        ProviderCalls.CallAsync(call, seconds, Time, Kill);

    public void Began(Step step) => Observer.Began(step);

    public void Ended(Step step, TimeSpan took, bool failed)
    {
        if (!failed && !step.IsHidden)
        {
            counts.AddOrUpdate(step.Operation, 1, (_, n) => n + 1);
        }

        Observer.Ended(step, took, failed);
    }

    public void Fail(string? urn, string message)
    {
        failed = true;
        Observer.Said(new Diagnostic(Severity.Error, urn, message));
    }

    public void Fail(string? urn, Problem problem) => Fail(urn, $"{problem.At}: {problem.Message}\n{problem.Excerpt}");

    public void Tell(string? urn, string message) => Observer.Said(new Diagnostic(Severity.Info, urn, message));

    public void Warn(string? urn, string message) => Observer.Said(new Diagnostic(Severity.Warning, urn, message));

    public void Dispose()
    {
        Slots.Dispose();
        Questions.Dispose();
    }

    private static bool Matches(string pattern, string urn) =>
        pattern.Contains('*', StringComparison.Ordinal)
            && Regex.IsMatch(
                urn,
                "^" + Regex.Escape(pattern)
                    .Replace("\\*\\*", ".*", StringComparison.Ordinal)
                    .Replace("\\*", "[^:]*", StringComparison.Ordinal) + "$");
}
