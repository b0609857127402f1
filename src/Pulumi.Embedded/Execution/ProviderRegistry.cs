using System.Collections.Concurrent;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Plugins;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Execution;

/// <summary>Checks, compares and configures providers, once each.</summary>
internal sealed class ProviderRegistry(DeploymentContext context)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<LoadedProvider>>> registered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<LoadedProvider>>> ofState = new(StringComparer.Ordinal);

    /// <summary>The provider of resources that name none.</summary>
    public Task<LoadedProvider> DefaultAsync(string package, string? version)
    {
        var type = ProviderType.Of(package);
        var urn = Urn.Of(context.Stack, context.Project, null, type, ProviderType.DefaultName(version)).ToString();
        return registered.GetOrAdd(urn, _ => new(async () =>
        {
            // On the thread pool: many resources wait for this one.
            await Task.Yield();
            var schema = await context.Plugins.SchemaAsync(new PackageDescriptor(package, version), context.Kill);
            var inputs = schema.MarkSecrets(context.ProviderConfig(package), schema.Provider.Inputs);
            var plugin = await context.Plugins.DefaultAsync(new PackageDescriptor(package, version), context.Kill);
            return await RegisterAsync(urn, plugin, inputs, new ResourceState { Urn = urn, Type = type });
        })).Value;
    }

    /// <summary>A provider that the program declares.</summary>
    public Task<LoadedProvider> DeclaredAsync(ResourceState wanted, ObjectValue inputs, string? version) =>
        registered.GetOrAdd(wanted.Urn, _ => new(async () =>
    {
        var package = ProviderType.PackageOf(wanted.Type);
        var plugin = await context.Plugins.OwnAsync("program " + wanted.Urn, new PackageDescriptor(package, version), context.Kill);
        return await RegisterAsync(wanted.Urn, plugin, inputs, wanted);
    })).Value;

    /// <summary>A provider as the state has it, for what the program does not name any more.</summary>
    public Task<LoadedProvider> OfStateAsync(string reference)
    {
        var urn = ProviderReference.Parse(reference).Urn;
        return registered.TryGetValue(urn, out var known) ? known.Value : ofState.GetOrAdd(urn, _ => new(async () =>
        {
            var old = context.OldProviders.GetValueOrDefault(urn)
                ?? throw new PluginException(
                    $"The state has resources of provider {urn}, but not the provider. "
                    + "Restore the state, or remove those resources from it.");
            var package = ProviderType.PackageOf(old.Type);
            var version = old.Inputs["version"]?.AsText;
            if (ProviderType.IsDefaultName(Urn.NameOf(urn)) && context.DefaultPackages.Contains(package))
            {
                // With what it is configured now: a key that was exchanged opens nothing any more.
                var running = await context.Plugins.DefaultAsync(new PackageDescriptor(package, version), context.Kill);
                return await ConfigureAsync(running, urn, old.Id, context.ProviderConfig(package));
            }

            var plugin = await context.Plugins.OwnAsync("state " + urn, new PackageDescriptor(package, version), context.Kill);
            return await ConfigureAsync(plugin, urn, old.Id, old.Outputs.Members.Count > 0 ? old.Outputs : old.Inputs);
        })).Value;
    }

    private async Task<LoadedProvider> RegisterAsync(string urn, ProviderPlugin plugin, ObjectValue inputs, ResourceState wanted)
    {
        var old = context.OldProviders.GetValueOrDefault(urn);
        if (old is not null)
        {
            context.Take(old);
        }

        context.Secrets.Add(inputs);
        var clear = (ObjectValue)LoadedProvider.WithoutSecrets(inputs);
        var oldClear = (ObjectValue)LoadedProvider.WithoutSecrets(old?.Inputs ?? ObjectValue.Empty);
        var (name, type) = (Urn.NameOf(urn), wanted.Type);
        var checkedInputs = await CheckAsync(plugin, urn, name, type, oldClear, clear, inputs);
        var changed = old is null || await ChangedAsync(plugin, urn, name, type, oldClear, checkedInputs);
        var id = old is { Id: { Length: > 0 } known } ? known
            : context.Options.Preview ? PropertyWire.UnknownText
            : Guid.NewGuid().ToString();
        var now = wanted with
        {
            Id = id,
            Inputs = checkedInputs,
            Outputs = checkedInputs,
            Created = old?.Created ?? context.Now,
            Modified = changed ? context.Now : old?.Modified,
        };
        var step = new Step(old is null ? StepOperation.Create : changed ? StepOperation.Update : StepOperation.Same, urn, old, now, []);
        context.Began(step);
        var provider = await ConfigureAsync(plugin, urn, id, checkedInputs) with { Outputs = now.Outputs };
        if (changed || !SameRecord(old!, now))
        {
            await context.Book.ChangeAsync(old, now);
        }

        context.Ended(step, TimeSpan.Zero, failed: false);
        return provider;
    }

    private static bool SameRecord(ResourceState old, ResourceState now) =>
        Equals(old.Inputs, now.Inputs) && Equals(old.Outputs, now.Outputs)
        && old.Parent == now.Parent && old.Protect == now.Protect
        && old.Dependencies.SequenceEqual(now.Dependencies)
        && old.AdditionalSecretOutputs.SequenceEqual(now.AdditionalSecretOutputs);

    private async Task<ObjectValue> CheckAsync(
        ProviderPlugin plugin, string urn, string name, string type, ObjectValue old, ObjectValue clear, ObjectValue inputs)
    {
        try
        {
            var request = new CheckRequest
            {
                Urn = urn,
                Name = name,
                Type = type,
                Olds = PropertyWire.Write(old),
                News = PropertyWire.Write(clear),
            };
            var answer = await context.CallAsync(o => plugin.Client.CheckConfigAsync(request, o));
            if (answer.Failures.Count > 0)
            {
                throw new PluginException(
                    "The provider's configuration is wrong:\n" + string.Join(
                        '\n', answer.Failures.Select(f => "  " + ProviderCalls.Told(f))));
            }


            // What the stack holds as a secret stays one, whatever the provider says of it.
            return PropertyWire.Read(answer.Inputs).SecretAs(inputs);
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unimplemented)
        {
            return inputs;
        }
    }

    private async Task<bool> ChangedAsync(ProviderPlugin plugin, string urn, string name, string type, ObjectValue old, ObjectValue now)
    {
        var clear = (ObjectValue)LoadedProvider.WithoutSecrets(now);
        try
        {
            var request = new DiffRequest
            {
                Urn = urn,
                Name = name,
                Type = type,
                Olds = PropertyWire.Write(old),
                OldInputs = PropertyWire.Write(old),
                News = PropertyWire.Write(clear),
            };
            var answer = await context.CallAsync(o => plugin.Client.DiffConfigAsync(request, o));
            return answer.Changes == DiffResponse.Types.DiffChanges.DiffSome
                || answer.Changes == DiffResponse.Types.DiffChanges.DiffUnknown && !old.Equals(clear)
                || answer.Changes == DiffResponse.Types.DiffChanges.DiffNone && !old.Equals(clear);
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unimplemented)
        {
            return !old.Equals(clear);
        }
    }

    private async Task<LoadedProvider> ConfigureAsync(ProviderPlugin plugin, string urn, string id, ObjectValue inputs)
    {
        var (name, type) = (Urn.NameOf(urn), Urn.TypeOf(urn));
        var package = ProviderType.PackageOf(type);
        var request = new ConfigureRequest
        {
            Args = PropertyWire.Write(inputs),
            AcceptSecrets = true,
            AcceptResources = true,
            SendsOldInputs = true,
            SendsOldInputsToDelete = true,
            Id = id,
            Urn = urn,
            Name = name,
            Type = type,
        };
        foreach (var (variable, value) in inputs.Members.Where(m => m.Value.IsKnown))
        {
            request.Variables[$"{package}:config:{variable}"] = value.AsText
                ?? PropertyJson.Plain(value)?.ToJsonString(JsonText.Readable)
                ?? "";
        }

        try
        {
            var answer = await context.CallAsync(o => plugin.Client.ConfigureAsync(request, o));
            return new LoadedProvider(plugin, new ProviderReference(urn, id), answer);
        }
        catch (RpcException e)
        {
            throw new PluginException($"The provider {package} cannot be configured: {e.Status.Detail}");
        }
    }
}
