using System.Net;
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
        Console.Error.WriteLine("pulumi-resource-trtc [ENGINE_ADDRESS] | --schema | --version\nPulumi starts this program; it prints the port it serves on.");
        return args is ["--help"] ? 0 : 1;
    default:
        break;
}

using var connection = new EngineConnection();

// The engine gives its address, or none when it will attach later.
connection.Connect(args.FirstOrDefault(a => !a.StartsWith('-')) ?? "");

// Not the usual builder: that one watches the whole current folder for changed settings, here a stack with all it holds.
var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
builder.Services.AddRoutingCore();
builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
builder.Services.AddGrpc(grpc => (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (null, null));
builder.Services.AddSingleton(connection);
builder.Services.AddSingleton<ProviderService>();
builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
await using var app = builder.Build();
app.MapGrpcService<ProviderService>();
await app.StartAsync();

// The engine reads the port from the first line.
var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
Console.Out.WriteLine(new Uri(address).Port);
Console.Out.Flush();
await app.WaitForShutdownAsync();
return 0;
