using Grpc.Core;
using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Monitor.Serving;
using Pulumi.Embedded.Plugins;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Monitor;

/// <content>Components that providers construct: they register what is in them with the monitor that is served to them.</content>
internal sealed partial class DeploymentMonitor
{
    private const string Self = "__self__";

    private readonly SemaphoreSlim serving = new(1);
    private MonitorServices? services;

    /// <summary>Ends when nothing is under way that programs and components have asked for.</summary>
    public Task Idle => services?.Idle ?? Task.CompletedTask;

    /// <summary>The monitor as a service; started when it is first asked for.</summary>
    public async Task<MonitorServices> ServeAsync()
    {
        await serving.WaitAsync(context.Kill);
        try
        {
            return services ??= await MonitorServices.StartAsync(context, this);
        }
        finally
        {
            serving.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
        {
            await services.DisposeAsync();
        }

        serving.Dispose();
    }

    private async Task<RegisteredResource> ConstructAsync(ResourceGoal goal)
    {
        var above = heritages.GetValueOrDefault(goal.Parent ?? "");
        goal = goal with { Providers = Merged(goal.Providers, above?.Providers ?? goal.Providers) };
        var package = goal.Type.Split(':')[0];
        var reference = await ProviderAsync(
            goal.Provider ?? goal.Providers.GetValueOrDefault(package), goal.Package, goal.Type, goal.Parent);
        try
        {
            var provider = await context.Registry.GetAsync(reference);
            if (!provider.IsConfigured)
            {
                // In a preview that does not know yet who makes it, the component is there, and what is in it is not known.
                return await RegisterAsync(goal with { Remote = false, Inputs = ObjectValue.Empty });
            }

            var request = await RequestAsync(goal, provider);
            var answer = await UntilOverAsync(
                context.CallAsync(o => provider.Client.ConstructAsync(request, o), ProviderCalls.Unlimited));
            var state = PropertyWire.Read(answer.State);
            return new RegisteredResource(answer.Urn, null, state.Simplified)
            {
                Dependencies = state.Members.ToDictionary(
                    m => m.Key,
                    m => (IReadOnlyCollection<string>)OutputMarks.DependenciesIn(m.Value)
                        .Union(answer.StateDependencies.TryGetValue(m.Key, out var more) ? more.Urns : []),
                    StringComparer.Ordinal),
            };
        }
        catch (Exception e) when (e is RpcException or InterruptedException)
        {
            // What a resource of its own has told, is told.
            if (context.Failed && context.Ends)
            {
                throw new SkippedException();
            }

            foreach (var (path, reason) in e is RpcException refusal ? ProviderCalls.Refused(refusal) : [])
            {
                Failed(goal, reason, path);
            }

            throw Failed(goal, e is RpcException rpc ? rpc.Status.Detail : e.Message);
        }
        catch (PluginException e)
        {
            throw Failed(goal, e.Message);
        }
    }

    // A provider that was refused a resource, since the run is over or is stopped, may never answer: nobody waits for it then.
    private async Task<T> UntilOverAsync<T>(Task<T> work)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var stopping = context.Stop.Register(() => stopped.TrySetResult());
        await Task.WhenAny(work, context.Over, stopped.Task);
        return work.IsCompleted ? await work : throw new SkippedException();
    }

    private async Task<ConstructRequest> RequestAsync(ResourceGoal goal, LoadedProvider provider)
    {
        var request = new ConstructRequest
        {
            Project = context.Project,
            Stack = context.Stack,
            Organization = StackName.Organization,
            Config = { context.Config.Values },
            ConfigSecretKeys = { context.Config.SecretKeys },
            DryRun = context.Options.Preview,
            Parallel = context.Options.Parallel,
            MonitorEndpoint = (await ServeAsync()).Address,
            AcceptsOutputValues = true,
            Type = goal.Type,
            Name = goal.Name,
            Parent = goal.Parent ?? "",
            Inputs = PropertyWire.Write(provider.Configured.AcceptOutputs ? goal.Inputs : goal.Inputs.Simplified),
            Providers = { goal.Providers.ToDictionary(StringComparer.Ordinal) },
            Dependencies = { goal.Dependencies },
            AdditionalSecretOutputs = { goal.AdditionalSecretOutputs },
            DeletedWith = goal.DeletedWith ?? "",
            IgnoreChanges = { goal.IgnoreChanges },
            ReplaceOnChanges = { goal.ReplaceOnChanges },
            ReplaceWith = { goal.ReplaceWith },
            Aliases = { goal.Aliases.Select(AliasOf) },
            CustomTimeouts = TimeoutsOf(goal.CustomTimeouts),
            ResourceHooks = HooksOf(goal),
        };
        foreach (var (name, urns) in goal.PropertyDependencies)
        {
            request.InputDependencies[name] = new ConstructRequest.Types.PropertyDependencies { Urns = { urns } };
        }

        if (goal.ReplacementTrigger is { } trigger)
        {
            request.ReplacementTrigger = PropertyWire.WriteValue(trigger);
        }

        if (goal.Protect is { } protect)
        {
            request.Protect = protect;
        }

        if (goal.DeleteBeforeReplace is { } first)
        {
            request.DeleteBeforeReplace = first;
        }

        if (goal.RetainOnDelete is { } retain)
        {
            request.RetainOnDelete = retain;
        }

        return request;
    }

    // The provider of the resource whose method is called, which it is that makes it; of a provider's own, itself.
    private string? SelfProvider(CallGoal goal)
    {
        if (goal.Arguments[Self]?.Plain is not SignedValue { Signature: PropertyWire.ReferenceSignature, Content: var self }
            || self["urn"]?.AsText is not { } urn)
        {
            return null;
        }

        return ProviderType.Is(Urn.TypeOf(urn)) ? $"{urn}::{self["id"]?.AsText ?? PropertyWire.UnknownText}"
            : goal.Provider ?? heritages.GetValueOrDefault(urn)?.Provider;
    }

    private static Alias AliasOf(AliasGoal alias)
    {
        if (alias.Urn is { } urn)
        {
            return new Alias { Urn = urn };
        }

        var spec = new Alias.Types.Spec
        {
            Name = alias.Name ?? "",
            Type = alias.Type ?? "",
            Stack = alias.Stack ?? "",
            Project = alias.Project ?? "",
        };
        if (alias.NoParent)
        {
            spec.NoParent = true;
        }
        else if (alias.ParentUrn is { } parent)
        {
            spec.ParentUrn = parent;
        }

        return new Alias { Spec = spec };
    }

    private static ConstructRequest.Types.CustomTimeouts? TimeoutsOf(CustomTimeouts? given)
    {
        return given is null ? null : new ConstructRequest.Types.CustomTimeouts
        {
            Create = Text(given.Create),
            Update = Text(given.Update),
            Delete = Text(given.Delete),
            Read = Text(given.Read),
        };

        static string Text(double seconds) => seconds == 0 ? "" : NumberText.Plain(seconds) + "s";
    }

    private static ConstructRequest.Types.ResourceHooksBinding? HooksOf(ResourceGoal goal)
    {
        return goal.Hooks.IsEmpty ? null : new ConstructRequest.Types.ResourceHooksBinding
        {
            BeforeCreate = { Of(HookKind.BeforeCreate) },
            AfterCreate = { Of(HookKind.AfterCreate) },
            BeforeUpdate = { Of(HookKind.BeforeUpdate) },
            AfterUpdate = { Of(HookKind.AfterUpdate) },
            BeforeDelete = { Of(HookKind.BeforeDelete) },
            AfterDelete = { Of(HookKind.AfterDelete) },
            OnError = { Of(HookKind.OnError) },
        };

        IEnumerable<string> Of(string kind) => goal.Hooks.TryGetValue(kind, out var names) ? names : [];
    }
}
