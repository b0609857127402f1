using System.Diagnostics;
using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>The built plugin as a process of its own, spoken to over gRPC, with an environment that a test decides.</summary>
internal sealed class PluginHost : IDisposable
{
    private static readonly string[] Account =
    [
        "TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY", "TENCENTCLOUD_SECURITY_TOKEN", "TENCENTCLOUD_REGION",
        "TRTC_ENDPOINT", "TRTC_SDK_APP_ID", "TRTC_SDK_SECRET_KEY", "HOME",
    ];

    private readonly Process process;
    private readonly GrpcChannel channel;

    private PluginHost(Process process, GrpcChannel channel)
    {
        (this.process, this.channel) = (process, channel);
        Client = new ResourceProvider.ResourceProviderClient(channel);
    }

    public ResourceProvider.ResourceProviderClient Client { get; }

    public static async Task<PluginHost> StartAsync(params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "pulumi-resource-trtc")) { RedirectStandardOutput = true };
        foreach (var name in Account)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        var port = int.Parse((await process.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
        return new PluginHost(process, GrpcChannel.ForAddress($"http://127.0.0.1:{port}"));
    }

    public async Task ConfigureAsync(string json) =>
        await Client.ConfigureAsync(new ConfigureRequest { Args = Struct.Parser.ParseJson(json).ToByteString() });

    /// <summary>The failure of a call, as a person reads it.</summary>
    public static async Task<string> FailsAsync(Func<Task> call)
    {
        var failure = await Assert.ThrowsAsync<RpcException>(call);
        Assert.DoesNotContain("Exception was thrown by handler", failure.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Status.Detail);
        return failure.Status.Detail;
    }

    public void Dispose()
    {
        channel.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
