using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Plugins;

/// <summary>What plugins and programs call: they log lines for people, and remember the stack.</summary>
/// <param name="log">Takes lines.</param>
/// <param name="progress">Takes what tells how something goes on, for displays that can take it back.</param>
internal sealed class EngineService(Action<LogRequest> log, Action<LogRequest>? progress = null) : Engine.EngineBase
{
    private volatile string root = "";

    /// <inheritdoc/>
    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        (request.Ephemeral ? progress : log)?.Invoke(request);

        return Task.FromResult(new Empty());
    }

    /// <inheritdoc/>
    public override Task<GetRootResourceResponse> GetRootResource(GetRootResourceRequest request, ServerCallContext context) =>
        Task.FromResult(new GetRootResourceResponse { Urn = root });

    /// <inheritdoc/>
    public override Task<SetRootResourceResponse> SetRootResource(SetRootResourceRequest request, ServerCallContext context)
    {
        root = request.Urn;
        return Task.FromResult(new SetRootResourceResponse());
    }

    /// <inheritdoc/>
    public override Task<Empty> StartDebugging(StartDebuggingRequest request, ServerCallContext context) => Task.FromResult(new Empty());

    /// <inheritdoc/>
    public override Task<RequirePulumiVersionResponse> RequirePulumiVersion(
        RequirePulumiVersionRequest request, ServerCallContext context) =>
        PulumiVersion.Refusal(request.PulumiVersionRange) is { } refusal
            ? throw new RpcException(new Grpc.Core.Status(StatusCode.FailedPrecondition, refusal))
            : Task.FromResult(new RequirePulumiVersionResponse());
}
