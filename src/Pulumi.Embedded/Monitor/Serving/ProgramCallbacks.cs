using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Monitor.Serving;

/// <summary>The functions of programs that the engine calls back: transforms and hooks.</summary>
/// <param name="kill">Nothing is waited for after this.</param>
internal sealed class ProgramCallbacks(CancellationToken kill) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<(GrpcChannel Channel, Callbacks.CallbacksClient Client)>> clients =
        new(StringComparer.Ordinal);

    /// <summary>Calls a function and answers what it does.</summary>
    /// <param name="callback">The function.</param>
    /// <param name="request">What it is given.</param>
    /// <param name="parser">Reads its answer.</param>
    /// <exception cref="RpcException">It failed, or its program is gone.</exception>
    public async Task<T> CallAsync<T>(Callback callback, IMessage request, MessageParser<T> parser)
        where T : IMessage<T>
    {
        var client = clients.GetOrAdd(callback.Target, target => new(() => Connect(target))).Value.Client;
        var answer = await client.InvokeAsync(
            new CallbackInvokeRequest { Token = callback.Token, Request = request.ToByteString() }, cancellationToken: kill);
        return parser.ParseFrom(answer.Response);
    }

    public void Dispose()
    {
        foreach (var client in clients.Values.Where(c => c.IsValueCreated))
        {
            client.Value.Channel.Dispose();
        }
    }

    private static (GrpcChannel Channel, Callbacks.CallbacksClient Client) Connect(string target)
    {
        var channel = LoopbackChannel.To(target);
        return (channel, new Callbacks.CallbacksClient(channel));
    }
}
