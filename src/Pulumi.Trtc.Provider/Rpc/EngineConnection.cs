using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Grpc.Net.Client;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Trtc.Provider.Rpc;

/// <summary>The engine that started the provider, or attached to it.</summary>
/// <param name="engine">The engine, where it is in this process.</param>
/// <param name="monitor">Its monitor, likewise.</param>
/// <param name="time">The clock; the system's where none is given.</param>
internal sealed class EngineConnection(
    Engine.EngineClient? engine = null, ResourceMonitor.ResourceMonitorClient? monitor = null, TimeProvider? time = null)
    : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, Lazy<GrpcChannel>> monitors = new(StringComparer.Ordinal);
    private GrpcChannel? channel;
    private string? engineAddress;

    /// <summary>The engine, once its address is known.</summary>
    public Engine.EngineClient? Engine { get; private set; } = engine;

    /// <summary>Whether the engine looks at a resource before an update when it is asked to.</summary>
    public bool RefreshesBeforeUpdate { get; set; }

    /// <summary>Knows the engine that started the provider, and with which it ends.</summary>
    public void Connect(string address)
    {
        Attach(address);
        engineAddress = address.Length > 0 ? address : null;
    }

    /// <summary>Knows an engine that takes the provider for a run, and with which a provider that runs by itself does not end.</summary>
    public void Attach(string address)
    {
        if (address.Length > 0 && engineAddress is null)
        {
            channel?.Dispose();
            channel = LoopbackChannel.To(address);
            Engine = new Engine.EngineClient(channel);
        }
    }

    /// <summary>The monitor of a run, with which components register.</summary>
    public ResourceMonitor.ResourceMonitorClient MonitorAt(string address) => monitor
        ?? new(monitors.GetOrAdd(address, a => new Lazy<GrpcChannel>(() => LoopbackChannel.To(a))).Value);

    /// <summary>Ends when the engine that started the provider is there no more: one that was killed cannot end its plugins.</summary>
    public async Task EngineGoneAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time ?? TimeProvider.System);
        for (var misses = 0; misses < 2;)
        {
            await timer.WaitForNextTickAsync(cancellationToken);
            if (engineAddress is not { } address
                || !IPEndPoint.TryParse(address.Replace("localhost", "127.0.0.1", StringComparison.Ordinal), out var endpoint))
            {
                continue;
            }

            try
            {
                using var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(endpoint, cancellationToken);
                misses = 0;
            }
            catch (SocketException)
            {
                misses++;
            }
        }
    }

    public void Dispose()
    {
        channel?.Dispose();
        foreach (var opened in monitors.Values)
        {
            opened.Value.Dispose();
        }
    }
}
