using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Configuration;
using Pulumi.Trtc.Provider.Model;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>
/// A resource as the protocol's side sees it. Checks, diffs, defaults, secrets and the schema come from its records; what differs from the
/// others is in its own file, which has the records' types: <see cref="TrtcResource{TInputs, TOutputs}"/>.
/// </summary>
internal abstract class TrtcResource
{
    private readonly Lazy<InputModel> model;

    protected TrtcResource() => model = new(() => InputModel.Of(InputType.Properties.Values.Concat(OwnInputs)));

    /// <summary>Name in the token <c>trtc:index:NAME</c>.</summary>
    public virtual string Name => GetType().Name;

    /// <summary>What it is, for a reader of the schema.</summary>
    public abstract string Description { get; }

    /// <summary>Action that creates it.</summary>
    public abstract ApiAction Start { get; }

    /// <summary>Record of the inputs.</summary>
    public abstract ApiType InputType { get; }

    /// <summary>Record of the inputs that are not the API's.</summary>
    public virtual ApiType Extras => Records.Of<RegionInputs>();

    /// <summary>Record of the outputs besides the inputs.</summary>
    public abstract ApiType Outputs { get; }

    /// <summary>What can change in place, where there is an update.</summary>
    public virtual UpdateModel? Updates => null;

    /// <summary>The inputs besides those of the record.</summary>
    public IEnumerable<ApiProperty> OwnInputs => Extras.Properties.Values.Concat(Updates?.Own ?? []);

    /// <summary>All inputs.</summary>
    public InputModel Model => model.Value;

    /// <summary>What changes in place, with all that is below it. Everything else replaces.</summary>
    public virtual IReadOnlyList<InPlace> InPlacePaths => Updates?.Paths ?? [];

    /// <summary>
    /// Names of the inputs that a program must give. The provider fills in the application from its own
    /// configuration, and makes signatures.
    /// </summary>
    public IEnumerable<string> RequiredInputs => PulumiNames.Required(InputType);

    /// <summary>Names of the outputs that are always there.</summary>
    public IEnumerable<string> RequiredOutputs => RequiredInputs.Concat(PulumiNames.Required(Outputs)).Distinct();

    /// <summary>Actions other than the start that do not work in all of its regions.</summary>
    protected virtual IReadOnlyList<ApiAction> OtherActions => [];

    /// <summary>Creates the resource.</summary>
    public abstract Task<Created> CreateAsync(ResourceCall call);

    /// <summary>Looks at it; null when it is gone.</summary>
    public abstract Task<Found?> ReadAsync(ResourceCall call);

    /// <summary>Changes it in place; returns its outputs besides the inputs.</summary>
    public abstract Task<ObjectValue> UpdateAsync(ResourceCall call);

    /// <summary>Removes it; that it is gone already is success.</summary>
    public abstract Task DeleteAsync(ResourceCall call);

    /// <summary>What a preview should say about a change in place, or null.</summary>
    public abstract string? WarningBeforeUpdate(ResourceCall call);

    /// <summary>
    /// Adds what the provider knows and the program left out. A task stays in its region when the provider gets
    /// another one.
    /// </summary>
    public virtual ApiObject AddDefaults(ApiObject inputs, ApiObject old, string seed, ProviderSettings settings)
    {
        var region = old[nameof(RegionInputs.Region)] ?? (settings.Region is { } own ? new ApiText(own) : null);
        inputs = inputs.Default(nameof(RegionInputs.Region), region);
        return InputType.With(ApiRole.Application) is { } application && settings.SdkAppId is { } app
            ? inputs.Default(application.Name, new ApiNumber(app))
            : inputs;
    }

    /// <summary>Names the robots that the program left unnamed.</summary>
    public ApiObject NameRobots(ApiObject inputs, ApiObject old, string name, string seed) =>
        RobotNames.Fill(InputType, inputs, old, name, seed);

    /// <summary>Finds everything that the service would refuse.</summary>
    public IReadOnlyList<InputProblem> Check(ApiObject inputs, ProviderSettings settings, Action<string> warn)
    {
        var problems = new List<InputProblem>();
        void Report(string path, string reason) => problems.Add(new InputProblem(path, reason));
        void Warn(InputProblem problem) => warn($"{problem.Path}: {problem.Reason}");

        var now = settings.Time.GetUtcNow();
        problems.AddRange(InputCheck.Of(InputType, inputs, settings.MayMint, now, Warn).Select(p => p switch
        {
            { Kind: ApiProblemKind.Missing, Role: ApiRole.Signature } when !settings.MayMint =>
                p with { Reason = Signatures.Missing },
            { Kind: ApiProblemKind.Missing, Role: ApiRole.Application } =>
                p with { Reason = "is required here or in the provider's configuration" },
            _ => p,
        }));
        problems.AddRange(InputCheck.Of(Extras, inputs, settings.MayMint, now, Warn));
        if (Updates is { Own.Count: > 0 } updates)
        {
            // Of an update, only what the start has not is an input.
            var own = updates.Own.Select(p => PulumiNames.Of(p.Name)).ToArray();
            problems.AddRange(InputCheck.Of(updates.Type, inputs, settings.MayMint, now, Warn)
                .Where(p => own.Contains(p.Path.Split('.', '[')[0])));
        }

        CheckRegion(inputs[nameof(RegionInputs.Region)], settings, Report, warn);
        CheckMore(inputs, Report, warn);
        return problems;
    }

    /// <summary>Whether a change needs a new task.</summary>
    public bool Replaces(InputChange change) =>
        InPlacePaths.FirstOrDefault(p => change.IsAt(p.ApiPath)) is not { } place
        || (change.Kind == ChangeKind.Delete && change.ApiPath == place.ApiPath && !place.IsRemovable);

    /// <summary>Whether the old one must go before a new one comes: both would have the same user in the same room.</summary>
    public virtual bool MustDeleteFirst(ApiObject old, ApiObject now) => RobotUsers.Meet(InputType, old, now);

    /// <summary>The outputs besides the inputs that a state holds.</summary>
    public ObjectValue OutputsOf(ObjectValue state) => InputModel.Of(Outputs).OwnOf(state);

    /// <summary>The inputs that a state holds.</summary>
    public ApiObject InputsOf(ObjectValue state) => Model.Read(state);

    /// <summary>The application of a resource.</summary>
    public ulong ApplicationOf(ResourceCall call) =>
        (ulong)((InputType.With(ApiRole.Application) is { } application ? call.Inputs.Number(application.Name) : null)
            ?? call.Settings.SdkAppId
            ?? 0);

    /// <summary>The region for an action: the task's, unless the action is not documented there although the start is.</summary>
    public string? RegionFor(ResourceCall call, ApiAction action) => call.Region is { } region && !Start.Regions.Contains(region) ? region
        : RegionFor(action, call.Region, call.Settings.Region);

    /// <summary>The first of some regions that an action works in, or one where it does.</summary>
    public static string? RegionFor(ApiAction action, params ReadOnlySpan<string?> regions)
    {
        foreach (var region in regions)
        {
            if (region is not null && action.Regions.Contains(region))
            {
                return region;
            }
        }

        return action.Regions.Count > 0 ? action.Regions[0] : null;
    }

    /// <summary>The input at a path of the API as people may see it: a secret does not show.</summary>
    public static string Shown(ApiObject inputs, string apiPath) => inputs[apiPath] switch
    {
        { IsSecret: true } => "[secret]",
        ApiText text => text.Value,
        { } other => other.ToString(),
        null => "?",
    };

    /// <summary>Checks that only this resource has: what the service would refuse, and what it takes but people hardly want.</summary>
    protected virtual void CheckMore(ApiObject inputs, Action<string, string> report, Action<string> warn)
    {
    }

    /// <summary>The inputs as the API's JSON, with the robots' signatures.</summary>
    protected JsonObject Signed(ResourceCall call)
    {
        var json = Model.ToJson(call.Inputs);
        if (call.Settings.MayMint)
        {
            Signatures.Add(InputType, json, user => call.Settings.Mint(ApplicationOf(call), user));
        }

        return json;
    }

    private void CheckRegion(ApiValue? region, ProviderSettings settings, Action<string, string> report, Action<string> warn)
    {
        if (region is ApiText { Value: var name } && Start.Regions.Count > 0)
        {
            if (!Start.Regions.Contains(name))
            {
                report("region", $"is {(region.IsSecret ? "[secret]" : name)}, but must be one of {string.Join(", ", Start.Regions)}");
            }
            else if (OtherActions.FirstOrDefault(a => !a.Regions.Contains(name)) is { } other)
            {
                warn($"{other.Name} is not documented for {name}; the provider calls it in another region.");
            }
        }
        else if (region is null && Start.Regions.Count > 0 && !settings.HidesUnknown)
        {
            report("region", $"is required here or in the provider's configuration: one of {string.Join(", ", Start.Regions)}");
        }
    }
}
