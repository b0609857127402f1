using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Plugins;

/// <summary>What plugins call: they log lines for people.</summary>
internal sealed class EngineServer : IAsyncDisposable
{
    private readonly IHost host;

    private EngineServer(IHost host) => this.host = host;

    /// <summary>Host and port.</summary>
    public string Address =>
        new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Authority;

    /// <summary>Starts the server on a free port of this machine alone.</summary>
    /// <param name="log">Takes lines.</param>
    /// <param name="progress">Takes what tells how something goes on.</param>
    public static async Task<EngineServer> StartAsync(Action<LogRequest> log, Action<LogRequest>? progress = null)
    {
        var host = new HostBuilder()
            .ConfigureWebHost(web => web
                .UseKestrelCore()
                .ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2))
                .ConfigureServices(services =>
                {
                    services.AddRoutingCore();
                    services.AddGrpc();
                    services.AddSingleton(new EngineService(log, progress));
                    services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
                })
                .Configure(app => app.UseRouting().UseEndpoints(endpoints => endpoints.MapGrpcService<EngineService>())))
            .Build();
        await host.StartAsync();
        return new EngineServer(host);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
