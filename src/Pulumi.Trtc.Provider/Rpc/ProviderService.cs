using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.Provider.Configuration;
using Pulumi.Trtc.Provider.Functions;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Resources;
using Pulumi.Trtc.Provider.Schema;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;
using Status = Grpc.Core.Status;

namespace Pulumi.Trtc.Provider.Rpc;

/// <summary>The provider as the engine calls it.</summary>
/// <param name="connection">The engine.</param>
/// <param name="service">Answers in place of the service, where the provider runs in a test.</param>
[BindServiceMethod(typeof(DeepService), nameof(DeepService.BindService))]
internal sealed class ProviderService(EngineConnection connection, HttpMessageHandler? service = null) : ResourceProvider.ResourceProviderBase, IDisposable
{
    // Timers end after 49 days; what is longer is no time-out.
    private const double LongestTimeout = 49 * 86400d;

    private readonly CancellationTokenSource cancelled = new();
    private ProviderSettings? settings;
    private bool engineRefreshes;

    public void Dispose()
    {
        settings?.Dispose();
        cancelled.Dispose();
    }

    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context)
    {
        connection.Connect(request.EngineAddress);
        engineRefreshes = request.SupportsRefreshBeforeUpdate;
        return Task.FromResult(new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true, AcceptOutputs = true, AcceptsByteString = true });
    }

    public override Task<Empty> Attach(PluginAttach request, ServerCallContext context)
    {
        connection.Connect(request.Address);
        return Task.FromResult(new Empty());
    }

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = ProviderVersion.Text });

    public override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, ServerCallContext context) =>
        request.Version is 0 or 1
            ? Task.FromResult(new GetSchemaResponse { Schema = SchemaWriter.Write() })
            : throw new RpcException(new Status(StatusCode.InvalidArgument, $"There is no schema version {request.Version}; use 0 or 1."));

    public override Task<GetMappingResponse> GetMapping(GetMappingRequest request, ServerCallContext context) => Task.FromResult(new GetMappingResponse());

    public override Task<GetMappingsResponse> GetMappings(GetMappingsRequest request, ServerCallContext context) => Task.FromResult(new GetMappingsResponse());

    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context)
    {
        var model = InputModel.Of(ProviderSettings.Model);
        var given = PropertyWire.Read(request.News);
        var own = new ObjectValue(given.Members.RemoveRange(given.Members.Keys.Where(n => n is "version" or "pluginDownloadURL" || n.StartsWith("__", StringComparison.Ordinal))));
        var inputs = model.Normalize(own);
        var response = new CheckResponse { Inputs = PropertyWire.Write(inputs) };
        void Report(string path, string reason) => response.Failures.Add(CheckFailures.Of(inputs, path, reason));
        foreach (var problem in ApiChecker.Check(ProviderSettings.Model, model.ToApi(inputs, "", Report), default))
        {
            Report(PulumiNames.OfPath(problem.Path), problem.Message);
        }

        return Task.FromResult(response);
    }

    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context)
    {
        // Another endpoint, region or account replaces nothing by itself: resources keep what they were given.
        var old = PropertyWire.Read(request.OldInputs ?? request.Olds);
        return Task.FromResult(Answer(InputDiff.Between(InputModel.Of(ProviderSettings.Model), Normal(old), Normal(PropertyWire.Read(request.News))), kind: (_, change) => change));

        static ObjectValue Normal(ObjectValue inputs) => InputModel.Of(ProviderSettings.Model).Normalize(inputs);
    }

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context)
    {
        try
        {
            settings?.Dispose();
            settings = new ProviderSettings(PropertyWire.Read(request.Args), handler: service);
        }
        catch (TrtcException e)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, e.Message));
        }

        return Task.FromResult(new ConfigureResponse { AcceptSecrets = true, SupportsPreview = true, AcceptResources = true, AcceptOutputs = true });
    }

    public override Task<Empty> Cancel(Empty request, ServerCallContext context)
    {
        cancelled.Cancel();
        return Task.FromResult(new Empty());
    }

    public override async Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context)
    {
        var function = AllFunctions.Find(request.Tok) ?? throw NoSuch("function", request.Tok, AllFunctions.List.Select(f => f.Name));
        var (inputs, failures) = function.Prepare(PropertyWire.Read(request.Args), Settings, TimeProvider.System.GetUtcNow());
        if (failures.Count > 0)
        {
            return new InvokeResponse { Failures = { failures } };
        }

        if (request.Preview && (Settings.HidesUnknown || !inputs.IsKnown))
        {
            // Who is asked, or what, is known only in the update.
            return new InvokeResponse { Return = PropertyWire.Write(Unknown(function.Outputs)) };
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancelled.Token, context.CancellationToken);
        var log = new ResourceLog(connection.Engine, "", SecretTexts.Of(inputs));
        var call = new FunctionCall(function.Name, Settings, function.Region(inputs, Settings), log, either.Token);
        try
        {
            return new InvokeResponse { Return = PropertyWire.Write(await function.RunAsync(call, inputs)) };
        }
        catch (TrtcException e)
        {
            throw new RpcException(new Status(ProviderFailures.StatusOf(e.Category), SecretTexts.Of(inputs).Hide(e.Message)));
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            throw new RpcException(new Status(StatusCode.Cancelled, $"{function.Name} was cancelled."));
        }
    }

    public override async Task<CheckResponse> Check(CheckRequest request, ServerCallContext context)
    {
        var resource = Find(request.Type, request.Urn);
        var old = PropertyWire.Read(request.Olds);
        var warnings = new List<string>();
        var given = resource.Model.Normalize(PropertyWire.Read(request.News));
        var inputs = resource.AddDefaults(given, old, Seed(request.RandomSeed), Settings);
        var response = new CheckResponse { Inputs = PropertyWire.Write(inputs) };
        var secrets = SecretTexts.Of(inputs);
        response.Failures.AddRange(resource.Check(inputs, Settings, warnings.Add)
            .Select(f => new CheckFailure { Property = f.Property, Reason = secrets.Hide(f.Reason) }));
        var log = new ResourceLog(connection.Engine, request.Urn, secrets);
        foreach (var warning in warnings)
        {
            await log.WarnAsync(warning);
        }

        if (given["region"] is null && Settings.Region is { } region && inputs["region"]?.AsText is { } kept && kept != region)
        {
            await log.InfoAsync($"It stays in region {kept}, though the provider's region is {region}. To move it, which starts it anew, give it region {region}.");
        }

        return response;
    }

    public override async Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context)
    {
        var resource = Find(request.Type, request.Urn);
        var (old, now) = (OldInputs(resource, request.OldInputs, request.Olds), PropertyWire.Read(request.News));
        if (!resource.RequiredInputs.Any(old.Members.ContainsKey))
        {
            // Just imported: of what a task was started with, TRTC tells little or nothing.
            await new ResourceLog(connection.Engine, request.Urn, new SecretTexts()).WarnAsync(
                $"TRTC does not tell with which inputs {request.Id} was started, so those of the program are taken as what it has. A change from now on is seen.");
            var told = new ObjectValue(now.Members.RemoveRange(now.Members.Keys.Except(old.Members.Keys)));
            return Answer(InputDiff.Between(resource.Model, old, told), resource.KindOf);
        }

        if (resource is TaskResource && UnknownTask.Is(request.Id))
        {
            // Its robot goes out of the room, and it is started anew.
            return new DiffResponse
            {
                Changes = DiffResponse.Types.DiffChanges.DiffSome,
                HasDetailedDiff = true,
                DetailedDiff = { ["taskId"] = new PropertyDiff { Kind = PropertyDiff.Types.Kind.UpdateReplace } },
                Diffs = { "taskId" },
                Replaces = { "taskId" },
                DeleteBeforeReplace = true,
            };
        }

        var ignored = request.IgnoreChanges.Select(PropertyPath.TryParse).OfType<PropertyPath>().ToArray();
        var changes = InputDiff.Between(resource.Model, old, now)
            .Where(c => PropertyPath.Parse(c.Key) is var path && !ignored.Any(i => i.Contains(path)))
            .ToDictionary();
        var answer = Answer(changes, resource.KindOf);
        answer.DeleteBeforeReplace = answer.Replaces.Count > 0 && resource.MustDeleteFirst(old, now);
        return answer;
    }

    public override async Task<CreateResponse> Create(CreateRequest request, ServerCallContext context)
    {
        var resource = Find(request.Type, request.Urn);
        var inputs = PropertyWire.Read(request.Properties);
        if (request.Preview)
        {
            return new CreateResponse { Properties = PropertyWire.Write(Join(inputs, Unknown(resource.Outputs))) };
        }

        return await RunAsync(resource, "create", request.Urn, request.Timeout, context, "", inputs, inputs, ObjectValue.Empty, async call =>
        {
            var (id, outputs) = await resource.CreateAsync(call);
            var state = PropertyWire.Write(Join(inputs, outputs));
            return new CreateResponse { Id = id, Properties = state, RefreshBeforeUpdate = LooksFirst(resource) };
        });
    }

    public override async Task<ReadResponse> Read(ReadRequest request, ServerCallContext context)
    {
        var resource = Find(request.Type, request.Urn);
        var state = PropertyWire.Read(request.Properties);
        var inputs = OldInputs(resource, request.Inputs, request.Properties);
        return await RunAsync(resource, "read", request.Urn, request.Timeout, context, request.Id, inputs, inputs, state, async call =>
        {
            if (await resource.ReadAsync(call) is not { } found)
            {
                return new ReadResponse();
            }

            // Of one that is imported, what the service tells of its inputs.
            var real = inputs.Members.Count > 0 ? resource.RealInputs(inputs, state) : resource.InputsOf(found.Outputs);
            var all = Join(real, found.Outputs);
            if (IsLookedUp(request, resource) && resource.RequiredOutputs.Where(name => all[name] is null).ToArray() is { Length: > 0 } missing)
            {
                throw new RpcException(new Status(
                    StatusCode.InvalidArgument,
                    $"TRTC does not tell with what {resource.Name} {request.Id} was started. Give what is missing as its state: {string.Join(", ", missing)} "
                    + "(get.state in YAML, the state argument of Get elsewhere)."));
            }

            return new ReadResponse
            {
                Id = found.Id,
                Properties = PropertyWire.Write(all),
                Inputs = PropertyWire.Write(real),
                RefreshBeforeUpdate = LooksFirst(resource),
            };
        });
    }

    public override async Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context)
    {
        var resource = Find(request.Type, request.Urn);
        var (state, now) = (PropertyWire.Read(request.Olds), PropertyWire.Read(request.News));
        var old = OldInputs(resource, request.OldInputs, request.Olds);
        if (request.Preview)
        {
            if (resource.WarningBeforeUpdate(now, state) is { } warning)
            {
                await new ResourceLog(connection.Engine, request.Urn, SecretTexts.Of(now, state)).WarnAsync(warning);
            }

            return new UpdateResponse { Properties = PropertyWire.Write(Join(now, resource.OutputsOf(state))) };
        }

        var changes = InputDiff.Between(resource.Model, old, now);
        return await RunAsync(resource, "update", request.Urn, request.Timeout, context, request.Id, now, old, state, async call =>
        {
            var outputs = await resource.UpdateAsync(call, changes);
            return new UpdateResponse { Properties = PropertyWire.Write(Join(now, outputs)), RefreshBeforeUpdate = LooksFirst(resource) };
        });
    }

    public override async Task<Empty> Delete(DeleteRequest request, ServerCallContext context)
    {
        var resource = Find(request.Type, request.Urn);
        var inputs = OldInputs(resource, request.OldInputs, request.Properties);
        return await RunAsync(resource, "delete", request.Urn, request.Timeout, context, request.Id, inputs, inputs, PropertyWire.Read(request.Properties), async call =>
        {
            await resource.DeleteAsync(call);
            return new Empty();
        });
    }

    private ProviderSettings Settings => settings ?? throw new RpcException(new Status(StatusCode.FailedPrecondition, "The provider is not configured yet."));

    // Tasks end by themselves; blocks and acts cannot be looked at.
    private bool LooksFirst(TrtcResource resource) => resource is TaskResource && engineRefreshes && Settings.RefreshesBeforeUpdate;

    private static TrtcResource Find(string type, string urn)
    {
        // Older engines send no type; a URN ends in TYPE::NAME.
        var token = type.Length > 0 ? type : urn.Split("::") is [_, _, var types, ..] ? types.Split('$')[^1] : "";
        if (AllResources.Find(token) is { } resource)
        {
            return resource;
        }

        throw NoSuch("resource type", token, AllResources.List.Select(r => r.Name));
    }

    private static RpcException NoSuch(string what, string token, IEnumerable<string> names)
    {
        var nearest = Spelling.Nearest(token, names.Select(n => "trtc:index:" + n));
        return new RpcException(new Status(StatusCode.InvalidArgument, $"There is no {what} {token}{(nearest is null ? "" : $"; did you mean {nearest}?")}"));
    }

    // Engines ask for what a program only looks up with what it says of it as inputs and as state; for an import they send neither.
    private static bool IsLookedUp(ReadRequest request, TrtcResource resource) =>
        request.Inputs is not null && resource.OutputsOf(PropertyWire.Read(request.Properties)).Members.Count == 0;

    private static ObjectValue Unknown(ApiType outputs) =>
        outputs.Properties.Keys.Aggregate(ObjectValue.Empty, (all, name) => all.With(PulumiNames.Of(name), PropertyValue.Unknown));

    // An engine that sends no inputs has only the outputs, which hold the inputs too.
    private static ObjectValue OldInputs(TrtcResource resource, Struct? inputs, Struct? state)
    {
        if (inputs is not null && inputs.Fields.Count > 0)
        {
            return PropertyWire.Read(inputs);
        }

        var all = PropertyWire.Read(state);
        return new ObjectValue(all.Members.RemoveRange(all.Members.Keys.Where(n => !resource.Model.Properties.ContainsKey(n))));
    }

    /// <summary>A state: the inputs, and the outputs besides them.</summary>
    public static ObjectValue Join(ObjectValue inputs, ObjectValue outputs) => new(inputs.Members.SetItems(outputs.Members));

    private static string Seed(ByteString seed) => seed.IsEmpty ? Guid.NewGuid().ToString("N") : Convert.ToHexStringLower(seed.Span[..Math.Min(seed.Length, 12)]);

    private static DiffResponse Answer(IReadOnlyDictionary<string, PropertyDiff.Types.Kind> changes, Func<string, PropertyDiff.Types.Kind, PropertyDiff.Types.Kind> kind)
    {
        var answer = new DiffResponse
        {
            HasDetailedDiff = true,
            Changes = changes.Count == 0 ? DiffResponse.Types.DiffChanges.DiffNone : DiffResponse.Types.DiffChanges.DiffSome,
        };
        foreach (var (path, change) in changes)
        {
            var shown = kind(path, change);
            var top = PropertyPath.Parse(path).Root;
            answer.DetailedDiff[path] = new PropertyDiff { Kind = shown, InputDiff = true };
            if (!answer.Diffs.Contains(top))
            {
                answer.Diffs.Add(top);
            }

            if (shown is PropertyDiff.Types.Kind.AddReplace or PropertyDiff.Types.Kind.DeleteReplace or PropertyDiff.Types.Kind.UpdateReplace && !answer.Replaces.Contains(top))
            {
                answer.Replaces.Add(top);
            }
        }

        return answer;
    }

    private async Task<T> RunAsync<T>(
        TrtcResource resource, string step, string urn, double timeout, ServerCallContext context, string id, ObjectValue inputs, ObjectValue oldInputs, ObjectValue state, Func<ResourceCall, Task<T>> run)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancelled.Token, context.CancellationToken);
        if (timeout is > 0 and <= LongestTimeout)
        {
            either.CancelAfter(TimeSpan.FromSeconds(timeout));
        }

        var secrets = SecretTexts.Of(inputs, oldInputs, state);
        var call = new ResourceCall(Settings, id, inputs, oldInputs, state, new ResourceLog(connection.Engine, urn, secrets), either.Token);
        RpcException Failed(StatusCode code, string message) => new(new Status(code, secrets.Hide(message)));
        try
        {
            return await run(call);
        }
        catch (PartlyCreatedException e)
        {
            throw ProviderFailures.Partly(e.Id, e.Outputs, secrets.Hide(e.Message), inputs, LooksFirst(resource));
        }
        catch (TrtcException e) when (step == "create" && resource is TaskResource task && TaskFailures.MayHaveStarted(e))
        {
            throw ProviderFailures.Unknown(task, inputs, secrets.Hide(e.Message), LooksFirst(resource));
        }
        catch (TrtcException e)
        {
            throw Failed(ProviderFailures.StatusOf(e.Category), ProviderFailures.Told(e, resource, isUpdate: step == "update", LooksFirst(resource)));
        }
        catch (OperationCanceledException e) when (either.IsCancellationRequested)
        {
            var why = $"The {step} {(cancelled.IsCancellationRequested ? "was cancelled" : $"took longer than {timeout:0} s")}.";
            throw step == "create" && resource is TaskResource task && TaskFailures.MayHaveStarted(e, task.Start)
                ? ProviderFailures.Unknown(task, inputs, why, LooksFirst(resource))
                : Failed(StatusCode.Cancelled, why);
        }
    }
}
