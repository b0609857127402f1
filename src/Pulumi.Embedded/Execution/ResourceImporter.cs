using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Execution;

/// <summary>Takes resources over that are there already: their records come into the state as their providers tell them.</summary>
internal sealed class ResourceImporter(DeploymentContext context, Planner planner, DeploymentMonitor monitor)
{
    private readonly StepRunner steps = new(context, _ => false);
    private readonly Dictionary<string, ResourceState> taken = new(StringComparer.Ordinal);

    /// <summary>Takes over, parents before their children. Answers what was taken over, in the order of the requests.</summary>
    public async Task<IReadOnlyList<ResourceState>> ImportAsync(IReadOnlyList<ImportRequest> requests)
    {
        var stack = await monitor.RegisterAsync(
            new ResourceGoal { Type = Urn.StackType, Name = $"{context.Project}-{context.Stack}", Custom = false });
        var imported = new List<ResourceState>();
        foreach (var request in requests)
        {
            var urn = Urn.Of(context.Stack, context.Project, request.Parent, request.Type, request.UrnName).ToString();
            var problem = planner.Run.Olds.ContainsKey(urn) || taken.ContainsKey(urn) ? $"resource '{urn}' already exists"
                : request.Parent is { } parent && !planner.Run.Olds.ContainsKey(parent) && !taken.ContainsKey(parent)
                    ? $"unknown parent '{parent}' for resource '{urn}'"
                : null;
            try
            {
                var record = problem is null ? await TakeAsync(request, urn, stack.Urn) : throw new StepFailedException(problem);
                taken[urn] = record;
                imported.Add(record);
            }
            catch (Exception e) when (e is StepFailedException || StepRunner.IsFailure(e))
            {
                context.Fail(urn, StepRunner.Told(e));
                break;
            }
        }

        return imported;
    }

    private async Task<ResourceState> TakeAsync(ImportRequest request, string urn, string stack)
    {
        var record = new ResourceState
        {
            Urn = urn,
            Type = request.Type,
            Custom = !request.Component,
            Parent = request.Parent ?? stack,
            Protect = request.Protect,
        };
        if (request.Component)
        {
            return (await steps.RunAsync(new Step(StepOperation.Create, urn, null, record, [])))!;
        }

        var package = request.Type.Split(':')[0];
        record = record with
        {
            Provider = request.Provider is { } named
                ? planner.Run.Olds.TryGetValue(named, out var provider)
                    ? new ProviderReference(provider.Urn, provider.Id).ToString()
                    : throw new StepFailedException($"there is no provider {named} in the state")
                : await monitor.DefaultAsync(new PackageDescriptor(package, request.Version, request.PluginDownloadUrl)),
            ImportId = request.Id,
        };
        var step = new Step(StepOperation.Import, urn, null, record, []) { KeepsInputs = request.Properties };
        var imported = (await steps.RunAsync(step))!;
        var answer = await new ProviderAnswers(context).CheckAsync(imported, imported.Inputs, imported.Inputs);
        foreach (var (path, reason) in answer.Failures)
        {
            context.Warn(
                urn,
                $"{(path.Length == 0 ? "" : path + ": ")}{reason}\n"
                + "It was imported all the same; correct this in its declaration before the next run.");
        }

        return imported;
    }
}
