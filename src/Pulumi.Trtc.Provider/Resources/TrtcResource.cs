using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.Provider.Configuration;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Rpc;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>
/// A resource: its records and what differs from the others. Checks, diffs, defaults, secrets and the schema come from the records.
/// </summary>
internal abstract class TrtcResource
{
    private static readonly ApiType RegionExtras = ApiType.Of(ResourceJsonContext.Default.RegionInputs);

    private readonly Lazy<InputModel> model;

    protected TrtcResource() => model = new(() => InputModel.Of(InputType, Extras));

    /// <summary>Name in the token <c>trtc:index:NAME</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it is, for a reader of the schema.</summary>
    public abstract string Description { get; }

    /// <summary>Action that creates it.</summary>
    public abstract ApiAction Start { get; }

    /// <summary>Record of the inputs: the starting action's request, unless the resource has its own.</summary>
    public virtual ApiType InputType => Start.Request;

    /// <summary>Record of the inputs that are not the API's.</summary>
    public virtual ApiType Extras => RegionExtras;

    /// <summary>Record of the outputs besides the inputs.</summary>
    public abstract ApiType Outputs { get; }

    /// <summary>The inputs.</summary>
    public InputModel Model => model.Value;

    /// <summary>Paths that change in place, with all that is below them. Everything else replaces.</summary>
    public virtual IReadOnlyList<InPlace> InPlacePaths => [];

    /// <summary>Actions other than the start, which must work in the task's region too.</summary>
    protected virtual IReadOnlyList<ApiAction> OtherActions => [];

    /// <summary>Path of the user whom only one resource can have in a room.</summary>
    protected virtual string? UserPath => null;

    /// <summary>Names of the inputs that a program must give. The provider fills in the application from its own configuration, and makes signatures.</summary>
    public IEnumerable<string> RequiredInputs => PulumiNames.Required(InputType).Where(n => n is not ("sdkAppId" or "userSig"));

    /// <summary>Names of the outputs that are always there.</summary>
    public IEnumerable<string> RequiredOutputs => RequiredInputs.Concat(PulumiNames.Required(Outputs)).Distinct();

    /// <summary>Creates the resource; returns its ID and its outputs besides the inputs.</summary>
    public abstract Task<(string Id, ObjectValue Outputs)> CreateAsync(ResourceCall call);

    /// <summary>Its ID and its outputs besides the inputs as they are now, or null when it is gone.</summary>
    public abstract Task<(string Id, ObjectValue Outputs)?> ReadAsync(ResourceCall call);

    /// <summary>Its inputs as they really are, where a state tells that they are not what was asked for.</summary>
    public virtual ObjectValue RealInputs(ObjectValue inputs, ObjectValue state) => inputs;

    /// <summary>Changes it in place; returns its outputs besides the inputs.</summary>
    public virtual Task<ObjectValue> UpdateAsync(ResourceCall call, IReadOnlyDictionary<string, PropertyDiff.Types.Kind> changes) =>
        Task.FromResult(OutputsOf(call.State));

    /// <summary>What a preview should say about a change in place, or null.</summary>
    public virtual string? WarningBeforeUpdate(ObjectValue inputs, ObjectValue state) => null;

    /// <summary>Removes it; that it is gone already is success.</summary>
    public abstract Task DeleteAsync(ResourceCall call);

    /// <summary>Adds what the provider knows and the program left out. A task stays in its region when the provider gets another one.</summary>
    public virtual ObjectValue AddDefaults(ObjectValue inputs, ObjectValue old, string seed, ProviderSettings settings)
    {
        if (inputs["region"] is null && (old["region"] ?? (settings.Region is { } own ? PropertyValue.Of(own) : null)) is { } region)
        {
            inputs = inputs.With("region", region);
        }

        if (Model.Properties.ContainsKey("sdkAppId") && inputs["sdkAppId"] is null && settings.SdkAppId is { } app)
        {
            inputs = inputs.With("sdkAppId", PropertyValue.Of(app));
        }

        return inputs;
    }

    /// <summary>Finds everything that the service would refuse.</summary>
    public IReadOnlyList<CheckFailure> Check(ObjectValue inputs, ProviderSettings settings, Action<string> warn)
    {
        var failures = new List<CheckFailure>();
        void Report(string path, string reason) => failures.Add(CheckFailures.Of(inputs, path, reason));

        var given = Model.ToApi(inputs, "", Report);
        var api = new ApiObject(given.Members.Where(m => InputType.Properties.ContainsKey(m.Key)).ToDictionary());
        var extras = new ApiObject(given.Members.Where(m => Extras.Properties.ContainsKey(m.Key)).ToDictionary());
        var checkedApi = settings.MayMint ? Robots.Excuse(InputType, api) : api;
        void Unfamiliar(ApiProblem problem) => warn($"{PulumiNames.OfPath(problem.Path)}: {PulumiNames.InText(problem.Message)}");
        foreach (var problem in ApiChecker.Check(InputType, checkedApi, TimeProvider.System.GetUtcNow(), Unfamiliar).Concat(ApiChecker.Check(Extras, extras, default)))
        {
            var reason = PulumiNames.InText(problem.Message);
            Report(PulumiNames.OfPath(problem.Path), problem is { Kind: ApiProblemKind.Missing, ErrorName: "UserSig" } && !settings.MayMint
                ? "is required, or set sdkSecretKey in the provider's configuration, which then makes it"
                : problem is { Kind: ApiProblemKind.Missing, ErrorName: "SdkAppId" } ? "is required here or in the provider's configuration" : reason);
        }

        JsonTexts.Check(Model, inputs, Report);
        CheckRegion(inputs["region"], settings, Report, warn);
        CheckMore(inputs, Report, warn);
        return failures;
    }

    /// <summary>The kinds of change that a detailed diff shows.</summary>
    public PropertyDiff.Types.Kind KindOf(string path, PropertyDiff.Types.Kind change)
    {
        var place = InPlacePaths.FirstOrDefault(p => path == p.Path || path.StartsWith(p.Path + ".", StringComparison.Ordinal) || path.StartsWith(p.Path + "[", StringComparison.Ordinal));
        var inPlace = place is not null && !(change == PropertyDiff.Types.Kind.Delete && path == place.Path && !place.Removable);
        return inPlace ? change : change switch
        {
            PropertyDiff.Types.Kind.Add => PropertyDiff.Types.Kind.AddReplace,
            PropertyDiff.Types.Kind.Delete => PropertyDiff.Types.Kind.DeleteReplace,
            _ => PropertyDiff.Types.Kind.UpdateReplace,
        };
    }

    /// <summary>Whether the old one must go before a new one comes: both would have the same user in the same room.</summary>
    public virtual bool MustDeleteFirst(ObjectValue old, ObjectValue now) =>
        UserPath is { } user && new[] { user, "roomId", "roomIdType", "sdkAppId" }.All(path =>
            At(now, path) is UnknownValue || Equals(At(old, path), At(now, path)));

    /// <summary>The outputs besides the inputs that a state holds.</summary>
    public ObjectValue OutputsOf(ObjectValue state)
    {
        var names = Outputs.Properties.Keys.Select(PulumiNames.Of).ToHashSet();
        return new ObjectValue(state.Members.RemoveRange(state.Members.Keys.Where(n => !names.Contains(n))));
    }

    /// <summary>The inputs among what the service tells.</summary>
    public ObjectValue InputsOf(ObjectValue told) => new(told.Members.RemoveRange(told.Members.Keys.Where(n => !Model.Properties.ContainsKey(n))));

    /// <summary>Checks that only this resource has: what the service would refuse, and what it takes but people hardly want.</summary>
    protected virtual void CheckMore(ObjectValue inputs, Action<string, string> report, Action<string> warn)
    {
    }

    /// <summary>The inputs as an action's JSON, with the robots' signatures.</summary>
    protected JsonObject RequestOf(ResourceCall call)
    {
        var known = new ObjectValue(call.Inputs.Members.RemoveRange(Extras.Properties.Keys.Select(PulumiNames.Of)));
        var json = Model.ToJson(known);
        if (call.Settings.MayMint)
        {
            Robots.Sign(InputType, json, user => call.Settings.Mint(call.SdkAppId, user));
        }

        return json;
    }

    /// <summary>A request from the API's JSON.</summary>
    protected static T Typed<T>(JsonObject json)
        where T : class, ITrtcRequest =>
        (T)json.Deserialize(ApiType.Of(typeof(T)).Json)!;

    /// <summary>The region for an action: the task's, unless the action does not work there.</summary>
    public static string? RegionFor(ResourceCall call, ApiAction action) =>
        call.Region is { } region && action.Regions.Contains(region) ? region
        : call.Settings.Region is { } fallback && action.Regions.Contains(fallback) ? fallback
        : action.Regions[0];

    /// <summary>A single text output.</summary>
    protected static ObjectValue Texts(params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var outputs = ObjectValue.Empty;
        foreach (var (name, value) in values)
        {
            if (value is not null)
            {
                outputs = outputs.With(name, PropertyValue.Of(value));
            }
        }

        return outputs;
    }

    /// <summary>The input at a path, without marks of secrets, or null.</summary>
    public static PropertyValue? At(ObjectValue inputs, string path)
    {
        PropertyValue? value = inputs;
        foreach (var name in path.Split('.'))
        {
            value = (value as ObjectValue)?[name]?.Plain;
        }

        return value;
    }

    /// <summary>The input at a path as people may see it: a secret does not show.</summary>
    public static string Shown(ObjectValue inputs, string path)
    {
        PropertyValue? value = inputs;
        foreach (var name in path.Split('.'))
        {
            if (value is { IsSecret: true })
            {
                break;
            }

            value = (value?.Plain as ObjectValue)?[name];
        }

        return value?.Shown ?? "?";
    }

    private void CheckRegion(PropertyValue? region, ProviderSettings settings, Action<string, string> report, Action<string> warn)
    {
        if (region?.AsText is { } name)
        {
            if (!Start.Regions.Contains(name))
            {
                report("region", $"is {region.Shown}, but must be one of {string.Join(", ", Start.Regions)}");
            }
            else if (OtherActions.FirstOrDefault(a => !a.Regions.Contains(name)) is { } other)
            {
                warn($"{other.Name} is not documented for {name}; the provider calls it in another region.");
            }
        }
        else if (region is null && !settings.HidesUnknown)
        {
            report("region", $"is required here or in the provider's configuration: one of {string.Join(", ", Start.Regions)}");
        }
    }
}

/// <summary>A path that changes in place.</summary>
/// <param name="Path">The property.</param>
/// <param name="Removable">Whether it can be taken away in place as well.</param>
internal sealed record InPlace(string Path, bool Removable = true);
