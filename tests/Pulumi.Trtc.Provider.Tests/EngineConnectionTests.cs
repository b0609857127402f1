using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Trtc.Provider.Rpc;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>The plugin ends with the engine that started it, and outlives those that only attach to it.</summary>
public class EngineConnectionTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_engine_that_is_gone_is_missed_where_it_started_the_plugin(bool started)
    {
        var time = new FakeTimeProvider();
        using var connection = new EngineConnection(time: time);
        var address = Nobody();
        if (started)
        {
            connection.Connect(address);
        }

        // Of another engine a plugin that has one knows nothing.
        connection.Attach(Nobody());
        using var end = new CancellationTokenSource();
        var gone = connection.EngineGoneAsync(end.Token);
        for (var looks = 0; looks < 50 || (started && !gone.IsCompleted); looks++)
        {
            time.Advance(TimeSpan.FromSeconds(3));
            await Task.Yield();
        }

        Assert.Equal(started, gone.IsCompleted);
        await end.CancelAsync();
        if (!started)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        }
    }

    // An address at which nobody listens any more.
    private static string Nobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener.LocalEndpoint.ToString()!;
    }
}
