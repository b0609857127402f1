using System.Collections.Concurrent;
using Grpc.Core;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.Plugins;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Execution;

/// <summary>
/// The providers of a run. They are resources as all others: what is checked, compared, made and changed about them is their plugin's
/// configuration.
/// </summary>
internal sealed class ProviderRegistry(DeploymentContext context)
{
    private readonly ConcurrentDictionary<string, ProviderPlugin> ready = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<LoadedProvider>>> loaded = new(StringComparer.Ordinal);

    /// <summary>The provider that a reference means: as the program has it, or else as the state has it.</summary>
    /// <exception cref="PluginException">There is none, or its plugin cannot be used.</exception>
    public Task<LoadedProvider> GetAsync(string reference) =>
        loaded.GetOrAdd(reference, _ => new(() => OfStateAsync(reference))).Value;

    /// <summary>A provider's configuration as its plugin takes it.</summary>
    public async Task<CheckAnswer> CheckAsync(ResourceState resource, ObjectValue? olds, ObjectValue news)
    {
        context.Secrets.Add(news);
        if (IsBuiltIn(resource.Type))
        {
            return new CheckAnswer(news, []);
        }

        var plugin = await PluginAsync(resource, news);
        ready[resource.Urn] = plugin;
        var given = ProviderInputs.Configuration(news);
        try
        {
            var request = new CheckRequest
            {
                Urn = resource.Urn,
                Name = resource.Name,
                Type = resource.Type,
                Olds = PropertyWire.Write(ValueMarks.Without(ProviderInputs.Configuration(olds ?? ObjectValue.Empty))),
                News = PropertyWire.Write(ValueMarks.Without(given)),
            };
            var answer = await context.CallAsync(o => plugin.Client.CheckConfigAsync(request, o));

            // What the stack holds as a secret stays one, whatever the provider says of it.
            return new CheckAnswer(
                ProviderInputs.Kept(Marked(PropertyWire.Read(answer.Inputs), given), news),
                [.. answer.Failures.Select(
                    f => (ProviderCalls.PathOf(f), "The provider's configuration is wrong:\n  " + ProviderCalls.Told(f)))]);
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unimplemented)
        {
            return new CheckAnswer(news, []);
        }
    }

    /// <summary>How a provider's configuration differs.</summary>
    public async Task<DiffAnswer> DiffAsync(ResourceState old, string urn, ObjectValue inputs, IReadOnlyList<string> ignoreChanges)
    {
        if (IsBuiltIn(old.Type))
        {
            return DiffAnswer.None;
        }

        var plugin = ready.GetValueOrDefault(urn) ?? (await GetAsync(new ProviderReference(old.Urn, old.Id).ToString())).Plugin!;
        var answer = await DiffConfigAsync(plugin, old, urn, inputs, ignoreChanges);
        return answer.IsChanged || ValueMarks.Without(old.Inputs).Equals(ValueMarks.Without(inputs))
            ? answer
            : new DiffAnswer(true, [.. PropertyChanges.Between(old.Inputs, inputs)], [], false);
    }

    /// <summary>Whether a provider cannot go on with the resources of an old one.</summary>
    public async Task<bool> ReplacesAsync(ResourceState old, ProviderReference reference)
    {
        var provider = await GetAsync(reference.ToString());
        return provider.Plugin is { } plugin
            && (await DiffConfigAsync(plugin, old, reference.Urn, provider.Inputs, [])).Replaces;
    }

    /// <summary>Configures a provider that the program registered, and answers its record.</summary>
    /// <param name="record">The record; without an ID it gets one.</param>
    /// <param name="inputs">What it is configured with.</param>
    public async Task<ResourceState> UseAsync(ResourceState record, ObjectValue inputs)
    {
        var id = record.Id is { Length: > 0 } known ? known
            : context.Options.Preview ? PropertyWire.UnknownText : Guid.NewGuid().ToString();
        var reference = new ProviderReference(record.Urn, id);
        if (IsBuiltIn(record.Type))
        {
            var builtIn = BuiltIn(reference, inputs);
            loaded[reference.ToString()] = new(() => Task.FromResult(builtIn));
            return record with { Id = id };
        }

        ready.TryRemove(record.Urn, out var plugin);
        var provider = await ConfigureAsync(plugin ?? await PluginAsync(record, inputs), reference, inputs);
        loaded[reference.ToString()] = new(() => Task.FromResult(provider));
        return record with { Id = id, Outputs = ProviderInputs.Configuration(record.Inputs) };
    }

    private LoadedProvider BuiltIn(ProviderReference reference, ObjectValue inputs) =>
        new(null, reference, new ConfigureResponse { AcceptSecrets = true }, inputs) { BuiltIn = context.BuiltIn };

    // Secrets are no part of what the plugin is asked, so its answer has none: members are marked one by one, all else as a whole.
    private static ObjectValue Marked(ObjectValue answer, ObjectValue given) => answer.Map(
        (name, member) => given.Members.TryGetValue(name, out var known) ? Marked(member, known) : member);

    private static PropertyValue Marked(PropertyValue answer, PropertyValue given) => (answer, given) switch
    {
        (ObjectValue members, ObjectValue known) => Marked(members, known),
        _ => given.HasSecret ? answer.AsSecret() : answer,
    };

    private static bool IsBuiltIn(string type) => ProviderType.PackageOf(type) == BuiltInProvider.Package;

    // The plugin's first process is the one that its schema came from; other providers of a package have their own.
    private async Task<ProviderPlugin> PluginAsync(ResourceState provider, ObjectValue inputs)
    {
        var package = ProviderInputs.Package(ProviderType.PackageOf(provider.Type), inputs);
        return ProviderType.IsDefaultName(provider.Name)
            ? await context.Plugins.DefaultAsync(package, context.Kill)
            : await context.Plugins.OwnAsync(
                $"{provider.Urn} {provider.Id}", package, context.Kill, ProviderInputs.Environment(inputs));
    }

    // For what the program does not name any more.
    private async Task<LoadedProvider> OfStateAsync(string reference)
    {
        var (urn, id) = ProviderReference.Parse(reference);
        var old = context.OldProviders.GetValueOrDefault(urn) is { } found && found.Id == id
            ? found
            : throw new PluginException(
                $"The state has resources of provider {reference}, but not the provider. "
                + "Restore the state, or remove those resources from it.");
        if (IsBuiltIn(old.Type))
        {
            return BuiltIn(ProviderReference.Parse(reference), old.Inputs);
        }

        var package = ProviderType.PackageOf(old.Type);
        var plugin = await PluginAsync(old, old.Inputs);

        // With what it is configured now: a key that was exchanged opens nothing any more.
        var inputs = ProviderType.IsDefaultName(old.Name) && context.DefaultPackages.Contains(package)
            ? ProviderInputs.Kept(context.ProviderConfig(package), old.Inputs)
            : old.Inputs;
        return await ConfigureAsync(plugin, ProviderReference.Parse(reference), inputs);
    }

    private async Task<DiffAnswer> DiffConfigAsync(
        ProviderPlugin plugin, ResourceState old, string urn, ObjectValue inputs, IReadOnlyList<string> ignoreChanges)
    {
        var (before, now) = (ProviderInputs.Configuration(old.Inputs), ProviderInputs.Configuration(inputs));
        try
        {
            var request = new DiffRequest
            {
                Urn = urn,
                Name = Urn.NameOf(urn),
                Type = old.Type,
                Olds = PropertyWire.Write(ValueMarks.Without(old.Outputs)),
                OldInputs = PropertyWire.Write(ValueMarks.Without(before)),
                News = PropertyWire.Write(ValueMarks.Without(now)),
                IgnoreChanges = { ignoreChanges },
            };
            var answer = await context.CallAsync(o => plugin.Client.DiffConfigAsync(request, o));
            return ProviderAnswers.Read(answer, before, now, ignoreChanges);
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unimplemented)
        {
            return ValueMarks.Without(before).Equals(ValueMarks.Without(now))
                ? DiffAnswer.None
                : new DiffAnswer(true, [.. PropertyChanges.Between(before, now)], [], false);
        }
    }

    private async Task<LoadedProvider> ConfigureAsync(ProviderPlugin plugin, ProviderReference reference, ObjectValue inputs)
    {
        var (name, type) = (Urn.NameOf(reference.Urn), Urn.TypeOf(reference.Urn));
        var package = ProviderType.PackageOf(type);
        var configuration = ProviderInputs.Configuration(inputs);
        if (!configuration.IsKnown)
        {
            // In a preview, what a provider is configured with may be made only later.
            return new LoadedProvider(plugin, reference, new ConfigureResponse(), inputs) { IsConfigured = false };
        }

        var request = new ConfigureRequest
        {
            Args = PropertyWire.Write(configuration),
            AcceptSecrets = true,
            AcceptResources = true,
            SendsOldInputs = true,
            SendsOldInputsToDelete = true,
            Id = reference.Id,
            Urn = reference.Urn,
            Name = name,
            Type = type,
        };
        foreach (var (variable, value) in configuration.Members.Where(m => !ProviderInputs.IsVersion(m.Key)))
        {
            request.Variables[$"{package}:config:{variable}"] = value.AsText
                ?? (value.Plain is NullValue ? "" : PropertyJson.PlainText(value));
        }

        try
        {
            var answer = await context.CallAsync(o => plugin.Client.ConfigureAsync(request, o));
            return new LoadedProvider(plugin, reference, answer, inputs);
        }
        catch (RpcException e)
        {
            throw new PluginException($"The provider {package} cannot be configured: {e.Status.Detail}");
        }
    }
}
