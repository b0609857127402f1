using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pulumi.Recorded;

// REC_CONVERSATION: a recorded grpc.jsonl. REC_SCHEMA: the schema, which recordings leave out. REC_LOG: where requests are written.
var conversation = new Conversation(
    Environment.GetEnvironmentVariable("REC_CONVERSATION")!,
    Environment.GetEnvironmentVariable("REC_SCHEMA")!,
    Environment.GetEnvironmentVariable("REC_LOG")!);
using var host = new HostBuilder()
    .ConfigureWebHost(web => web
        .UseKestrelCore()
        .ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2))
        .ConfigureServices(services =>
        {
            services.AddRoutingCore();
            services.AddGrpc();
            services.AddSingleton(conversation);
        })
        .Configure(app => app.UseRouting().UseEndpoints(endpoints => endpoints.MapGrpcService<RecordedService>())))
    .Build();
await host.StartAsync();
Console.WriteLine(new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port);
await host.WaitForShutdownAsync();
