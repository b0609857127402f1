using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Configuration;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>
/// A function as the protocol's side sees it. Checks, defaults, secrets and the schema come from its records; what is done with a right
/// request is in its own file, which has the records' types.
/// </summary>
internal abstract class TrtcFunction
{
    private readonly Lazy<InputModel> model;

    protected TrtcFunction() =>
        model = new(() => InputModel.Of(InputType.Properties.Values.Where(p => !Hidden.Contains(p.Name)).Concat(Extras.Properties.Values)));

    /// <summary>Name in the token <c>trtc:index:NAME</c>.</summary>
    public string Name => PulumiNames.Of(GetType().Name);

    /// <summary>What it is, for a reader of the schema.</summary>
    public abstract string Description { get; }

    /// <summary>Action that it calls, if it calls one.</summary>
    public virtual ApiAction? Action => null;

    /// <summary>Record of the inputs.</summary>
    public abstract ApiType InputType { get; }

    /// <summary>Record of the inputs that are not the API's.</summary>
    public ApiType Extras => Action is null ? Records.Of<NoExtras>() : HasPeriod ? Records.Of<PeriodInputs>() : Records.Of<RegionOnly>();

    /// <summary>Record of the result.</summary>
    public abstract ApiType Outputs { get; }

    /// <summary>The action's inputs that the function decides itself.</summary>
    public virtual IReadOnlyList<string> Hidden => [];

    /// <summary>Whether the action's longest period is no limit, since the function asks for it in parts.</summary>
    public virtual bool Splits => false;

    /// <summary>Whether it needs the application's secret key.</summary>
    public virtual bool Signs => false;

    /// <summary>The inputs.</summary>
    public InputModel Model => model.Value;

    /// <summary>Names of the inputs that a program must give.</summary>
    public IEnumerable<string> Required => InputType.Properties.Values
        .Where(p => p.Api is { Required: true, MayBeEmpty: false } && p.Api.Role != ApiRole.Application && !Hidden.Contains(p.Name))
        .Where(p => !(HasPeriod && p.Name is "StartTime" or "EndTime"))
        .Select(p => PulumiNames.Of(p.Name))
        .Order(StringComparer.Ordinal);

    private bool HasPeriod => InputType.Properties.ContainsKey("StartTime");

    /// <summary>Adds what the program left out, and finds everything that the service would refuse.</summary>
    public (ApiObject Inputs, IReadOnlyList<InputProblem> Problems) Prepare(ObjectValue given, ProviderSettings settings)
    {
        var problems = new List<InputProblem>();
        void Report(string path, string reason) => problems.Add(new InputProblem(path, reason));

        var now = settings.Time.GetUtcNow();
        var inputs = WithDefaults(Model.Read(given, Report), settings);
        if (HasPeriod)
        {
            inputs = Periods.Resolve(InputType, inputs, now, Report);
        }

        foreach (var problem in Problems(inputs, now).Concat(InputCheck.Of(Extras, inputs, mayMint: false, now, _ => { })))
        {
            if (problems.All(p => p.Path != problem.Path))
            {
                problems.Add(problem switch
                {
                    { Kind: ApiProblemKind.Missing, Role: ApiRole.Application } =>
                        problem with { Reason = "is required here or in the provider's configuration" },
                    { Kind: ApiProblemKind.Missing, Path: "startTime" or "endTime" } when HasPeriod =>
                        problem with { Reason = "is required, or last instead of startTime and endTime" },
                    _ => problem,
                });
            }
        }

        if (Action is { Regions.Count: > 0 } action
            && inputs[nameof(RegionOnly.Region)] is ApiText { Value: var region }
            && !action.Regions.Contains(region))
        {
            Report("region", $"is {region}, but must be one of {string.Join(", ", action.Regions)}");
        }

        if (Signs && !settings.MayMint)
        {
            Report("", "sdkSecretKey is needed in the provider's configuration: the signature is made with it");
        }

        return (inputs, problems);
    }

    /// <summary>Runs the function with prepared inputs.</summary>
    public abstract Task<ObjectValue> RunAsync(FunctionCall call, ApiObject inputs);

    /// <summary>
    /// The region that is asked: the program's, else the provider's where the action works there, else one where it
    /// does.
    /// </summary>
    public string? Region(ApiObject inputs, ProviderSettings settings) =>
        (inputs[nameof(RegionOnly.Region)] as ApiText)?.Value
        ?? (Action is { Regions.Count: > 0 } action ? TrtcResource.RegionFor(action, settings.Region) : settings.Region);

    // The application is the provider's where the action needs one, or where a session tells of a task only together with it.
    private ApiObject WithDefaults(ApiObject inputs, ProviderSettings settings)
    {
        if (InputType.With(ApiRole.Application) is { } application && settings.SdkAppId is { } app
            && (application.Api.Required || (InputType.With(ApiRole.Session) is { } session && inputs[session.Name] is not null)))
        {
            inputs = inputs.Default(application.Name, application.Kind == ApiKind.Text ? new ApiText($"{app}") : new ApiNumber(app));
        }

        foreach (var property in InputType.Properties.Values.Where(p => p.Api is { Required: true, MayBeEmpty: true }))
        {
            inputs = inputs.Default(property.Name, new ApiText(""));
        }

        return inputs;
    }

    // Where a function splits a period, each end is looked at as a period of its own.
    private IEnumerable<InputProblem> Problems(ApiObject inputs, DateTimeOffset now)
    {
        IEnumerable<InputProblem> Of(ApiObject all) => InputCheck.Of(InputType, all, mayMint: false, now, _ => { });
        if (!Splits || inputs["StartTime"] is not { } start || inputs["EndTime"] is not { } end)
        {
            return Of(inputs);
        }

        ApiObject With(ApiValue both) => inputs.With("StartTime", both).With("EndTime", both);
        return Of(With(start)).Where(p => p.Path != "endTime").Concat(Of(With(end)).Where(p => p.Path == "endTime"));
    }
}

/// <summary>A function in its own types.</summary>
/// <typeparam name="TInputs">Record of the inputs.</typeparam>
/// <typeparam name="TResult">Record of the result.</typeparam>
internal abstract class TrtcFunction<TInputs, TResult> : TrtcFunction
    where TInputs : class
    where TResult : class
{
    public sealed override ApiType InputType { get; } = Records.Of<TInputs>();

    public sealed override ApiType Outputs { get; } = Records.Of<TResult>();

    public sealed override async Task<ObjectValue> RunAsync(FunctionCall call, ApiObject inputs)
    {
        var asked = InputModel.Of(InputType).ToJson(inputs);
        return OutputModel.Write(Outputs, await AnswerAsync(call, (TInputs)InputType.Read(asked)));
    }

    /// <summary>The answer to right inputs.</summary>
    protected abstract Task<TResult> AnswerAsync(FunctionCall call, TInputs inputs);
}

/// <summary>A function that asks the service.</summary>
internal abstract class Query<TRequest, TResult> : TrtcFunction<TRequest, TResult>
    where TRequest : class, ITrtcRequest
    where TResult : class
{
    public sealed override ApiAction Action { get; } = Records.ActionOf<TRequest>();

    protected sealed override Task<TResult> AnswerAsync(FunctionCall call, TRequest inputs) => AskAsync(call, inputs);

    /// <summary>Asks, and reads the answer.</summary>
    protected abstract Task<TResult> AskAsync(FunctionCall call, TRequest request);
}

/// <summary>A function that needs no service.</summary>
internal abstract class LocalFunction<TInputs, TResult> : TrtcFunction<TInputs, TResult>
    where TInputs : class
    where TResult : class
{
    protected sealed override Task<TResult> AnswerAsync(FunctionCall call, TInputs inputs) => Task.FromResult(Make(call, inputs));

    /// <summary>Makes it.</summary>
    protected abstract TResult Make(FunctionCall call, TInputs inputs);
}
