using System.Collections.Concurrent;
using System.Security.Cryptography;
using Grpc.Core;
using Pulumi.Embedded.Configuration;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Monitor.Serving;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.Plugins;
using Pulumi.Embedded.Source;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Execution;

/// <summary>What all parts of a deployment share.</summary>
internal sealed class DeploymentContext : IDisposable
{
    private readonly ConcurrentDictionary<StepOperation, int> counts = new();
    private readonly ConcurrentDictionary<string, byte> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte[]> seeds = new(StringComparer.Ordinal);
    private volatile bool failed;
    private volatile bool ended;
    private volatile bool heldBack;
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public DeploymentContext() => Registry = new ProviderRegistry(this);

    /// <summary>The stack's configuration, for programs of Pulumi's SDKs and for components.</summary>
    public ProgramConfig Config { get; init; } = ProgramConfig.Empty;

    /// <summary>The hooks that programs registered.</summary>
    public ResourceHooks Hooks { get; } = new();

    /// <summary>Components whose hooks wait for their outputs, by URN.</summary>
    public ConcurrentDictionary<string, HookedStep> HookedComponents { get; } = new(StringComparer.Ordinal);

    /// <summary>Runs hooks; null where no program can have registered any.</summary>
    public HookRunner? HookRunner { get; set; }

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

    /// <summary>The provider of package <c>pulumi</c>.</summary>
    public BuiltInProvider BuiltIn { get; init; } = new(_ => null);

    /// <summary>The plan that the run may not exceed, and the one that it makes; null where neither is asked for.</summary>
    public UpdatePlanRun? Plans { get; init; }

    /// <summary>Packages of which the program uses the default provider.</summary>
    public HashSet<string> DefaultPackages { get; init; } = [];

    /// <summary>Packages that the program uses, with the versions that files beside it declare.</summary>
    public IReadOnlyList<PackageDescriptor> Packages { get; init; } = [];

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

    /// <summary>
    /// Registrations that are planned at once. One operation at a time means that the next registration is looked at only when the one
    /// before has begun.
    /// </summary>
    public required SemaphoreSlim Planning { get; init; }

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
    public bool Ends => Stop.IsCancellationRequested || ended;

    /// <summary>Ends when no operation may begin any more because one failed; that a person stops the run is another matter.</summary>
    public Task Over => over.Task;

    /// <summary>Begins with the state as it is now. What was counted before led to this state, and is no part of what comes.</summary>
    public void Begin()
    {
        counts.Clear();
        OldProviders = Book.Resources.Where(r => r is { IsProvider: true, Delete: false })
            .GroupBy(r => r.Urn, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    /// <summary>A package as it is asked for, with what the program's packages say where it leaves something out.</summary>
    public PackageDescriptor Complete(PackageDescriptor package) =>
        Packages.FirstOrDefault(p => p.Namespace == package.Namespace) is not { } known ? package : package with
        {
            Name = package.Parameterization is null ? known.Name : package.Name,
            Version = package.Version ?? known.Version,
            DownloadUrl = package.DownloadUrl ?? known.DownloadUrl,
            Parameterization = package.Parameterization ?? (known.Parameterization is { IsExtension: false } made ? made : null),
        };

    /// <summary>What a provider makes names of; the same whenever it is asked in one run.</summary>
    public byte[] SeedOf(string urn) => seeds.GetOrAdd(urn, Plans is { } plans ? plans.Seed : _ => RandomNumberGenerator.GetBytes(32));

    /// <summary>Notes that something is left out for now.</summary>
    public void HoldBack() => heldBack = true;

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
        if (!failed && step is { IsHidden: false, IsSkippedCreate: false })
        {
            counts.AddOrUpdate(step.Operation, 1, (_, n) => n + 1);
        }

        Observer.Ended(step, took, failed);
    }

    /// <summary>Tells of a failure. Nothing new begins after it, but where the person wants the rest done all the same.</summary>
    public void Fail(string? urn, string message)
    {
        FailAlone(urn, message);
        EndAfterFailure();
    }

    /// <summary>Notes a failure of which all has been told.</summary>
    public void FailSilently()
    {
        failed = true;
        EndAfterFailure();
    }

    public void Fail(string? urn, Problem problem) => Fail(urn, $"{problem.At}: {problem.Message}\n{problem.Excerpt}");

    /// <summary>Tells of a failure that keeps nothing else from being done.</summary>
    public void FailAlone(string? urn, string message)
    {
        failed = true;
        Observer.Said(new Diagnostic(Severity.Error, urn, message));
    }

    /// <summary>Nothing new begins any more, whatever the person wants; a preview goes on.</summary>
    public void End()
    {
        if (!Options.Preview)
        {
            ended = true;
            over.TrySetResult();
        }
    }

    public void Tell(string? urn, string message) => Observer.Said(new Diagnostic(Severity.Info, urn, message));

    public void Warn(string? urn, string message) => Observer.Said(new Diagnostic(Severity.Warning, urn, message));

    private void EndAfterFailure()
    {
        if (Options is { Preview: false, ContinueOnError: false })
        {
            End();
        }
    }

    public void Dispose()
    {
        Slots.Dispose();
        Planning.Dispose();
        Questions.Dispose();
    }
}
