using System.Net;
using Grpc.AspNetCore.Server.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pulumi.Trtc.Provider;
using Pulumi.Trtc.Provider.Rpc;
using Pulumi.Trtc.Provider.Schema;

switch (args)
{
    case ["--schema"]:
        Console.Out.Write(SchemaWriter.Write());
        return 0;
    case ["--version"]:
        Console.Out.WriteLine(ProviderVersion.Text);
        return 0;
    case ["--help"] or [_, _, ..] when !args[0].Contains(':', StringComparison.Ordinal):
        Console.Error.WriteLine(
            "pulumi-resource-trtc [ENGINE_ADDRESS] | --schema | --version\nPulumi starts this program; it prints the port it serves on.");
        return args is ["--help"] ? 0 : 1;
    default:
        break;
}

using var connection = new EngineConnection();

// The engine gives its address, or none when it will attach later.
connection.Connect(args.FirstOrDefault(a => !a.StartsWith('-')) ?? "");

// The bare host instead of a web application's: that one brings configuration, diagnostics pages and filters that a plugin never uses.
using var host = new HostBuilder()
    .ConfigureWebHost(web => web
        .UseKestrelCore()
        .ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);

            // A component is one call that waits for those of its parts: a hundred of them would leave no room for these.
            kestrel.Limits.Http2.MaxStreamsPerConnection = int.MaxValue;
        })
        .ConfigureServices(services =>
        {
            services.AddRoutingCore();
            services.AddGrpc(grpc =>
            {
                (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (null, null);
                grpc.Interceptors.Add<FailureInterceptor>();
            });
            services.AddSingleton<IServiceMethodProvider<ProviderService>, ProviderMethods>();
            services.AddSingleton(connection);
            services.AddSingleton<ProviderService>();
            services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(2));
        })
        .Configure(app =>
        {
            var routes = new GrpcRoutes(app);
            routes.MapGrpcService<ProviderService>();
            routes.Serve();
        }))
    .Build();
await host.StartAsync();

// The engine reads the port from the first line.
var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
Console.Out.WriteLine(new Uri(address).Port);
Console.Out.Flush();

// Starting leaves garbage of several times what the plugin needs from here on, and nothing is urgent now.
GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
using var ended = new CancellationTokenSource();
await Task.WhenAny(host.WaitForShutdownAsync(ended.Token), connection.EngineGoneAsync(ended.Token));
await ended.CancelAsync();
await host.StopAsync();
return 0;
