using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Tests.Planning;

/// <summary>
/// Runs plans without processes: a provider whose answers are known (a and n change in place, b needs a new resource, c needs the old one
/// gone first), and a state that each step changes as it would be written.
/// </summary>
internal sealed class PlanWorld
{
    /// <summary>URN of the stack.</summary>
    public static readonly string StackUrn = Urn.OfStack("dev", "test").ToString();

    private readonly Dictionary<int, ResourceState> records = [];
    private int lastKey = -1;
    private int lastId;

    /// <summary>The records as they are.</summary>
    public IReadOnlyList<ResourceState> Records =>
        new Snapshot([.. records.OrderBy(r => r.Key).Select(r => r.Value)], []).Sorted().Resources;

    /// <summary>All steps of the last run, as far as they were done.</summary>
    public List<Step> Done { get; } = [];

    /// <summary>Whether the last run failed.</summary>
    public bool Failed { get; private set; }

    /// <summary>Why it failed.</summary>
    public string Why { get; private set; } = "";

    /// <summary>Told after each step; what it throws ends the run.</summary>
    public Action<Step>? After { get; set; }

    /// <summary>Told before each step; answers whether it fails.</summary>
    public Func<Step, bool> Fails { get; set; } = _ => false;

    public static string UrnOf(string name, string? parent = null) => Urn.Of("dev", "test", parent, "lab:index:Thing", name).ToString();

    /// <summary>A world as it is now, to go on with apart.</summary>
    public PlanWorld Copy()
    {
        var copy = new PlanWorld { lastKey = lastKey, lastId = lastId };
        foreach (var (key, record) in records)
        {
            copy.records[key] = record;
        }

        return copy;
    }

    /// <summary>Runs a program.</summary>
    public void Up(IReadOnlyList<ResourceGoal> program, PlanningOptions? options = null) => Run(options ?? new PlanningOptions(), planner =>
    {
        Register(planner, new ResourceGoal { Type = Urn.StackType, Name = "test-dev", Custom = false });
        var provider = Register(planner, new ResourceGoal { Type = ProviderType.Of("lab"), Name = "default" })!;
        var reference = new ProviderReference(provider.Urn, provider.Id).ToString();
        foreach (var goal in program)
        {
            Register(planner, goal with { Parent = goal.Parent ?? StackUrn, Provider = reference });
        }
    });

    /// <summary>Takes everything down.</summary>
    public void Destroy(PlanningOptions? options = null) => Run(options ?? new PlanningOptions(), _ => { });

    private void Run(PlanningOptions options, Action<Planner> register)
    {
        Done.Clear();
        Failed = false;
        var planner = new Planner("dev", "test", [.. Records], options, new Answers());
        try
        {
            register(planner);
            var deletions = planner.DeletionsAsync(key => records.GetValueOrDefault(key)).Result;
            var failed = new HashSet<int>();
            foreach (var step in deletions.Untargeted)
            {
                Do(planner, step);
            }

            foreach (var group in deletions.Groups)
            {
                foreach (var step in deletions.Possible(group, failed).ToArray())
                {
                    if (step.Operation is StepOperation.Delete or StepOperation.Retain && step.Old!.Protect)
                    {
                        (Failed, Why) = (true, "protected: " + step.Urn);
                        failed.Add(step.Old.Key);
                        continue;
                    }

                    Do(planner, step);
                }
            }
        }
        catch (Exception e) when (
            e is PlanningException or StoppedException || (e as AggregateException)?.InnerException is PlanningException)
        {
            (Failed, Why) = (true, (e.InnerException ?? e).Message);
        }
    }

    private ResourceState? Register(Planner planner, ResourceGoal goal)
    {
        var plan = planner.RegisterAsync(goal).GetAwaiter().GetResult();
        while (true)
        {
            var result = plan.Result;
            foreach (var step in plan.Steps)
            {
                result = Do(planner, step) ?? result;
            }

            if (plan.Then is not { } then)
            {
                return result;
            }

            plan = then(result!).GetAwaiter().GetResult();
        }
    }

    private ResourceState? Do(Planner planner, Step step)
    {
        if (Fails(step))
        {
            throw new StoppedException();
        }

        var result = step.New;
        if (result is not null && step.Operation is StepOperation.Create or StepOperation.Replace && result!.Custom)
        {
            result = result with { Id = $"id-{++lastId}", Outputs = result.Inputs };
        }
        else if (step.Operation is StepOperation.Import or StepOperation.ImportReplacement)
        {
            // What is imported has one property.
            var inputs = ObjectValue.Empty.With("a", PropertyValue.Of("there"));
            result = result! with { Id = result!.ImportId!, Inputs = inputs, Outputs = inputs };
        }
        else if (result is not null && step.Operation == StepOperation.Update)
        {
            result = result with { Outputs = result.Inputs };
        }

        var change = StepEffects.Of(step, result, key => records.GetValueOrDefault(key), () => records.Values);
        foreach (var key in change.Drop)
        {
            records.Remove(key);
        }

        foreach (var record in change.Put)
        {
            var put = record.Key >= 0 ? record : record with { Key = ++lastKey };
            records[put.Key] = put;
            if (result is not null && put.Urn == result.Urn && !put.Delete)
            {
                result = put;
            }
        }

        Done.Add(step);
        if (result is not null && !step.IsSkippedCreate)
        {
            planner.Put(result);
        }

        After?.Invoke(step);
        return result;
    }

    private sealed class StoppedException : Exception;

    private sealed class Answers : IProviderAnswers
    {
        public Task<CheckAnswer> CheckAsync(ResourceState resource, ObjectValue? olds, ObjectValue news) =>
            Task.FromResult(new CheckAnswer(news, news["a"]?.AsText == "bad" ? [("a", "a is bad")] : []));

        public Task<DiffAnswer> DiffAsync(ResourceState old, string urn, ObjectValue inputs, IReadOnlyList<string> ignoreChanges)
        {
            var changed = PropertyChanges.Between(old.Inputs, inputs).Select(c => c with { Replaces = c.Path is "b" or "c" }).ToArray();
            return Task.FromResult(changed.Length == 0 ? DiffAnswer.None : new DiffAnswer(
                true, changed, [.. changed.Where(c => c.Replaces).Select(c => c.Path)], changed.Any(c => c.Path == "c")));
        }

        public Task<bool> ProviderReplacesAsync(ResourceState old, ProviderReference reference) => Task.FromResult(false);

        public byte[] SeedOf(string urn) => [];

        public void Tell(string urn, string message)
        {
        }

        public void Warn(string urn, string message)
        {
        }
    }
}
