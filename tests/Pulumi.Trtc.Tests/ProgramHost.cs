using System.Collections.Concurrent;
using System.Net;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pulumi.Embedded.Plugins;
using Pulumi.Trtc.Tests.Rpc;
using Trtc.Testing;

namespace Pulumi.Trtc.Tests;

/// <summary>
/// The services that a program talks to while it runs, over gRPC as with the engine. Creates nothing; keeps what was asked.
/// </summary>
internal sealed class ProgramHost : ResourceMonitor.ResourceMonitorBase, IAsyncDisposable
{
    private readonly WebApplication app;
    private EngineServer engine = null!;

    private ProgramHost()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(this);
        builder.WebHost.ConfigureKestrel(
            kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        app = builder.Build();
        app.MapGrpcService<ProgramHost>();
    }

    /// <summary>The resources, in the order they came in.</summary>
    public ConcurrentQueue<RegisterResourceRequest> Resources { get; } = new();

    /// <summary>The calls of functions.</summary>
    public ConcurrentQueue<ResourceInvokeRequest> Calls { get; } = new();

    /// <summary>What was reported as outputs, by URN.</summary>
    public ConcurrentDictionary<string, Struct> Outputs { get; } = new();

    /// <summary>What the program logged.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    public static async Task<ProgramHost> StartAsync()
    {
        var host = new ProgramHost();
        host.engine = await EngineServer.StartAsync(line => host.Log.Enqueue($"{line.Severity}: {line.Message}"));
        await host.app.StartAsync();
        return host;
    }

    /// <summary>What the language host sets for a program.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["PULUMI_MONITOR"] = new Uri(app.Urls.First()).Authority,
        ["PULUMI_ENGINE"] = engine.Address,
        ["PULUMI_PROJECT"] = "show",
        ["PULUMI_STACK"] = "dev",
        ["PULUMI_ROOT_DIRECTORY"] = Repository.Root,
        ["PULUMI_PWD"] = Repository.Root,
        ["PULUMI_QUERY_MODE"] = "false",
        ["PULUMI_TRACING"] = "",
        ["PULUMI_ORGANIZATION"] = "organization",
        ["PULUMI_DRY_RUN"] = "false",
        ["PULUMI_PARALLEL"] = "8",
        ["PULUMI_CONFIG"] = "{}",
    };

    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context) =>
        Task.FromResult(new SupportsFeatureResponse { HasSupport = request.Id is "secrets" or "resourceReferences" });

    public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context)
    {
        Resources.Enqueue(request);
        var state = request.Object?.Clone() ?? new Struct();
        state.Fields["taskId"] = Value.ForString(request.Name + "-task");
        return Task.FromResult(
            new RegisterResourceResponse
            {
                Urn = $"urn:pulumi:dev::show::{request.Type}::{request.Name}",
                Id = request.Name + "-id",
                Object = state,
            });
    }

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
    {
        Outputs[request.Urn] = request.Outputs;
        return Task.FromResult(new Empty());
    }

    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context)
    {
        Calls.Enqueue(request);
        var totals = new Struct { Fields = { ["HD"] = Value.ForNumber(90) } };
        var answer = new Struct { Fields = { ["totals"] = Value.ForStruct(totals), ["mixLayoutList"] = Value.ForList() } };
        return Task.FromResult(new ResourceInvokeResponse { Return = answer });
    }

    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context) => Task.FromResult(new Empty());

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await engine.DisposeAsync();
    }
}
