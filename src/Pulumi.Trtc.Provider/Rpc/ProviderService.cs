using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.Provider.Configuration;
using Pulumi.Trtc.Provider.Generated;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Queries;
using Pulumi.Trtc.Provider.Schema;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;
using Status = Grpc.Core.Status;

namespace Pulumi.Trtc.Provider.Rpc;

/// <summary>The provider as the engine calls it.</summary>
/// <param name="connection">The engine.</param>
/// <param name="service">Answers in place of the service, where the provider runs in a test.</param>
[BindServiceMethod(typeof(ProviderMethods), nameof(ProviderMethods.BindService))]
internal sealed partial class ProviderService(EngineConnection connection, HttpMessageHandler? service = null)
    : ResourceProvider.ResourceProviderBase, IDisposable
{
    private readonly CancellationTokenSource cancelled = new();
    private ProviderSettings? settings;

    // The provider's own reference, which engines tell that know it.
    private string? ownReference;

    public void Dispose()
    {
        settings?.Dispose();
        cancelled.Dispose();
    }

    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context)
    {
        connection.Connect(request.EngineAddress);
        connection.RefreshesBeforeUpdate = request.SupportsRefreshBeforeUpdate;
        return Task.FromResult(new ProviderHandshakeResponse
        {
            AcceptSecrets = true,
            AcceptResources = true,
            AcceptOutputs = true,
            AcceptsByteString = true,
        });
    }

    public override Task<Empty> Attach(PluginAttach request, ServerCallContext context)
    {
        connection.Attach(request.Address);
        return Task.FromResult(new Empty());
    }

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = ProviderVersion.Text });

    public override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, ServerCallContext context) =>
        request.Version is 0 or 1
            ? Task.FromResult(new GetSchemaResponse { Schema = WrittenSchema.Read() })
            : throw new RpcException(new Status(StatusCode.InvalidArgument, $"There is no schema version {request.Version}; use 0 or 1."));

    public override Task<GetMappingResponse> GetMapping(GetMappingRequest request, ServerCallContext context) =>
        Task.FromResult(new GetMappingResponse());

    public override Task<GetMappingsResponse> GetMappings(GetMappingsRequest request, ServerCallContext context) =>
        Task.FromResult(new GetMappingsResponse());

    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context)
    {
        var own = PropertyWire.Read(request.News)
            .Where((name, _) => name is not ("version" or "pluginDownloadURL") && !name.StartsWith("__", StringComparison.Ordinal));
        var problems = new List<InputProblem>();
        var inputs = ConfigModel.Read(own, (path, reason) => problems.Add(new InputProblem(path, reason)));
        problems.AddRange(InputCheck.Of(ProviderSettings.Model, inputs, mayMint: false, DateTimeOffset.UnixEpoch, _ => { }));
        return Task.FromResult(Checked(ConfigModel.Write(inputs), problems, reason => reason));
    }

    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context)
    {
        // Another endpoint, region or account replaces nothing by itself: resources keep what they were given.
        var old = ConfigModel.Read(PropertyWire.Read(request.HasOldInputs ? request.OldInputs : request.Olds));
        var now = ConfigModel.Read(PropertyWire.Read(request.News));
        return Task.FromResult(DiffAnswers.Of(InputDiff.Between(ConfigModel, old, now), _ => false));
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

        ownReference = request is { HasUrn: true, HasId: true } ? new ProviderReference(request.Urn, request.Id).ToString() : null;
        return Task.FromResult(new ConfigureResponse
        {
            AcceptSecrets = true,
            SupportsPreview = true,
            AcceptResources = true,
            AcceptOutputs = true,
        });
    }

    public override Task<Empty> Cancel(Empty request, ServerCallContext context)
    {
        cancelled.Cancel();
        return Task.FromResult(new Empty());
    }

    public override async Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context)
    {
        var function = AllFunctions.Find(request.Tok) ?? throw NoSuch("function", request.Tok, AllFunctions.List.Select(f => f.Name));
        var arguments = PropertyWire.Read(request.Args);
        var (inputs, problems) = function.Prepare(arguments, Settings);
        if (problems.Count > 0)
        {
            return new InvokeResponse { Failures = { problems.Select(CheckFailures.OfArgument) } };
        }

        if (request.Preview && (Settings.HidesUnknown || !inputs.IsKnown()))
        {
            // Who is asked, or what, is known only in the update.
            return new InvokeResponse { Return = PropertyWire.Write(Unknown(function.Outputs)) };
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancelled.Token, context.CancellationToken);
        var secrets = SecretTexts.Of(function.Model.Write(inputs));
        var call = new FunctionCall(
            function.Name,
            Settings,
            function.Region(inputs, Settings),
            new ResourceLog(connection.Engine, "", secrets),
            either.Token);
        try
        {
            return new InvokeResponse { Return = PropertyWire.Write(await function.RunAsync(call, inputs)) };
        }
        catch (TrtcException e)
        {
            throw new RpcException(new Status(ProviderFailures.StatusOf(e.Category), secrets.Hide(e.Message)));
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            throw new RpcException(new Status(StatusCode.Cancelled, $"{function.Name} was cancelled."));
        }
    }

    private static InputModel ConfigModel => InputModel.Of(ProviderSettings.Model);

    private ProviderSettings Settings =>
        settings ?? throw new RpcException(new Status(StatusCode.FailedPrecondition, "The provider is not configured yet."));

    private static CheckResponse Checked(ObjectValue inputs, IEnumerable<InputProblem> problems, Func<string, string> hide) => new()
    {
        Inputs = PropertyWire.Write(inputs),
        Failures = { problems.Select(p => CheckFailures.Of(inputs, p with { Reason = hide(p.Reason) })) },
    };

    private static RpcException NoSuch(string what, string token, IEnumerable<string> names)
    {
        var nearest = Spelling.Nearest(token, names.Select(n => "trtc:index:" + n));
        var hint = nearest is null ? "" : $"; did you mean {nearest}?";
        return new RpcException(new Status(StatusCode.InvalidArgument, $"There is no {what} {token}{hint}"));
    }

    private static ObjectValue Unknown(ApiType outputs) =>
        outputs.Properties.Keys.Aggregate(ObjectValue.Empty, (all, name) => all.With(PulumiNames.Of(name), PropertyValue.Unknown));
}
