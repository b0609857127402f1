using System.Security.Cryptography;
using Google.Protobuf;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.Engine.Programs;
using Pulumi.Trtc.Engine.Source;
using Pulumi.Trtc.Engine.State;

namespace Pulumi.Trtc.Engine.Deployments;

/// <summary>A resource as the program wants it.</summary>
/// <param name="State">Its record, with the program's inputs, without ID and outputs.</param>
/// <param name="Aliases">Former URNs.</param>
/// <param name="Options">Its options.</param>
/// <param name="ProblemAt">A mistake in the property at a path, with its place in the program.</param>
internal sealed record Wanted(ResourceState State, IReadOnlyList<string> Aliases, ResourceOptions Options, Func<string, string, Problem> ProblemAt);

/// <summary>Makes a resource what the program wants: checks, compares, and then nothing, a change in place, a new one, or a replacement.</summary>
internal sealed class ResourceRegistrar(DeploymentContext context, ResourceSteps steps, Deletions deletions)
{
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

        if (wanted.Options.Import is { } id && old?.Id != id && old?.ImportId != id)
        {
            return await ImportAsync(provider, wanted, id);
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
        state = state with { Inputs = await CheckAsync(provider, wanted, old?.Inputs, given, seed) };
        if (old is null && context.HoldsBack(urn))
        {
            throw new SkippedException();
        }

        if (old is null)
        {
            return await steps.CreateAsync(provider, state, context.WasReplaced(urn) ? StepOperation.Replace : StepOperation.Create, null, []);
        }

        var (changes, replace, deleteFirst) = await DiffAsync(provider, old, state, wanted.Options);
        if (replace)
        {
            return await ReplaceAsync(provider, wanted, old, state, given, seed, changes, deleteFirst);
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
            if (old is not { External: true } || !Equals(old.Outputs, now.Outputs) || old.Id != now.Id || old.RefreshBeforeUpdate != now.RefreshBeforeUpdate)
            {
                await context.Book.ChangeAsync(old, now);
                return now;
            }

            return old;
        });
    }

    private async Task<ObjectValue> CheckAsync(LoadedProvider provider, Wanted wanted, ObjectValue? old, ObjectValue news, byte[] seed)
    {
        var state = wanted.State;
        var request = new CheckRequest
        {
            Urn = state.Urn,
            Name = state.Name,
            Type = state.Type,
            Olds = provider.Write(old ?? ObjectValue.Empty),
            News = provider.Write(news),
            RandomSeed = ByteString.CopyFrom(seed),
        };
        var answer = await AskAsync(state.Urn, () => context.CallAsync(o => provider.Client.CheckAsync(request, o)));
        foreach (var failure in answer.Failures)
        {
            context.Fail(state.Urn, wanted.ProblemAt(ProviderCalls.PathOf(failure), ProviderCalls.Told(failure)));
        }

        return answer.Failures.Count == 0 ? PropertyWire.Read(answer.Inputs).SecretAs(news) : throw new SkippedException();
    }

    private async Task<(IReadOnlyList<PropertyChange> Changes, bool Replace, bool DeleteFirst)> DiffAsync(LoadedProvider provider, ResourceState old, ResourceState now, ResourceOptions options)
    {
        var answer = await AskAsync(now.Urn, () => DiffCallAsync(provider, old, now));
        var changed = answer.Changes switch
        {
            DiffResponse.Types.DiffChanges.DiffSome => true,
            DiffResponse.Types.DiffChanges.DiffNone => false,
            _ => !Equals(LoadedProvider.WithoutSecrets(old.Inputs), LoadedProvider.WithoutSecrets(now.Inputs)),
        };
        if (!changed)
        {
            return ([], false, false);
        }

        var replacing = options.ReplaceOnChanges.Select(PropertyPath.TryParse).OfType<PropertyPath>().ToArray();
        var changes = PropertyChanges.Of(answer, old.Inputs, now.Inputs)
            .Select(c => c with { Replaces = c.Replaces || (PropertyPath.TryParse(c.Path) is { } path && replacing.Any(r => r.Contains(path))) })
            .ToArray();
        return (changes, answer.Replaces.Count > 0 || changes.Any(c => c.Replaces), answer.DeleteBeforeReplace);
    }

    private Task<DiffResponse> DiffCallAsync(LoadedProvider provider, ResourceState old, ResourceState now)
    {
        var request = new DiffRequest
        {
            Id = old.Id,
            Urn = now.Urn,
            Name = now.Name,
            Type = now.Type,
            Olds = provider.Write(old.Outputs),
            OldInputs = provider.Write(old.Inputs),
            News = provider.Write(now.Inputs),
            IgnoreChanges = { now.IgnoreChanges },
        };
        return context.CallAsync(o => provider.Client.DiffAsync(request, o));
    }

    private async Task<ResourceState> ReplaceAsync(
        LoadedProvider provider, Wanted wanted, ResourceState old, ResourceState state, ObjectValue given, byte[] seed, IReadOnlyList<PropertyChange> changes, bool deleteFirst)
    {
        if (old.Protect && state.Protect)
        {
            context.Fail(old.Urn, $"resource \"{old.Urn}\" cannot be replaced\nbecause it is protected ({string.Join(", ", changes.Where(c => c.Replaces).Select(c => c.Path))} would replace it). Take the protect option off and run `up` first.");
            throw new SkippedException();
        }

        // What a new one is like does not depend on the old one.
        state = state with { Inputs = await CheckAsync(provider, wanted, null, given, seed), ImportId = null };
        if (!(wanted.Options.DeleteBeforeReplace ?? deleteFirst))
        {
            var created = await steps.CreateAsync(provider, state, StepOperation.Replace, old, changes);
            return created;
        }

        var dependents = await DependentReplacementsAsync(old);
        RefuseUntouchable(old, dependents);
        foreach (var dependent in dependents.Reverse().Where(context.Take))
        {
            context.Replaced(dependent.Urn);
            await deletions.DeleteReplacedAsync(dependent);
        }

        await deletions.DeleteReplacedAsync(old);
        return await steps.CreateAsync(provider, state, StepOperation.Replace, null, changes);
    }

    // Those that cannot stay while the resource is away: a property that comes from it would replace them.
    private async Task<IReadOnlyList<ResourceState>> DependentReplacementsAsync(ResourceState root)
    {
        var replaced = new HashSet<string>(StringComparer.Ordinal) { root.Urn };
        var dependents = new List<ResourceState>();
        foreach (var candidate in context.Book.Resources.Where(r => r is { Custom: true, External: false, Delete: false, IsProvider: false, Provider: not null } && r.Urn != root.Urn))
        {
            var touched = candidate.PropertyDependencies?.Where(p => p.Value.Any(replaced.Contains)).Select(p => p.Key).ToHashSet() ?? [];
            if (touched.Count == 0 || context.IsTaken(candidate))
            {
                continue;
            }

            var provider = await context.Registry.OfStateAsync(candidate.Provider!);
            var inputs = touched.Aggregate(candidate.Inputs, (all, name) => all.With(name, PropertyValue.Unknown));
            var answer = await AskAsync(candidate.Urn, () => DiffCallAsync(provider, candidate, candidate with { Inputs = inputs, IgnoreChanges = [] }));
            if (answer.Replaces.Count > 0)
            {
                replaced.Add(candidate.Urn);
                dependents.Add(candidate);
            }
        }

        return dependents;
    }

    // Before anything is taken down: those that must go with it may all have to stay.
    private void RefuseUntouchable(ResourceState root, IReadOnlyList<ResourceState> dependents)
    {
        var refused = false;
        foreach (var dependent in dependents)
        {
            var why = dependent.Protect
                ? "it is protected. Take its protect option off and run `up` first."
                : context.IsTarget(dependent.Urn) ? null : $"it is no target of this run. Name it too: --target {dependent.Name}";
            if (why is not null)
            {
                refused = true;
                context.Fail(dependent.Urn, $"resource \"{dependent.Urn}\" would have to be replaced with \"{root.Urn}\", which it depends on,\nbut {why}");
            }
        }

        if (refused)
        {
            throw new SkippedException();
        }
    }

    private async Task<ResourceState> ImportAsync(LoadedProvider provider, Wanted wanted, string id)
    {
        var state = wanted.State;
        var step = new Step(StepOperation.Import, state.Urn, null, state, []);
        return await steps.RunAsync(step, async () =>
        {
            var number = context.Options.Preview ? 0 : await context.Book.BeginAsync("importing", state with { Id = id });
            ResourceState now;
            ResourceRead found;
            try
            {
                (now, found) = await LookForImportAsync(provider, wanted, id);
            }
            catch (Exception e) when (e is Grpc.Core.RpcException or SkippedException or InterruptedException)
            {
                // It was only asked for, so nothing is left of it that anybody must look after.
                await context.Book.FailAsync(number);
                throw;
            }

            var imported = now with
            {
                Id = found.Id,
                Outputs = ResourceSteps.MarkSecrets(found.Outputs, now),
                RefreshBeforeUpdate = found.RefreshBeforeUpdate,
                ImportId = id,
                Created = context.Now,
                Modified = context.Now,
            };
            if (!context.Options.Preview)
            {
                await context.Book.EndAsync(number, [], imported);
            }

            return imported;
        });
    }

    private async Task<(ResourceState Now, ResourceRead Found)> LookForImportAsync(LoadedProvider provider, Wanted wanted, string id)
    {
        var state = wanted.State;
        if (await steps.ReadAsync(provider, state with { Inputs = ObjectValue.Empty }, id, isImport: true) is not { } found)
        {
            context.Fail(state.Urn, $"There is no {state.Type} with ID {id} to import.");
            throw new SkippedException();
        }

        var old = state with { Id = found.Id, Inputs = found.Inputs ?? ObjectValue.Empty, Outputs = found.Outputs };
        var now = state with { Inputs = await CheckAsync(provider, wanted, old.Inputs, state.Inputs, RandomNumberGenerator.GetBytes(32)) };
        var answer = await DiffCallAsync(provider, old, now);
        if (answer.Changes == DiffResponse.Types.DiffChanges.DiffSome)
        {
            var differ = string.Join(", ", PropertyChanges.Of(answer, old.Inputs, now.Inputs).Select(c => c.Path));
            context.Fail(
                state.Urn,
                $"The inputs of the program are not those of what is imported: {differ}. Make them equal, import, and change them then.");
            throw new SkippedException();
        }

        return (now, found);
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
        && (a.PropertyDependencies ?? System.Collections.Immutable.ImmutableSortedDictionary<string, System.Collections.Immutable.ImmutableArray<string>>.Empty).All(p => b.PropertyDependencies!.TryGetValue(p.Key, out var others) && others.SequenceEqual(p.Value));

    // Questions change nothing, so their failures need no more than to be told.
    private async Task<T> AskAsync<T>(string urn, Func<Task<T>> ask)
    {
        await context.Questions.WaitAsync(context.Kill);
        try
        {
            return await ask();
        }
        catch (Exception e) when (e is Grpc.Core.RpcException or InterruptedException)
        {
            context.Fail(urn, e is Grpc.Core.RpcException rpc ? rpc.Status.Detail : e.Message);
            throw new SkippedException();
        }
        finally
        {
            context.Questions.Release();
        }
    }
}
