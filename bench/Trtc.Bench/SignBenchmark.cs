using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Trtc.Client;
using Trtc.Client.Transport;

namespace Trtc.Bench;

/// <summary>Serialising and signing one request, as every call does.</summary>
[MemoryDiagnoser]
public class SignBenchmark
{
    private static readonly Uri Endpoint = new("https://trtc.intl.tencentcloudapi.com");
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);
    private readonly RequestBuilder builder = new(new TrtcClientOptions { Credentials = new("AKIDbench", "a-secret-key") });

    /// <summary>Serialises and signs.</summary>
    [Benchmark]
    public HttpRequestMessage SerializeAndSign() => builder.Build(Layout16.Request, Endpoint, "ap-singapore", Now);

    /// <summary>Measures ours and the official Node SDK's in one run and prints both.</summary>
    internal static int Run()
    {
        var config = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(15));
        var report = BenchmarkRunner.Run<SignBenchmark>(config).Reports.Single();
        var ours = report.ResultStatistics!.Median;
        var allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase);
        var body = JsonSerializer.Serialize(Layout16.Request, Layout16.Request.GetType(), Client.Metadata.TrtcJsonContext.Default);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nrequest: {body.Length} bytes of JSON"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Trtc.Client: {ours / 1000:0.00} us, {allocated} bytes allocated"));

        var start = new ProcessStartInfo("node", [BuiltVersion.Present.PathOf("bench", "node", "sign.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        node.StandardInput.Write(body);
        node.StandardInput.Close();
        var line = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        if (node.ExitCode != 0)
        {
            Console.Error.WriteLine("The Node SDK could not be measured; run npm ci in tests/interop first.");
            return 1;
        }

        var theirs = double.Parse(line, CultureInfo.InvariantCulture);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"official Node SDK: {theirs / 1000:0.00} us; ratio {ours / theirs:0.00}"));
        return 0;
    }
}
