using Grpc.Net.Client;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Trtc.Provider.Rpc;

/// <summary>The engine that started the provider, or attached to it.</summary>
internal sealed class EngineConnection : IDisposable
{
    private GrpcChannel? channel;

    /// <summary>The engine, once its address is known.</summary>
    public Engine.EngineClient? Engine { get; private set; }

    public void Connect(string address)
    {
        if (address.Length > 0 && channel is null)
        {
            channel = GrpcChannel.ForAddress("http://" + address);
            Engine = new Engine.EngineClient(channel);
        }
    }

    public void Dispose() => channel?.Dispose();
}
