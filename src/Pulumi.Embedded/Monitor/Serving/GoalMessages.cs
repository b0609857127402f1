using System.Collections.Immutable;
using Grpc.Core;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Monitor.Serving;

/// <summary>Registrations of programs as goals of the monitor.</summary>
internal static class GoalMessages
{
    /// <summary>The options of a registration, as transforms see them.</summary>
    public static TransformResourceOptions OptionsOf(RegisterResourceRequest request)
    {
        var options = new TransformResourceOptions
        {
            DependsOn = { request.Dependencies },
            IgnoreChanges = { request.IgnoreChanges },
            ReplaceOnChanges = { request.ReplaceOnChanges },
            Version = request.Version,
            Aliases = { request.AliasURNs.Select(urn => new Alias { Urn = urn }), request.Aliases },
            Provider = request.Provider.Length > 0 ? request.Provider : request.Providers.GetValueOrDefault(PackageOf(request.Type), ""),
            CustomTimeouts = request.CustomTimeouts,
            PluginDownloadUrl = request.PluginDownloadURL,
            DeletedWith = request.DeletedWith,
            AdditionalSecretOutputs = { request.AdditionalSecretOutputs },
            Providers = { request.Providers },
            Hooks = request.Hooks,
            Import = request.ImportId,
            HideDiff = { request.HideDiffs },
            ReplaceWith = { request.ReplaceWith },
        };
        if (request.HasReplacementTrigger)
        {
            options.ReplacementTrigger = request.ReplacementTrigger;
        }

        if (request.HasProtect)
        {
            options.Protect = request.Protect;
        }

        if (request.HasRetainOnDelete)
        {
            options.RetainOnDelete = request.RetainOnDelete;
        }

        // Not every SDK says that it defines it.
        if (request.DeleteBeforeReplaceDefined || request.DeleteBeforeReplace)
        {
            options.DeleteBeforeReplace = request.DeleteBeforeReplace;
        }

        return options;
    }

    /// <summary>What each property depends on. Programs that say it of none mean all of each.</summary>
    public static Dictionary<string, ImmutableSortedSet<string>> DependenciesOf(RegisterResourceRequest request, ObjectValue inputs)
    {
        if (request.PropertyDependencies.Count == 0 && !request.Remote)
        {
            var all = request.Dependencies.ToImmutableSortedSet(StringComparer.Ordinal);
            return inputs.Members.Keys.ToDictionary(name => name, _ => all, StringComparer.Ordinal);
        }

        return request.PropertyDependencies.ToDictionary(
            p => p.Key, p => p.Value.Urns.ToImmutableSortedSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>A registration after its transforms.</summary>
    /// <param name="request">The registration.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="options">Its options.</param>
    /// <param name="dependencies">URNs that it depends on.</param>
    /// <param name="properties">URNs that each property depends on.</param>
    /// <param name="package">The package that it names.</param>
    /// <exception cref="RpcException">An option is wrong.</exception>
    public static ResourceGoal Goal(
        RegisterResourceRequest request,
        ObjectValue inputs,
        TransformResourceOptions options,
        IReadOnlyCollection<string> dependencies,
        Dictionary<string, ImmutableSortedSet<string>> properties,
        PackageDescriptor? package) => new()
        {
            Type = request.Type,
            Name = request.Name,
            Custom = request.Custom,
            Remote = request.Remote,

            // Components that a provider constructs are given outputs with what they depend on; others, values.
            Inputs = request.Remote ? inputs : inputs.Simplified,
            Parent = Text(request.Parent),
            Package = package ?? PackageOf(request.Type, options.Version, options.PluginDownloadUrl),
            Provider = Text(options.Provider),
            Providers = options.Providers,
            Dependencies = dependencies,
            PropertyDependencies = properties.ToDictionary(
                p => p.Key, p => (IReadOnlyCollection<string>)p.Value, StringComparer.Ordinal),
            Aliases = [.. options.Aliases.Select(AliasOf)],
            AdditionalSecretOutputs = options.AdditionalSecretOutputs,
            CustomTimeouts = TimeoutsOf(options.CustomTimeouts),
            DeleteBeforeReplace = options.HasDeleteBeforeReplace ? options.DeleteBeforeReplace : null,
            DeletedWith = Text(options.DeletedWith),
            EnvVarMappings = request.EnvVarMappings,
            HideDiffs = options.HideDiff,
            IgnoreChanges = options.IgnoreChanges,
            ImportId = Text(options.Import),
            Protect = options.HasProtect ? options.Protect : null,
            ReplacementTrigger = options.HasReplacementTrigger ? PropertyWire.ReadValue(options.ReplacementTrigger).Simplified : null,
            ReplaceOnChanges = options.ReplaceOnChanges,
            ReplaceWith = options.ReplaceWith,
            RetainOnDelete = options.HasRetainOnDelete ? options.RetainOnDelete : null,
            Hooks = HooksOf(options.Hooks),
            Placed = SourcePlaces.Of(request.SourcePosition) is { } place ? (_, message) => $"{place}: {message}" : null,
            PlacedFailure = SourcePlaces.Of(request.SourcePosition) is { } at ? message => $"{at}: {message}" : null,
        };

    /// <summary>A package as a token, a version and an address name it.</summary>
    public static PackageDescriptor PackageOf(string token, string version, string url) =>
        new(PackageOf(token), Text(version), Text(url));

    /// <summary>A text that is not empty.</summary>
    public static string? Text(string text) => text.Length > 0 ? text : null;

    private static string PackageOf(string token) => ProviderType.Is(token) ? ProviderType.PackageOf(token) : token.Split(':')[0];

    private static AliasGoal AliasOf(Alias alias) => alias.AliasCase != Alias.AliasOneofCase.Spec
        ? new AliasGoal { Urn = alias.Urn }
        : new AliasGoal
        {
            Name = Text(alias.Spec.Name),
            Type = Text(alias.Spec.Type),
            Stack = Text(alias.Spec.Stack),
            Project = Text(alias.Spec.Project),
            ParentUrn = alias.Spec.ParentCase == Alias.Types.Spec.ParentOneofCase.ParentUrn ? Text(alias.Spec.ParentUrn) : null,
            NoParent = alias.Spec.ParentCase == Alias.Types.Spec.ParentOneofCase.NoParent && alias.Spec.NoParent,
        };

    private static CustomTimeouts? TimeoutsOf(RegisterResourceRequest.Types.CustomTimeouts? given) =>
        given is null ? null : new CustomTimeouts(Seconds(given.Create), Seconds(given.Update), Seconds(given.Delete), Seconds(given.Read));

    private static double Seconds(string text) => text.Length == 0 ? 0 : Durations.Parse(text)
        ?? throw new RpcException(
            new Grpc.Core.Status(StatusCode.InvalidArgument, $"a time-out is wrong: {Durations.Problem(text)}"));

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> HooksOf(
        RegisterResourceRequest.Types.ResourceHooksBinding? given)
    {
        if (given is null)
        {
            return ResourceState.NoHooks;
        }

        var all = new (string Kind, IEnumerable<string> Names)[]
        {
            (HookKind.BeforeCreate, given.BeforeCreate), (HookKind.AfterCreate, given.AfterCreate),
            (HookKind.BeforeUpdate, given.BeforeUpdate), (HookKind.AfterUpdate, given.AfterUpdate),
            (HookKind.BeforeDelete, given.BeforeDelete), (HookKind.AfterDelete, given.AfterDelete), (HookKind.OnError, given.OnError),
        };
        return all.Where(h => h.Names.Any()).ToImmutableSortedDictionary(
            h => h.Kind, h => h.Names.ToImmutableArray(), StringComparer.Ordinal);
    }
}
