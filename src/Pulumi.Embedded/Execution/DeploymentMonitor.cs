using System.Collections.Concurrent;
using System.Collections.Immutable;
using Grpc.Core;
using Pulumi.Embedded.Languages.Yaml.Running;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Execution;

/// <summary>The monitor over a deployment.</summary>
/// <param name="context">The deployment.</param>
/// <param name="registrar">Makes resources.</param>
internal sealed class DeploymentMonitor(DeploymentContext context, ResourceRegistrar registrar) : IResourceMonitor
{
    private readonly ConcurrentDictionary<string, ResourceState> registered = new(StringComparer.Ordinal);

    /// <summary>Where a program runs.</summary>
    /// <param name="root">Folder of the project.</param>
    /// <param name="folder">Folder of the program.</param>
    public ProgramSurroundings Surroundings(string root, string folder) => new()
    {
        Stack = context.Stack,
        Project = context.Project,
        Root = root,
        Folder = folder,
        Preview = context.Options.Preview,
        Kill = context.Kill,
        Fail = context.Fail,
        Reads = context.Reads,
        Hides = context.Secrets.Add,
    };

    public async Task<RegisteredResource> RegisterAsync(ResourceGoal goal)
    {
        if (goal.Type == Urn.StackType)
        {
            return await StackAsync();
        }

        if (goal.Remote)
        {
            context.Fail(
                UrnOf(goal.Parent, goal.Type, goal.Name),
                $"{goal.Type} is a component that its provider constructs, which is not run yet.");
            throw new SkippedException();
        }

        var above = registered.GetValueOrDefault(goal.Parent ?? "");
        var wanted = new ResourceState
        {
            Urn = UrnOf(goal.Parent, goal.Type, goal.Name),
            Type = goal.Type,
            Inputs = goal.Inputs,
            Parent = goal.Parent,
            Protect = goal.Protect ?? above?.Protect ?? false,
            Dependencies = [.. goal.Dependencies],
            PropertyDependencies = goal.PropertyDependencies.ToImmutableSortedDictionary(
                p => p.Key, p => p.Value.ToImmutableArray(), StringComparer.Ordinal),
            AdditionalSecretOutputs = [.. goal.AdditionalSecretOutputs],
            CustomTimeouts = goal.CustomTimeouts,
            RetainOnDelete = goal.RetainOnDelete ?? above?.RetainOnDelete ?? false,
            IgnoreChanges = [.. goal.IgnoreChanges],
        };
        if (ProviderType.Is(goal.Type))
        {
            var loaded = await context.Registry.DeclaredAsync(wanted, goal.Inputs, goal.Package?.Version);
            return Registered(wanted with { Id = loaded.Reference.Id, Outputs = loaded.Outputs });
        }

        var provider = await ProviderAsync(goal.Provider, goal.Package!);
        wanted = wanted with { Provider = provider.Reference.ToString() };
        registered[wanted.Urn] = wanted;
        var aliases = goal.Aliases.Select(a => a.Urn ?? Urn.Of(
            a.Stack ?? context.Stack,
            a.Project ?? context.Project,
            a.NoParent ? null : a.ParentUrn ?? goal.Parent,
            a.Type ?? goal.Type,
            a.Name ?? goal.Name).ToString());
        return Registered(
            await registrar.RegisterAsync(provider, new Wanted(wanted, [.. aliases], goal, goal.Placed ?? ((_, message) => message))));
    }

    public async Task RegisterOutputsAsync(string urn, ObjectValue outputs)
    {
        var stack = registered[urn];
        context.Observer.HasOutputs(stack.Outputs, outputs);
        if (!context.Options.Preview && !Equals(stack.Outputs, outputs))
        {
            await context.Book.ChangeAsync(stack, stack with { Outputs = outputs });
        }
    }

    public async Task<RegisteredResource> ReadAsync(ReadGoal goal)
    {
        var provider = await ProviderAsync(goal.Provider, goal.Package!);
        var wanted = new ResourceState
        {
            Urn = UrnOf(goal.Parent, goal.Type, goal.Name),
            Type = goal.Type,
            Inputs = goal.State,

            // A looked-up resource is asked with what is known of it as its state.
            Outputs = goal.State,
            Parent = goal.Parent,
            Dependencies = [.. goal.Dependencies],
            Provider = provider.Reference.ToString(),
            AdditionalSecretOutputs = [.. goal.AdditionalSecretOutputs],
        };
        registered[wanted.Urn] = wanted;
        return Registered(await registrar.ReadAsync(provider, wanted, goal.Id));
    }

    public async Task<ObjectValue> InvokeAsync(InvokeGoal goal)
    {
        var provider = await ProviderAsync(goal.Provider, goal.Package!);
        var asked = PropertyWire.Write((ObjectValue)LoadedProvider.WithoutSecrets(goal.Arguments));
        var request = new InvokeRequest { Tok = goal.Token, Args = asked, Preview = context.Options.Preview };
        await context.Questions.WaitAsync(context.Kill);
        try
        {
            var answer = await context.CallAsync(o => provider.Client.InvokeAsync(request, o), ProviderCalls.Unlimited);
            return answer.Failures.Count == 0
                ? PropertyWire.Read(answer.Return)
                : throw new CallException(string.Join("; ", answer.Failures.Select(ProviderCalls.Told)));
        }
        catch (RpcException e)
        {
            throw new CallException($"{goal.Token}: {e.Status.Detail}");
        }
        finally
        {
            context.Questions.Release();
        }
    }

    public Task<CallAnswer> CallAsync(CallGoal goal) => throw new CallException($"{goal.Token} is a method, which is not run yet");

    private string UrnOf(string? parent, string type, string name) =>
        Urn.Of(context.Stack, context.Project, parent, type, name).ToString();

    private Task<LoadedProvider> ProviderAsync(string? reference, PackageDescriptor package) => reference is null
        ? context.Registry.DefaultAsync(package.Name, package.Version)
        : context.Registry.DeclaredAsync(
            new ResourceState { Urn = ProviderReference.Parse(reference).Urn, Type = ProviderType.Of(package.Namespace) },
            ObjectValue.Empty,
            package.Version);

    private static RegisteredResource Registered(ResourceState state) =>
        new(state.Urn, state.Id.Length == 0 || state.Id == PropertyWire.UnknownText ? null : state.Id, state.Outputs);

    private async Task<RegisteredResource> StackAsync()
    {
        var urn = Urn.OfStack(context.Stack, context.Project).ToString();
        var old = context.TakeOld(urn);
        var now = old
            ?? new ResourceState { Urn = urn, Type = Urn.StackType, Custom = false, Created = context.Now, Modified = context.Now };
        var step = new Step(old is null ? StepOperation.Create : StepOperation.Same, urn, old, now, []);
        context.Began(step);
        if (old is null)
        {
            await context.Book.ChangeAsync(null, now);
        }

        context.Ended(step, TimeSpan.Zero, failed: false);
        registered[urn] = now;
        return new RegisteredResource(urn, null, now.Outputs);
    }
}
