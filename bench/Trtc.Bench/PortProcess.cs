using System.Diagnostics;
using System.Globalization;
using Grpc.Net.Client;
using Pulumi.Protocol;

namespace Trtc.Bench;

/// <summary>A program that serves gRPC, and prints its port when it is ready.</summary>
internal sealed class PortProcess : IDisposable
{
    private readonly Process process;

    private PortProcess(Process process, TimeSpan ready, int port)
    {
        (this.process, Ready) = (process, ready);
        Channel = LoopbackChannel.To(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"));
    }

    /// <summary>How long it took from the start until it was ready.</summary>
    public TimeSpan Ready { get; }

    /// <summary>The way to its service.</summary>
    public GrpcChannel Channel { get; }

    /// <summary>What is resident, in MiB; null where the system does not tell.</summary>
    public double? Resident => Tool.Memory(process.Id, "VmRSS");

    /// <summary>Starts a program.</summary>
    public static async Task<PortProcess> StartAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardInput = true };
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        var line = await process.StandardOutput.ReadLineAsync();
        var ready = clock.Elapsed;
        return new PortProcess(process, ready, int.Parse(line!, CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        Channel.Dispose();
        process.Kill();
        process.Dispose();
    }
}
