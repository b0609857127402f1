using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.Provider.Configuration;
using Pulumi.Trtc.Provider.Model;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Functions;

/// <summary>
/// A function: its records, and what is done with a right request. Checks, defaults, secrets and the schema come from the records.
/// </summary>
internal sealed class TrtcFunction
{
    private readonly Lazy<InputModel> model;
    private readonly Func<FunctionCall, JsonObject, Task<object>> run;

    private TrtcFunction(string name, string description, ApiType inputType, ApiType outputs, Func<FunctionCall, JsonObject, Task<object>> run)
    {
        (Name, Description, InputType, Outputs, this.run) = (name, description, inputType, outputs, run);
        model = new(() => InputModel.Of(InputType, Extras, Hidden));
    }

    /// <summary>Name in the token <c>trtc:index:NAME</c>.</summary>
    public string Name { get; }

    /// <summary>What it is, for a reader of the schema.</summary>
    public string Description { get; }

    /// <summary>Action that it calls, if it calls one.</summary>
    public ApiAction? Action { get; private init; }

    /// <summary>Record of the inputs.</summary>
    public ApiType InputType { get; }

    /// <summary>Record of the inputs that are not the API's.</summary>
    public ApiType Extras => Action is null ? ApiType.Of(FunctionJsonContext.Default.NoExtras)
        : HasPeriod ? ApiType.Of(FunctionJsonContext.Default.PeriodInputs)
        : ApiType.Of(FunctionJsonContext.Default.RegionOnly);

    /// <summary>Record of the result.</summary>
    public ApiType Outputs { get; }

    /// <summary>The action's inputs that the function decides itself.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>Whether the action's longest period is no limit, since the function asks for it in parts.</summary>
    public bool Splits { get; init; }

    /// <summary>The inputs.</summary>
    public InputModel Model => model.Value;

    /// <summary>Names of the inputs that a program must give.</summary>
    public IEnumerable<string> Required => InputType.Properties.Values
        .Where(p => p.Api is { Required: true, MayBeEmpty: false } && !Hidden.Contains(p.Name) && !(HasPeriod && p.Name is "StartTime" or "EndTime"))
        .Select(p => PulumiNames.Of(p.Name))
        .Where(n => n != "sdkAppId")
        .Order(StringComparer.Ordinal);

    private bool HasPeriod => InputType.Properties.ContainsKey("StartTime");

    /// <summary>A function that asks the service.</summary>
    /// <typeparam name="TRequest">The action's request.</typeparam>
    /// <typeparam name="TResult">What the function gives.</typeparam>
    public static TrtcFunction Query<TRequest, TResult>(ApiAction action, string name, string description, Func<FunctionCall, TRequest, Task<TResult>> ask, bool splits = false, params string[] hidden)
        where TRequest : class, ITrtcRequest
        where TResult : class =>
        new(name, description, action.Request, Result<TResult>(), async (call, json) => await ask(call, (TRequest)json.Deserialize(action.Request.Json)!))
        {
            Action = action,
            Splits = splits,
            Hidden = hidden,
        };

    /// <summary>A function that needs no service.</summary>
    public static TrtcFunction Local<TInputs, TResult>(string name, string description, Func<FunctionCall, TInputs, TResult> make)
        where TInputs : class
        where TResult : class
    {
        var inputs = ApiType.Of(FunctionJsonContext.Default.GetTypeInfo(typeof(TInputs))!);
        return new(name, description, inputs, Result<TResult>(), (call, json) => Task.FromResult<object>(make(call, (TInputs)json.Deserialize(inputs.Json)!)));
    }

    /// <summary>Adds what the program left out, and finds everything that the service would refuse.</summary>
    public (ObjectValue Inputs, IReadOnlyList<CheckFailure> Failures) Prepare(ObjectValue given, ProviderSettings settings, DateTimeOffset now)
    {
        var failures = new List<CheckFailure>();
        void Report(string path, string reason) => failures.Add(new CheckFailure { Property = path, Reason = path.Length == 0 ? reason : $"{path}: {reason}" });

        var inputs = Model.Normalize(given);
        if (inputs["sdkAppId"] is null && settings.SdkAppId is { } app && InputType.Properties.Values.Any(p => PulumiNames.Of(p.Name) == "sdkAppId" && (p.Api.Required || inputs["sessionId"] is not null)))
        {
            inputs = Model.Normalize(inputs.With("sdkAppId", PropertyValue.Of(app)));
        }

        if (InputType.Properties.TryGetValue("TaskId", out var task) && task.Api.MayBeEmpty && inputs["taskId"] is null)
        {
            inputs = inputs.With("taskId", PropertyValue.Of(""));
        }

        if (HasPeriod)
        {
            inputs = Periods.Resolve(InputType, inputs, now, Report);
        }

        var api = Model.ToApi(inputs, "", Report);
        var extras = new ApiObject(api.Members.Where(m => Extras.Properties.ContainsKey(m.Key)).ToDictionary());
        foreach (var problem in Problems(new ApiObject(api.Members.Where(m => InputType.Properties.ContainsKey(m.Key)).ToDictionary()), now).Concat(ApiChecker.Check(Extras, extras, now)))
        {
            var path = PulumiNames.OfPath(problem.Path);
            if (failures.Any(f => f.Property == path))
            {
                continue;
            }

            Report(path, problem switch
            {
                { Kind: ApiProblemKind.Missing } when path == "sdkAppId" => "is required here or in the provider's configuration",
                { Kind: ApiProblemKind.Missing } when HasPeriod && path is "startTime" or "endTime" => "is required, or last instead of startTime and endTime",
                _ => PulumiNames.InText(problem.Message),
            });
        }

        if (Action is { Regions.Count: > 0 } action && inputs["region"]?.AsText is { } region && !action.Regions.Contains(region))
        {
            Report("region", $"is {region}, but must be one of {string.Join(", ", action.Regions)}");
        }

        if (Action is null && !settings.MayMint)
        {
            Report("", "sdkSecretKey is needed in the provider's configuration: the signature is made with it");
        }

        return (inputs, failures);
    }

    /// <summary>Runs the function with prepared inputs.</summary>
    public async Task<ObjectValue> RunAsync(FunctionCall call, ObjectValue inputs)
    {
        var asked = new ObjectValue(inputs.Members.RemoveRange(Extras.Properties.Keys.Select(PulumiNames.Of)));
        var result = await run(call, Model.ToJson(asked));
        return OutputModel.Read(Outputs, JsonSerializer.SerializeToNode(result, Outputs.Json)!.AsObject());
    }

    /// <summary>The region that is asked: the program's, else the provider's where the action works there, else one where it does.</summary>
    public string? Region(ObjectValue inputs, ProviderSettings settings) =>
        inputs["region"]?.AsText
        ?? (Action is null || Action.Regions.Count == 0 || (settings.Region is { } own && Action.Regions.Contains(own)) ? settings.Region : Action.Regions[0]);

    private static ApiType Result<TResult>() => ApiType.Of(FunctionJsonContext.Default.GetTypeInfo(typeof(TResult))!);

    // Where a function splits a period, each end is looked at as a period of its own.
    private IEnumerable<ApiProblem> Problems(ApiObject api, DateTimeOffset now)
    {
        if (!Splits || !api.Members.TryGetValue("StartTime", out var start) || !api.Members.TryGetValue("EndTime", out var end))
        {
            return ApiChecker.Check(InputType, api, now);
        }

        ApiObject With(ApiValue both) => new(new Dictionary<string, ApiValue>(api.Members) { ["StartTime"] = both, ["EndTime"] = both });
        return ApiChecker.Check(InputType, With(start), now).Where(p => p.Path != "EndTime")
            .Concat(ApiChecker.Check(InputType, With(end), now).Where(p => p.Path == "EndTime"));
    }
}
