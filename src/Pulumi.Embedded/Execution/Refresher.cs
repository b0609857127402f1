using System.Collections.Immutable;
using Pulumi.Protocol.Rpc;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Execution;

/// <summary>Asks for the state of what is there. What is gone leaves the state; what differs is kept as it is now.</summary>
internal sealed class Refresher(DeploymentContext context, ResourceSteps steps)
{
    /// <summary>Refreshes everything.</summary>
    public Task RefreshAllAsync() => RefreshAsync(_ => true, isLook: false);

    /// <summary>
    /// Looks at all, or at what wants to be looked at before an update. Of what is as it was nothing is told, and nothing written.
    /// </summary>
    public Task LookAsync(bool all) => RefreshAsync(r => all || r.RefreshBeforeUpdate, isLook: true);

    private async Task RefreshAsync(Func<ResourceState, bool> which, bool isLook)
    {
        await Task.WhenAll(context.Book.Resources
            .Where(r => r is { Custom: true, IsProvider: false, Delete: false, Provider: not null } && context.IsTarget(r.Urn) && which(r))
            .Select(r => RefreshAsync(r, isLook)));
        await LetGoAsync();
    }

    private async Task RefreshAsync(ResourceState old, bool isLook)
    {
        try
        {
            var provider = await context.Registry.OfStateAsync(old.Provider!);
            var now = await ReadAsync(provider, old);
            if (now is null)
            {
                var gone = new Step(StepOperation.Gone, old.Urn, old, null, []);
                context.Began(gone);
                await context.Book.ChangeAsync(old, null);
                context.Ended(gone, TimeSpan.Zero, failed: false);
                return;
            }

            var isSame = old.Id == now.Id && Equals(old.Outputs, now.Outputs) && Equals(old.Inputs, now.Inputs)
                && old.RefreshBeforeUpdate == now.RefreshBeforeUpdate && old.InitErrors.SequenceEqual(now.InitErrors);
            if (isLook && isSame)
            {
                return;
            }

            // A look tells of inputs that differ; that a status went on is no news.
            var changes = isLook && Equals(old.Inputs, now.Inputs) ? [] : await DiffAsync(provider, old, now);
            var step = new Step(changes.Count > 0 ? StepOperation.Update : StepOperation.Same, old.Urn, old, now, changes);
            var isTold = !isLook || changes.Count > 0;
            if (isTold)
            {
                context.Began(step);
            }

            if (!isSame || old.PropertyDependencies?.Count != now.PropertyDependencies?.Count)
            {
                await context.Book.ChangeAsync(old, now with { Modified = changes.Count > 0 ? context.Now : old.Modified });
            }

            if (isTold)
            {
                context.Ended(step, TimeSpan.Zero, failed: false);
            }
        }
        catch (SkippedException)
        {
            // All has been told.
        }
    }

    private Task<ResourceState?> ReadAsync(LoadedProvider provider, ResourceState old) =>
        steps.RunAsync(new Step(StepOperation.Refresh, old.Urn, old, null, []), async () =>
        await steps.ReadAsync(provider, old, old.Id) is { } found
            ? old with
            {
                Id = found.Id,
                Inputs = found.Inputs ?? old.Inputs,
                Outputs = found.Outputs,
                RefreshBeforeUpdate = found.RefreshBeforeUpdate,
                InitErrors = [],
                PropertyDependencies = OnlyReal(old.PropertyDependencies),
            }
            : null);

    // Properties that depend on nothing go without saying; Pulumi leaves them out here as well.
    private static ImmutableSortedDictionary<string, ImmutableArray<string>>? OnlyReal(
        ImmutableSortedDictionary<string, ImmutableArray<string>>? dependencies) =>
        dependencies?.RemoveRange(dependencies.Where(d => d.Value.IsEmpty).Select(d => d.Key));

    // How what is there differs from what the program last asked for.
    private async Task<IReadOnlyList<PropertyChange>> DiffAsync(LoadedProvider provider, ResourceState old, ResourceState now)
    {
        var request = new DiffRequest
        {
            Id = now.Id,
            Urn = now.Urn,
            Name = now.Name,
            Type = now.Type,
            Olds = provider.Write(now.Outputs),
            OldInputs = provider.Write(now.Inputs),
            News = provider.Write(old.Inputs),
            IgnoreChanges = { now.IgnoreChanges },
        };
        var answer = await context.CallAsync(o => provider.Client.DiffAsync(request, o));
        if (answer.Changes == DiffResponse.Types.DiffChanges.DiffSome)
        {
            return PropertyChanges.Of(answer, now.Inputs, old.Inputs);
        }

        // Outputs that changed by themselves, such as a status, are worth a line.
        return [.. PropertyChanges.Between(old.Outputs, now.Outputs)];
    }

    // Nothing may depend on what is gone; Pulumi takes no state in which something does.
    private async Task LetGoAsync()
    {
        var there = context.Book.Resources.Select(r => r.Urn).ToHashSet(StringComparer.Ordinal);
        foreach (var resource in context.Book.Resources.Where(r => r.AllDependencies.Any(d => !there.Contains(d))))
        {
            await context.Book.ChangeAsync(resource, resource with
            {
                Parent = resource.Parent is { } parent && there.Contains(parent) ? parent : null,
                Dependencies = resource.Dependencies.RemoveAll(d => !there.Contains(d)),
                PropertyDependencies = resource.PropertyDependencies?.ToImmutableSortedDictionary(
                    p => p.Key, p => p.Value.RemoveAll(d => !there.Contains(d)), StringComparer.Ordinal),
            });
        }
    }
}
