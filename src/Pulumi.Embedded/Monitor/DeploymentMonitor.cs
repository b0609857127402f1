using System.Collections.Concurrent;
using Grpc.Core;
using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.Plugins;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Monitor;

/// <summary>
/// The monitor of a deployment: gives registrations what they inherit and the provider that they leave out, and has them done.
/// </summary>
internal sealed partial class DeploymentMonitor(DeploymentContext context, Planner planner, StepExecutor executor)
    : IResourceMonitor, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Heritage> heritages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ResourceState> records = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> defaults = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> lost = new(StringComparer.Ordinal);
    private volatile ObjectValue? stackOutputs;

    /// <summary>The outputs of the stack, where the program came so far.</summary>
    public ObjectValue? StackOutputs => stackOutputs;

    /// <summary>The record of the stack, where the program came so far.</summary>
    public ResourceState? Stack => records.Values.FirstOrDefault(r => r.Type == Urn.StackType);

    /// <inheritdoc/>
    public async Task<RegisteredResource> RegisterAsync(ResourceGoal goal)
    {
        try
        {
            return await MakeAsync(goal);
        }
        catch (SkippedException)
        {
            lost[UrnOf(goal)] = true;
            throw;
        }
    }

    private async Task<RegisteredResource> MakeAsync(ResourceGoal goal)
    {
        if (goal.Package?.Parameterization is { IsExtension: true } extension)
        {
            throw Failed(
                goal,
                $"{goal.Type} is of {extension.Name}, which extends {goal.Package.Name}. This engine does not do that yet; "
                + "it needs the Pulumi CLI.");
        }

        goal = Inherited(goal);
        if (ProviderType.Is(goal.Type))
        {
            var package = goal.Package ?? new PackageDescriptor(ProviderType.PackageOf(goal.Type));
            package = package is { Version: null, DownloadUrl: null } ? context.Complete(package) : package;
            goal = goal with { Inputs = ProviderInputs.With(goal.Inputs, package, goal.EnvVarMappings) };
        }
        else if (goal.EnvVarMappings.Count > 0)
        {
            throw Failed(goal, "envVarMappings can only be used with provider resources");
        }
        else if (goal.Custom)
        {
            goal = goal with { Provider = await ProviderAsync(goal.Provider, goal.Package, goal.Type, goal.Parent) };
        }

        LeaveOut([goal.Parent, goal.DeletedWith, .. goal.Dependencies, .. goal.PropertyDependencies.Values.SelectMany(urns => urns)]);
        context.Secrets.Add(goal.Inputs);
        if (goal.Remote)
        {
            return await ConstructAsync(goal);
        }

        var record = await executor.RunAsync(() => planner.RegisterAsync(goal), goal.Placed, goal.PlacedFailure);
        heritages[record.Urn] = Heritage.Of(goal);
        records[record.Urn] = record;
        return Registered(record);
    }

    /// <inheritdoc/>
    public async Task RegisterOutputsAsync(string urn, ObjectValue outputs)
    {
        if (Urn.TypeOf(urn) == Urn.StackType)
        {
            stackOutputs = context.Ends ? stackOutputs : outputs;
            return;
        }

        PutOutputs(records[urn], outputs);

        // Whoever looks the component up from now on sees them.
        records[urn] = records[urn] with { Outputs = outputs };
        if (context.HookedComponents.TryRemove(urn, out var hooked) && context.HookRunner is { } hooks)
        {
            await hooked.AfterAsync(context, hooks, records[urn]);
        }
    }

    /// <summary>Writes the outputs of a component or of the stack.</summary>
    public void PutOutputs(ResourceState record, ObjectValue outputs)
    {
        context.Secrets.Add(outputs);
        if (context.Plans?.Outputs(record.Urn, record.Outputs, outputs) is { } refusal)
        {
            context.Fail(record.Urn, refusal);
        }

        if (context.Options.Preview || record.Key < 0 || context.Book.Current(record.Key) is not { } now || now.Outputs.Equals(outputs))
        {
            return;
        }

        context.Book.Change(new StateChange([], [now with { Outputs = outputs }]));
    }

    /// <inheritdoc/>
    public async Task<RegisteredResource> ReadAsync(ReadGoal goal)
    {
        goal = goal with { Provider = await ProviderAsync(goal.Provider, goal.Package, goal.Type, goal.Parent) };
        LeaveOut([goal.Parent, .. goal.Dependencies]);
        context.Secrets.Add(goal.State);
        var record = await executor.RunAsync(() => Task.FromResult(planner.Read(goal)), null);
        records[record.Urn] = record;
        return Registered(record);
    }

    /// <inheritdoc/>
    public async Task<ObjectValue> InvokeAsync(InvokeGoal goal)
    {
        context.Secrets.Add(goal.Arguments);
        var request = new InvokeRequest
        {
            Tok = goal.Token,
            Args = PropertyWire.Write(ValueMarks.Without(goal.Arguments)),
            Preview = context.Options.Preview,
        };
        await context.Questions.WaitAsync(context.Kill);
        try
        {
            var provider = await context.Registry.GetAsync(await ProviderAsync(goal.Provider, goal.Package, goal.Token, goal.Parent));
            if (provider.BuiltIn is { } builtIn)
            {
                return builtIn.Invoke(goal.Token, goal.Arguments, records.GetValueOrDefault);
            }

            var answer = await context.CallAsync(o => provider.Client.InvokeAsync(request, o), ProviderCalls.Unlimited);
            return answer.Failures.Count > 0
                ? throw new RefusedCallException(answer.Failures)
                : PropertyWire.Read(answer.Return);
        }
        catch (Exception e) when (e is RpcException or PluginException)
        {
            throw new CallException($"{goal.Token}: {(e is RpcException rpc ? ProviderCalls.Told(rpc) : e.Message)}");
        }
        finally
        {
            context.Questions.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<CallAnswer> CallAsync(CallGoal goal)
    {
        context.Secrets.Add(goal.Arguments);
        var request = new CallRequest
        {
            Tok = goal.Token,
            DryRun = context.Options.Preview,
            Project = context.Project,
            Stack = context.Stack,
            Organization = StackName.Organization,
            Config = { context.Config.Values },
            ConfigSecretKeys = { context.Config.SecretKeys },
            Parallel = context.Options.Parallel,
            MonitorEndpoint = (await ServeAsync()).Address,
            AcceptsOutputValues = true,
        };
        foreach (var (name, urns) in goal.ArgumentDependencies)
        {
            request.ArgDependencies[name] = new CallRequest.Types.ArgumentDependencies { Urns = { urns } };
        }

        try
        {
            var provider = await context.Registry.GetAsync(
                SelfProvider(goal) ?? await ProviderAsync(goal.Provider, goal.Package, goal.Token, null));
            request.Args = PropertyWire.Write(provider.Configured.AcceptOutputs ? goal.Arguments : goal.Arguments.Simplified);
            var answer = await UntilOverAsync(
                context.CallAsync(o => provider.Client.CallAsync(request, o), ProviderCalls.Unlimited));
            return answer.Failures.Count > 0
                ? throw new RefusedCallException(answer.Failures)
                : new CallAnswer(
                    PropertyWire.Read(answer.Return),
                    answer.ReturnDependencies.ToDictionary(
                        d => d.Key, d => (IReadOnlyCollection<string>)[.. d.Value.Urns], StringComparer.Ordinal));
        }
        catch (Exception e) when (e is RpcException or PluginException)
        {
            throw new CallException($"{goal.Token}: {(e is RpcException rpc ? ProviderCalls.Told(rpc) : e.Message)}");
        }
    }

    private RegisteredResource Registered(ResourceState record) => new(
        record.Urn,
        record.Id.Length == 0 || record.Id == PropertyWire.UnknownText ? null : record.Id,
        record.Custom ? record.Outputs : ObjectValue.Empty)
    {
        // What is no target and would have to be made has no record.
        IsUnknown = record is { Custom: true, Key: < 0 } && !context.Options.Preview,
    };

    // What a child leaves out it has from its parent.
    private ResourceGoal Inherited(ResourceGoal goal)
    {
        if (goal.Parent is null || !heritages.TryGetValue(goal.Parent, out var parent))
        {
            return goal;
        }

        var package = goal.Type.Split(':')[0];
        var fits = parent.Provider is { } reference && Urn.TypeOf(ProviderReference.Parse(reference).Urn) == ProviderType.Of(package);
        return goal with
        {
            DeletedWith = goal.DeletedWith ?? parent.DeletedWith,
            Protect = goal.Protect ?? parent.Protect,
            RetainOnDelete = goal.RetainOnDelete ?? parent.RetainOnDelete,
            Provider = goal.Provider ?? (fits || goal is { Custom: false, Remote: false } ? parent.Provider : null),
            Providers = goal.Custom ? goal.Providers : Merged(goal.Providers, parent.Providers),
        };
    }

    private static Dictionary<string, string> Merged(IReadOnlyDictionary<string, string> own, IReadOnlyDictionary<string, string> others)
    {
        var all = new Dictionary<string, string>(own, StringComparer.Ordinal);
        foreach (var (package, provider) in others)
        {
            all.TryAdd(package, provider);
        }

        return all;
    }

    private async Task<string> ProviderAsync(string? given, PackageDescriptor? package, string token, string? parent)
    {
        if (given is { Length: > 0 })
        {
            return given;
        }

        var name = token.Split(':')[0];
        return parent is not null && heritages.TryGetValue(parent, out var above) && above.Providers.TryGetValue(name, out var chosen)
            ? chosen
            : await DefaultAsync(context.Complete(package ?? new PackageDescriptor(name)));
    }

    /// <summary>The default provider of a package: one for each version that is asked for, made when it is first needed.</summary>
    public Task<string> DefaultAsync(PackageDescriptor package)
    {
        var of = package.Namespace;
        var name = ProviderType.DefaultName(package.Parameterization?.Version ?? package.Version, package.DownloadUrl);
        return defaults.GetOrAdd($"{of} {name}", _ => new(async () =>
        {
            // On the thread pool: many resources wait for this one.
            await Task.Yield();
            var goal = new ResourceGoal
            {
                Type = ProviderType.Of(of),
                Name = name,
                Inputs = ProviderInputs.With(context.ProviderConfig(of), package, new Dictionary<string, string>()),
                AdditionalSecretOutputs = [],
            };
            var record = await executor.RunAsync(() => planner.RegisterAsync(goal), null);
            return new ProviderReference(record.Urn, record.Id).ToString();
        })).Value;
    }

    // Where the run goes on after a failure, what needs what failed is not begun. A preview looks at it all the same, to name its mistakes.
    private void LeaveOut(IEnumerable<string?> needs)
    {
        if (!context.Options.Preview && needs.OfType<string>().Any(lost.ContainsKey))
        {
            throw new SkippedException(isLeftOut: true);
        }
    }

    private string UrnOf(ResourceGoal goal) => Urn.Of(context.Stack, context.Project, goal.Parent, goal.Type, goal.Name).ToString();

    private SkippedException Failed(ResourceGoal goal, string message, string path = "")
    {
        context.Fail(UrnOf(goal), goal.Placed?.Invoke(path, message) ?? goal.PlacedFailure?.Invoke(message) ?? message);
        return new SkippedException();
    }
}
