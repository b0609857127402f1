using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Status = Grpc.Core.Status;

namespace Pulumi.Protocol;

/// <summary>What failed calls say besides their message, as gRPC carries it.</summary>
public static class StatusDetails
{
    private const string Trailer = "grpc-status-details-bin";

    /// <summary>A failed call with a detail.</summary>
    public static RpcException With(StatusCode code, string message, IMessage detail)
    {
        var status = new Rpc.Status { Code = (int)code, Message = message, Details = { Any.Pack(detail) } };
        return new RpcException(new Status(code, message), new Metadata { { Trailer, status.ToByteArray() } });
    }

    /// <summary>The detail of a kind that a failed call has, or null.</summary>
    public static T? Of<T>(RpcException failure)
        where T : class, IMessage<T>, new() =>
        failure.Trailers.FirstOrDefault(t => t.Key == Trailer)?.ValueBytes is not { } bytes ? null
            : Rpc.Status.Parser.ParseFrom(bytes).Details
                .Where(d => d.Is(new T().Descriptor))
                .Select(d => d.Unpack<T>())
                .FirstOrDefault();
}
