using System.Collections.Immutable;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Planning;

/// <summary>
/// Turns what a program registers into steps, by the records that there are, what providers say, and what the person lets the run do.
/// It does nothing itself. Decisions about replacements and deletions are in its other parts.
/// </summary>
internal sealed partial class Planner
{
    private readonly Lock gate = new();
    private readonly PlanningOptions options;
    private readonly IProviderAnswers answers;
    private readonly PlanState run;
    private readonly AliasFinder aliases;

    /// <summary>A planner of one run.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="project">The project.</param>
    /// <param name="records">The records that the run begins with, each after what it needs.</param>
    /// <param name="options">What the person lets it do.</param>
    /// <param name="answers">Asks providers.</param>
    public Planner(
        string stack, string project, IReadOnlyList<ResourceState> records, PlanningOptions options, IProviderAnswers answers)
    {
        (this.options, this.answers, run) = (options, answers, new PlanState(records, options));
        aliases = new AliasFinder(stack, project, run);
    }

    /// <summary>What the run began with.</summary>
    public PlanState Run => run;

    /// <summary>Plans what a registration needs.</summary>
    /// <exception cref="PlanningException">It cannot be; the run ends.</exception>
    public Task<Plan> RegisterAsync(ResourceGoal goal)
    {
        Registration registration;
        lock (gate)
        {
            registration = Begin(goal);
            if (IsImport(registration))
            {
                run.Imports.Add(registration.Urn);
                var operation = registration.Old is null || registration.Recreates ? StepOperation.Import : StepOperation.ImportReplacement;
                var step = new Step(operation, registration.Urn, registration.Old, registration.New with { ImportId = goal.ImportId }, [])
                {
                    SetsAside = operation == StepOperation.ImportReplacement,
                };
                return Task.FromResult(Checked(new Plan([step])
                {
                    Then = imported => CheckAsync(registration with { Old = imported, Recreates = false }),
                    Refusals = registration.Refusals,
                }));
            }
        }

        return CheckAsync(registration);
    }

    /// <summary>Plans the look-up of a resource that others manage.</summary>
    public Plan Read(ReadGoal goal)
    {
        lock (gate)
        {
            CheckParent(goal.Parent);
            var urn = TakeUrn(goal.Parent, goal.Type, goal.Name);
            var (old, refusals) = aliases.Find(urn, goal.Name, goal.Type, goal.Parent, []);
            var record = new ResourceState
            {
                Urn = urn,
                Type = goal.Type,
                Id = goal.Id,
                Inputs = goal.State,
                Parent = goal.Parent,
                External = true,
                Dependencies = [.. goal.Dependencies.Order(StringComparer.Ordinal)],
                Provider = goal.Provider,
                AdditionalSecretOutputs = [.. goal.AdditionalSecretOutputs],
                RefreshBeforeUpdate = old?.RefreshBeforeUpdate ?? false,
                Created = old?.Created,
                Modified = old?.Modified,
            };
            var replaces = old is { External: false } && old.Id != goal.Id;
            (replaces ? run.Replaces : run.Reads).Add(urn);
            return new Plan([
                new Step(replaces ? StepOperation.ReadReplacement : StepOperation.Read, urn, old, record, []) { SetsAside = replaces },
            ])
            {
                Refusals = refusals,
            };
        }
    }

    /// <summary>Notes a record that a step put: what comes later may depend on it.</summary>
    public void Put(ResourceState record)
    {
        lock (gate)
        {
            run.News[record.Urn] = record;
            if (record.IsProvider)
            {
                run.Providers[record.Urn] = record;
            }
        }
    }

    private Registration Begin(ResourceGoal goal)
    {
        CheckParent(goal.Parent);
        var urn = TakeUrn(goal.Parent, goal.Type, goal.Name);
        var (old, refusals) = aliases.Find(urn, goal.Name, goal.Type, goal.Parent, goal.Aliases);
        var record = new ResourceState
        {
            Urn = urn,
            Type = goal.Type,
            Custom = goal.Custom,
            Inputs = goal.Inputs,
            Parent = goal.Parent,
            Protect = goal.Protect ?? false,
            Dependencies = Sorted(goal.Dependencies),
            PropertyDependencies = DependenciesByProperty(goal, old?.PropertyDependencies),
            Provider = goal.Custom && !ProviderType.Is(goal.Type) ? goal.Provider : null,
            AdditionalSecretOutputs = [.. goal.AdditionalSecretOutputs],
            CustomTimeouts = goal.CustomTimeouts,
            ImportId = goal.ImportId,
            RetainOnDelete = goal.RetainOnDelete ?? false,
            DeletedWith = goal.DeletedWith,
            ReplaceWith = [.. goal.ReplaceWith],
            ReplaceOnChanges = [.. goal.ReplaceOnChanges],
            ReplacementTrigger = goal.ReplacementTrigger,
            HideDiffs = [.. goal.HideDiffs],
            IgnoreChanges = [.. goal.IgnoreChanges],
            RefreshBeforeUpdate = old?.RefreshBeforeUpdate ?? false,
            Hooks = goal.Hooks,
            Created = old?.Created,
            Modified = old?.Modified,
            More = old?.More,
        };
        if (record.IsProvider)
        {
            run.Providers[urn] = record;
        }

        return new Registration(goal, old, record, run.Deletes.Contains(urn), refusals);
    }

    // Those that are known already, where they are the same, which is what most updates have most of.
    private static ImmutableSortedDictionary<string, ImmutableArray<string>>? DependenciesByProperty(
        ResourceGoal goal, ImmutableSortedDictionary<string, ImmutableArray<string>>? known)
    {
        var now = goal.PropertyDependencies;
        var areKnown = known?.Count == now.Count
            && now.All(p => known.TryGetValue(p.Key, out var urns) && Sorted(p.Value).SequenceEqual(urns, StringComparer.Ordinal));
        return now.Count == 0 ? null
            : areKnown ? known
            : now.ToImmutableSortedDictionary(p => p.Key, p => Sorted(p.Value), StringComparer.Ordinal);
    }

    private static ImmutableArray<string> Sorted(IReadOnlyCollection<string> urns) =>
        urns.Count == 0 ? [] : [.. urns.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static bool IsImport(Registration registration) =>
        registration.Goal is { Custom: true, ImportId.Length: > 0 } goal
        && (registration.Old is not { External: false } old || (old.ImportId is { Length: > 0 } former ? former : old.Id) != goal.ImportId);

    private void CheckParent(string? parent)
    {
        if (parent is not null && !run.Urns.Contains(parent))
        {
            throw new PlanningException(new Refusal(parent, $"could not find parent resource {parent}"));
        }
    }

    private string TakeUrn(string? parent, string type, string name)
    {
        var urn = aliases.UrnOf(parent, type, name);
        run.Urns.Add(urn);
        return run.Registered.Add(urn)
            ? urn
            : throw new PlanningException(new Refusal(urn, $"Duplicate resource URN '{urn}'; try giving it a unique name"));
    }

    // Asks the provider whether it takes the inputs, and goes on with what it says.
    private async Task<Plan> CheckAsync(Registration registration)
    {
        var (goal, old, record) = (registration.Goal, registration.Old, registration.New);
        var isFresh = registration.IsFresh(IsReplaced(record.Urn, old));
        var inputs = goal.Inputs;
        if (old is not null)
        {
            (inputs, var partly) = PropertyChanges.Ignore(inputs, old.Inputs, goal.IgnoreChanges);
            if (partly.Count > 0)
            {
                answers.Tell(
                    record.Urn, $"ignoreChanges cannot keep what was added or removed at {string.Join(", ", partly)}; the rest is kept.");
            }
        }

        bool isTargeted;
        lock (gate)
        {
            isTargeted = record.IsProvider || record.Type == Urn.StackType || IsIncluded(record);
        }

        if (goal.Custom)
        {
            var answer = !isTargeted ? new CheckAnswer(old?.Inputs ?? ObjectValue.Empty, [])
                : isFresh ? await answers.CheckAsync(record, null, goal.Inputs)
                : await answers.CheckAsync(record, old!.Inputs, inputs);
            record = record with { Inputs = answer.Inputs };
            registration = registration with
            {
                New = record,
                Refusals = [.. registration.Refusals, .. answer.Failures.Select(f => new Refusal(record.Urn, f.Reason, f.Path))],
            };
        }

        if (registration.Refusals.Count > 0)
        {
            throw new PlanningException(registration.Refusals);
        }

        lock (gate)
        {
            if (isTargeted)
            {
                Follow(registration, isFresh);
                QueueUntargeted(record);
            }

            if (Decided(registration, isTargeted) is { } plan)
            {
                return Checked(plan);
            }
        }

        return await CompareAsync(registration);
    }

    // What can be decided without asking how the resource differs; null where it cannot.
    private Plan? Decided(Registration registration, bool isTargeted)
    {
        var (old, record, urn) = (registration.Old, registration.New, registration.Urn);
        if (registration.Recreates && run.Deletes.Remove(urn))
        {
            run.Replaces.Add(urn);
            return new Plan([new Step(StepOperation.Replace, urn, old, record, [])]);
        }

        if (old is { External: true })
        {
            run.Creates.Add(urn);
            return new Plan([new Step(StepOperation.Replace, urn, old, record, []) { SetsAside = true }]);
        }

        if (options.Excludes.IsConstrained && !isTargeted && IsExcluded(record))
        {
            run.Excludes.Add(urn);
        }
        else if (isTargeted && IsTargeted(record))
        {
            run.Targets.Add(urn);
        }

        if (old is not null)
        {
            // It may stand there already, for the sake of another that needs it.
            return isTargeted ? null : run.Sames.Contains(old.Urn) ? new Plan([]) { Result = old } : new Plan(Untouched(old, urn));
        }

        if (options.HeldBack.Contains(urn))
        {
            return new Plan([]) { IsHeldBack = true };
        }

        if (isTargeted)
        {
            run.Creates.Add(urn);
            return new Plan([new Step(StepOperation.Create, urn, null, record, [])]);
        }

        run.Sames.Add(urn);
        run.SkippedCreates.Add(urn);
        return new Plan([new Step(StepOperation.Same, urn, null, record, []) { IsSkippedCreate = true }]);
    }
}
