using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Trtc.Cli.Events;

/// <summary>Sends each event to the server of whoever runs this tool.</summary>
internal sealed class ServerEventSink : IEventSink
{
    private readonly GrpcChannel channel;
    private readonly AsyncClientStreamingCall<EventRequest, Google.Protobuf.WellKnownTypes.Empty> call;

    /// <summary>Begins the stream.</summary>
    /// <param name="address">The server, as <c>HOST:PORT</c>.</param>
    public ServerEventSink(string address)
    {
        channel = LoopbackChannel.To(address);
        call = new Pulumi.Protocol.Rpc.Events.EventsClient(channel).StreamEvents();
    }

    public async Task WriteAsync(string json)
    {
        try
        {
            await call.RequestStream.WriteAsync(new EventRequest { Event = json });
        }
        catch (Exception e) when (e is RpcException or InvalidOperationException)
        {
            throw new IOException(e is RpcException rpc ? rpc.Status.Detail : e.Message, e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // Only when the server answers has it seen all.
            await call.RequestStream.CompleteAsync();
            await call.ResponseAsync;
        }
        catch (Exception e) when (e is RpcException or InvalidOperationException)
        {
            // Nobody listens any more.
        }

        call.Dispose();
        channel.Dispose();
    }
}
