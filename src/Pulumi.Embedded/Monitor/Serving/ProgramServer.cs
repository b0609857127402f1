using System.Net;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pulumi.Embedded.Plugins;

namespace Pulumi.Embedded.Monitor.Serving;

/// <summary>Serves the monitor and the engine to programs, on a free port of this machine alone.</summary>
internal sealed class ProgramServer : IAsyncDisposable
{
    // A program registers all its resources at once; each waits on a stream of its own.
    private const int MostStreams = 1_000_000;

    private readonly IHost host;

    private ProgramServer(IHost host) => this.host = host;

    /// <summary>Host and port.</summary>
    public string Address =>
        new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Authority;

    /// <summary>Starts the server.</summary>
    public static async Task<ProgramServer> StartAsync(MonitorService monitor, EngineService engine)
    {
        var host = new HostBuilder()
            .ConfigureWebHost(web => web
                .UseKestrelCore()
                .ConfigureKestrel(kestrel =>
                {
                    kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
                    kestrel.Limits.Http2.MaxStreamsPerConnection = MostStreams;
                    kestrel.Limits.MaxRequestBodySize = null;
                })
                .ConfigureServices(services =>
                {
                    services.AddRoutingCore();
                    services.AddGrpc(Unlimited);
                    services.AddSingleton(monitor);
                    services.AddSingleton(engine);
                    services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
                })
                .Configure(app => app.UseRouting().UseEndpoints(endpoints =>
                {
                    endpoints.MapGrpcService<MonitorService>();
                    endpoints.MapGrpcService<EngineService>();
                })))
            .Build();
        await host.StartAsync();
        return new ProgramServer(host);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private static void Unlimited(GrpcServiceOptions options)
    {
        options.MaxReceiveMessageSize = null;
        options.MaxSendMessageSize = null;
    }
}
