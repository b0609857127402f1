using System.Collections.Immutable;
using System.Security.Cryptography;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Execution;

/// <summary>A resource as the program wants it.</summary>
/// <param name="State">Its record, with the program's inputs, without ID and outputs.</param>
/// <param name="Aliases">Former URNs.</param>
/// <param name="Options">Its options.</param>
/// <param name="ProblemAt">A mistake in the property at a path, with its place in the program.</param>
internal sealed record Wanted(
    ResourceState State, IReadOnlyList<string> Aliases, ResourceGoal Options, Func<string, string, string> ProblemAt);

/// <summary>
/// Makes a resource what the program wants: checks, compares, and then nothing, a change in place, a new one, or a replacement.
/// </summary>
internal sealed class ResourceRegistrar
{
    private readonly DeploymentContext context;
    private readonly ResourceSteps steps;
    private readonly ResourceQuestions questions;
    private readonly ResourceReplacement replacement;
    private readonly ResourceImport import;

    public ResourceRegistrar(DeploymentContext context, ResourceSteps steps, Deletions deletions)
    {
        (this.context, this.steps, questions) = (context, steps, new ResourceQuestions(context));
        replacement = new ResourceReplacement(context, steps, deletions, questions);
        import = new ResourceImport(context, steps, questions);
    }

    /// <summary>Registers a resource and returns its state.</summary>
    /// <exception cref="SkippedException">It could not be; all has been told.</exception>
    public async Task<ResourceState> RegisterAsync(LoadedProvider provider, Wanted wanted)
    {
        if (context.Ends)
        {
            throw new SkippedException();
        }

        var (state, urn) = (wanted.State, wanted.State.Urn);
        var old = context.TakeOld([urn, .. wanted.Aliases]);
        if (!context.IsTarget(urn))
        {
            return old ?? throw new SkippedException();
        }

        if (wanted.Options.ImportId is { } id && old?.Id != id && old?.ImportId != id)
        {
            return await import.ImportAsync(provider, wanted, id);
        }

        if (old is { External: true })
        {
            // It was only looked up before; now it is to be made.
            await context.Book.ChangeAsync(old, null);
            old = null;
        }

        var seed = RandomNumberGenerator.GetBytes(32);
        if (old is not null)
        {
            var (kept, partly) = PropertyChanges.Ignore(state.Inputs, old.Inputs, wanted.Options.IgnoreChanges);
            if (partly.Count > 0)
            {
                context.Tell(urn, $"ignoreChanges cannot keep what was added or removed at {string.Join(", ", partly)}; the rest is kept.");
            }

            state = state with
            {
                Inputs = kept,
                ImportId = old.ImportId,
                RefreshBeforeUpdate = old.RefreshBeforeUpdate,
            };
        }

        var given = state.Inputs;
        state = state with { Inputs = await questions.CheckAsync(provider, wanted, old?.Inputs, given, seed) };
        if (old is null && context.HoldsBack(urn))
        {
            throw new SkippedException();
        }

        if (old is null)
        {
            var operation = context.WasReplaced(urn) ? StepOperation.Replace : StepOperation.Create;
            return await steps.CreateAsync(provider, state, operation, null, []);
        }

        var (changes, replace, deleteFirst) = await questions.DiffAsync(provider, old, state, wanted.Options);
        if (replace)
        {
            return await replacement.ReplaceAsync(provider, wanted, old, state, given, seed, changes, deleteFirst);
        }

        return changes.Count > 0 || !old.InitErrors.IsEmpty
            ? await steps.UpdateAsync(provider, old, state, changes)
            : await SameAsync(old, state);
    }

    /// <summary>Looks a resource up that others manage.</summary>
    public async Task<ResourceState> ReadAsync(LoadedProvider provider, ResourceState wanted, string id)
    {
        var old = context.TakeOld(wanted.Urn);
        var step = new Step(StepOperation.Read, wanted.Urn, old, wanted, []);
        return await steps.RunAsync(step, async () =>
        {
            var read = await steps.ReadAsync(provider, wanted, id);
            if (read is not { } found)
            {
                context.Fail(wanted.Urn, $"There is no {wanted.Type} with ID {id}.");
                throw new SkippedException();
            }

            var now = wanted with
            {
                Id = found.Id,
                External = true,
                Inputs = found.Inputs ?? wanted.Inputs,
                Outputs = found.Outputs,
                RefreshBeforeUpdate = found.RefreshBeforeUpdate,
            };
            if (old is not { External: true } || !Equals(old.Outputs, now.Outputs)
                || old.Id != now.Id || old.RefreshBeforeUpdate != now.RefreshBeforeUpdate)
            {
                await context.Book.ChangeAsync(old, now);
                return now;
            }

            return old;
        });
    }

    // Nothing changes at the provider; the record may: its options, its place in the tree, what it depends on, and what of it is secret.
    private async Task<ResourceState> SameAsync(ResourceState old, ResourceState wanted)
    {
        var now = wanted with
        {
            Id = old.Id,
            Outputs = ResourceSteps.MarkSecrets(old.Outputs, wanted),
            Created = old.Created,
            Modified = old.Modified,
            ImportId = old.ImportId,
            More = old.More,
        };
        var step = new Step(StepOperation.Same, now.Urn, old, now, []);
        context.Began(step);
        if (IsSame(old, now))
        {
            now = old;
        }
        else if (!context.Options.Preview)
        {
            await context.Book.ChangeAsync(old, now);
        }

        context.Ended(step, TimeSpan.Zero, failed: false);
        return now;
    }

    private static bool IsSame(ResourceState a, ResourceState b) =>
        a.Urn == b.Urn && a.Parent == b.Parent && a.Protect == b.Protect && a.RefreshBeforeUpdate == b.RefreshBeforeUpdate
        && a.Provider == b.Provider && a.RetainOnDelete == b.RetainOnDelete && Equals(a.CustomTimeouts, b.CustomTimeouts)
        && Equals(a.Inputs, b.Inputs) && Equals(a.Outputs, b.Outputs)
        && a.Dependencies.SequenceEqual(b.Dependencies) && a.AdditionalSecretOutputs.SequenceEqual(b.AdditionalSecretOutputs)
        && a.IgnoreChanges.SequenceEqual(b.IgnoreChanges) && SameDependencies(a, b);

    private static bool SameDependencies(ResourceState a, ResourceState b) =>
        (a.PropertyDependencies?.Count ?? 0) == (b.PropertyDependencies?.Count ?? 0)
        && (a.PropertyDependencies ?? ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty)
            .All(p => b.PropertyDependencies!.TryGetValue(p.Key, out var others) && others.SequenceEqual(p.Value));
}
