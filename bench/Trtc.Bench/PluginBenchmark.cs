using Google.Protobuf;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Trtc.Bench;

/// <summary>How soon the plugin is ready, and what is resident after the life of a resource, beside a bare gRPC server.</summary>
internal sealed class PluginBenchmark : IBenchmark
{
    private const string Ready = "plugin ready";
    private const string ReadyOnJit = "plugin ready on the JIT";
    private const string BareReady = "bare gRPC ready";
    private const string Resident = "plugin resident";
    private const string BareResident = "bare gRPC resident";
    private const int Starts = 12;

    public string Name => "plugin";

    public IEnumerable<Row> Rows { get; } =
    [
        new("plugin ready, native", Ready, "{0:0.0} ms", "≤ 0.2 of the JIT", ReadyOnJit, "on the JIT"),
        new("a bare gRPC server ready, native", BareReady, "{0:0.0} ms", "", ReadyOnJit, "plugin on the JIT"),
        new("plugin resident after a life cycle", Resident, "{0:0.0} MiB", "≤ 26 MiB", BareResident, "bare gRPC server"),
    ];

    public async Task MeasureAsync(BuiltVersion version, Figures figures, CancellationToken cancellationToken)
    {
        var bare = BuiltVersion.Present.PathOf("artifacts", "bare-grpc", "bare-grpc");
        var jit = version.PathOf("src", "Pulumi.Trtc.Provider", "bin", "Release", "net10.0", "pulumi-resource-trtc.dll");
        for (var i = 0; i < Starts; i++)
        {
            figures.Add(Ready, await ReadyAsync(Plugin(version)));
            figures.Add(ReadyOnJit, await ReadyAsync("dotnet", jit));
            figures.Add(BareReady, await ReadyAsync(bare));
        }

        figures.Add(Resident, await LiveAsync(version, cancellationToken));
        using var server = await PortProcess.StartAsync(bare);
        await new Callbacks.CallbacksClient(server.Channel).InvokeAsync(
            new CallbackInvokeRequest(), cancellationToken: cancellationToken);
        figures.Add(BareResident, server.Resident);
    }

    private static string Plugin(BuiltVersion version) => version.PathOf("bin", "pulumi-resource-trtc");

    private static async Task<double> ReadyAsync(string program, params string[] arguments)
    {
        using var process = await PortProcess.StartAsync(program, arguments);
        return process.Ready.TotalMilliseconds;
    }

    // An ingest is checked, started, changed, looked at and stopped, as an engine would have it.
    private static async Task<double?> LiveAsync(BuiltVersion version, CancellationToken cancellationToken)
    {
        const string Type = "trtc:index:StreamIngest";
        const string Urn = $"urn:pulumi:dev::bench::{Type}::ingest";
        using var emulator = await EmulatorProcess.StartAsync(version);
        using var plugin = await PortProcess.StartAsync(Plugin(version));
        var provider = new ResourceProvider.ResourceProviderClient(plugin.Channel);
        await provider.ConfigureAsync(
            new ConfigureRequest { Args = emulator.ProviderConfig, AcceptSecrets = true, AcceptResources = true },
            cancellationToken: cancellationToken);
        var check = await provider.CheckAsync(
            new CheckRequest { Urn = Urn, Type = Type, Name = "ingest", News = Given() }, cancellationToken: cancellationToken);
        var inputs = check.Inputs;
        var created = await provider.CreateAsync(
            new CreateRequest { Urn = Urn, Type = Type, Name = "ingest", Properties = inputs }, cancellationToken: cancellationToken);
        var news = PropertyWire.Write(PropertyWire.Read(inputs).With("volume", PropertyValue.Of(10)));
        await provider.DiffAsync(
            new DiffRequest { Urn = Urn, Type = Type, Id = created.Id, Olds = created.Properties, OldInputs = inputs, News = news },
            cancellationToken: cancellationToken);
        await provider.UpdateAsync(
            new UpdateRequest { Urn = Urn, Type = Type, Id = created.Id, Olds = created.Properties, OldInputs = inputs, News = news },
            cancellationToken: cancellationToken);
        await provider.ReadAsync(
            new ReadRequest { Urn = Urn, Type = Type, Id = created.Id, Properties = created.Properties, Inputs = news },
            cancellationToken: cancellationToken);
        await provider.DeleteAsync(
            new DeleteRequest { Urn = Urn, Type = Type, Id = created.Id, Properties = created.Properties, OldInputs = news },
            cancellationToken: cancellationToken);
        return plugin.Resident;
    }

    private static ByteString Given() => PropertyWire.Write(ObjectValue.Empty
        .With("roomId", PropertyValue.Of("1"))
        .With("roomIdType", PropertyValue.Of("Integer"))
        .With("userId", PropertyValue.Of("ingest"))
        .With("streamUrl", PropertyValue.Of("https://example.com/a.mp4")));
}
