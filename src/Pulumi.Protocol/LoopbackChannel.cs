using System.Net.Sockets;
using Grpc.Net.Client;

namespace Pulumi.Protocol;

/// <summary>Channels to the programs and plugins of a run, whose messages may be of any size.</summary>
public static class LoopbackChannel
{
    /// <summary>A channel to an address.</summary>
    /// <param name="address">Host and port.</param>
    public static GrpcChannel To(string address) => GrpcChannel.ForAddress(
        $"http://{address}",
        new GrpcChannelOptions
        {
            MaxReceiveMessageSize = null,
            MaxSendMessageSize = null,
            DisposeHttpClient = true,

            // Straight to the other program, for there is nothing between: no proxy, nobody who redirects, no trace that goes on. As the
            // handler connects by itself, gRPC puts no choice between servers around every call.
            HttpHandler = new SocketsHttpHandler
            {
                UseProxy = false,
                UseCookies = false,
                AllowAutoRedirect = false,
                ActivityHeadersPropagator = null,
                EnableMultipleHttp2Connections = true,
                ConnectCallback = ConnectAsync,
            },
        });

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
