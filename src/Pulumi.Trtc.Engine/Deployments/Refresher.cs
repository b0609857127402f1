using System.Collections.Immutable;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.Engine.State;

namespace Pulumi.Trtc.Engine.Deployments;

/// <summary>Asks for the state of what is there. What is gone leaves the state; what differs is kept as it is now.</summary>
internal sealed class Refresher(DeploymentContext context, ResourceSteps steps)
{
    public Task RefreshAllAsync() => Task.WhenAll(context.Book.Resources
        .Where(r => r is { Custom: true, IsProvider: false, Delete: false, Provider: not null } && context.IsTarget(r.Urn))
        .Select(RefreshAsync));

    private async Task RefreshAsync(ResourceState old)
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

            var changes = await DiffAsync(provider, old, now);
            var step = new Step(changes.Count > 0 ? StepOperation.Update : StepOperation.Same, old.Urn, old, now, changes);
            context.Began(step);
            if (!Equals(old.Outputs, now.Outputs) || !Equals(old.Inputs, now.Inputs) || old.PropertyDependencies?.Count != now.PropertyDependencies?.Count)
            {
                await context.Book.ChangeAsync(old, now with { Modified = changes.Count > 0 ? ResourceState.Now : old.Modified });
            }

            context.Ended(step, TimeSpan.Zero, failed: false);
        }
        catch (SkippedException)
        {
            // All has been told.
        }
    }

    private Task<ResourceState?> ReadAsync(LoadedProvider provider, ResourceState old) => steps.RunAsync(new Step(StepOperation.Refresh, old.Urn, old, null, []), async () =>
        await steps.ReadAsync(provider, old, old.Id) is { } found
            ? old with { Id = found.Id, Inputs = found.Inputs ?? old.Inputs, Outputs = found.Outputs, InitErrors = [], PropertyDependencies = OnlyReal(old.PropertyDependencies) }
            : null);

    // Properties that depend on nothing go without saying; Pulumi leaves them out here as well.
    private static ImmutableSortedDictionary<string, ImmutableArray<string>>? OnlyReal(ImmutableSortedDictionary<string, ImmutableArray<string>>? dependencies) =>
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
        var answer = await ProviderCalls.CallAsync(o => provider.Client.DiffAsync(request, o), 0, context.Kill);
        if (answer.Changes == DiffResponse.Types.DiffChanges.DiffSome)
        {
            return PropertyChanges.Of(answer, now.Inputs, old.Inputs);
        }

        // Outputs that changed by themselves, such as a status, are worth a line.
        return [.. PropertyChanges.Between(old.Outputs, now.Outputs)];
    }
}
