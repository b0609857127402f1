using System.Net;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pulumi.Protocol.Rpc;
using Trtc.Bench.BareGrpc;

// A gRPC server of one method, as .NET's documentation makes one; like a plugin it prints its port.
var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
builder.WebHost.UseKestrelCore()
    .ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
builder.Services.AddRoutingCore();
builder.Services.AddGrpc();
var app = builder.Build();
app.MapGrpcService<Bare>();
await app.StartAsync();
var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
Console.Out.WriteLine(new Uri(address).Port);
Console.Out.Flush();
await app.WaitForShutdownAsync();

namespace Trtc.Bench.BareGrpc
{
    /// <summary>Answers one question.</summary>
    internal sealed class Bare : Callbacks.CallbacksBase
    {
        /// <inheritdoc/>
        public override Task<CallbackInvokeResponse> Invoke(CallbackInvokeRequest request, ServerCallContext context) =>
            Task.FromResult(new CallbackInvokeResponse());
    }
}
