using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Trtc.InProcess;

/// <summary>An engine that passes on the provider's warnings.</summary>
internal sealed class LocalEngine(Action<string> warn) : Engine.EngineClient
{
    public override AsyncUnaryCall<Empty> LogAsync(
        LogRequest request, Metadata? headers, DateTime? deadline, CancellationToken cancellationToken)
    {
        if (request.Severity >= LogSeverity.Warning)
        {
            warn(request.Message);
        }

        return LocalCall.Answer(Task.FromResult(new Empty()));
    }
}
