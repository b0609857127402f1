using System.Net;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pulumi.Protocol.Rpc;
using Pulumi.Recorded;

namespace Pulumi.Embedded.Tests;

/// <summary>
/// A program of Pulumi's SDK as it was recorded: asked to run, it asks the monitor what the SDK asked, call by call, and keeps where the
/// answers are others.
/// </summary>
internal sealed class RecordedProgram : IAsyncDisposable
{
    private readonly IHost host;
    private readonly Runtime runtime;

    private RecordedProgram(IHost host, Runtime runtime) => (this.host, this.runtime) = (host, runtime);

    /// <summary>Host and port of the runtime that has the program.</summary>
    public string Address =>
        new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Authority;

    /// <summary>What it was asked to run, as JSON.</summary>
    public string Asked => runtime.Asked;

    /// <summary>The answers that it got, one per call of the recording.</summary>
    public IReadOnlyList<string> Answers => runtime.Answers;

    /// <summary>Serves the program of a recording.</summary>
    public static async Task<RecordedProgram> StartAsync(IEnumerable<JsonObject> calls)
    {
        var runtime = new Runtime([.. calls]);
        var host = new HostBuilder()
            .ConfigureWebHost(web => web
                .UseKestrelCore()
                .ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2))
                .ConfigureServices(services =>
                {
                    services.AddRoutingCore();
                    services.AddGrpc();
                    services.AddSingleton(runtime);
                })
                .Configure(app => app.UseRouting().UseEndpoints(endpoints => endpoints.MapGrpcService<Runtime>())))
            .Build();
        await host.StartAsync();
        return new RecordedProgram(host, runtime);
    }

    /// <summary>A message as JSON, with members in order and without random IDs.</summary>
    public static string Comparable(string json) =>
        RecordedCall.WithoutIds(RecordedCall.Sorted(JsonNode.Parse(json))!.ToJsonString());

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    internal sealed class Runtime(IReadOnlyList<JsonObject> calls) : LanguageRuntime.LanguageRuntimeBase
    {
        private readonly List<string> answers = [];

        public string Asked { get; private set; } = "{}";

        public IReadOnlyList<string> Answers => answers;

        public override async Task<RunResponse> Run(RunRequest request, ServerCallContext context)
        {
            Asked = RecordedMessages.Format(request).ToJsonString();
            using var channel = GrpcChannel.ForAddress($"http://{request.MonitorAddress}");
            var invoker = channel.CreateCallInvoker();
            var service = ResourceMonitor.Descriptor;
            foreach (var call in calls)
            {
                var method = service.FindMethodByName(((string)call["method"]!).Split('/')[^1]);
                var asked = RecordedMessages.Parse(call["request"]!.AsObject(), method.InputType);
                var answer = await invoker.AsyncUnaryCall(
                    new Method<IMessage, IMessage>(
                        MethodType.Unary, service.FullName, method.Name, Marshalling(method.InputType), Marshalling(method.OutputType)),
                    null,
                    new CallOptions(cancellationToken: context.CancellationToken),
                    asked);
                answers.Add(Comparable(RecordedMessages.Format(answer).ToJsonString()));
            }

            return new RunResponse();
        }

        private static Marshaller<IMessage> Marshalling(MessageDescriptor type) =>
            Marshallers.Create(message => message.ToByteArray(), bytes => type.Parser.ParseFrom(bytes));
    }
}
