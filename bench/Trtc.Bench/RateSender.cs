using System.Diagnostics;
using System.Globalization;
using Trtc.Client;
using Trtc.Client.Actions;
using Trtc.Client.Errors;

namespace Trtc.Bench;

/// <summary>A process of its own that asks for many starts at once: what a stack's provider does.</summary>
internal static class RateSender
{
    public const string Verb = "send-starts";
    private const int Warm = 20;

    /// <summary>Starts one, which says a line when it is ready and sends when its input ends.</summary>
    public static Process Start(EmulatorProcess emulator, string folder, int starts, int callers, int clients)
    {
        string[] arguments =
        [
            Verb, emulator.Endpoint, folder, .. new[] { starts, callers, clients }.Select(n => n.ToString(CultureInfo.InvariantCulture)),
        ];
        var start = new ProcessStartInfo(Environment.ProcessPath!, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in emulator.Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static async Task<int> RunAsync(string[] arguments)
    {
        var (endpoint, folder) = (arguments[1], arguments[2]);
        var numbers = arguments[3..].Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        var (left, callers) = (numbers[0], numbers[1]);
        var options = new TrtcClientOptions
        {
            Credentials = new(Variable("TENCENTCLOUD_SECRET_ID"), Variable("TENCENTCLOUD_SECRET_KEY")),
            Endpoint = endpoint,
            Region = "ap-singapore",
            SharedRateFolder = folder,
        };
        var clients = Enumerable.Range(0, numbers[2]).Select(_ => new TrtcClient(options)).ToArray();
        await WarmAsync(options, clients);
        Console.WriteLine("ready");
        await Console.In.ReadToEndAsync();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(async caller =>
        {
            while (Interlocked.Decrement(ref left) is >= 0 and var n)
            {
                // Of an application whose key the emulator does not know, so that no signature is needed; a room of this process alone.
                var room = string.Create(CultureInfo.InvariantCulture, $"{(Environment.ProcessId * 1000L % 1_000_000_000) + n + 1}");
                await clients[caller % clients.Length].CallAsync(Layout16.Request with { SdkAppId = 1400000002, RoomId = room });
            }
        }));
        foreach (var client in clients)
        {
            client.Dispose();
        }

        return 0;
    }

    // The provider is native code, which is not compiled while it sends. Other actions are counted apart, and so is what is refused.
    private static async Task WarmAsync(TrtcClientOptions options, TrtcClient[] clients)
    {
        var now = (ulong)DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var other = new DescribeScaleInfoRequest { SdkAppId = 1400000002, StartTime = now - 7200, EndTime = now - 3600 };
        await Task.WhenAll(Enumerable.Range(0, Warm).Select(n => clients[n % clients.Length].CallAsync(other)));

        using var stranger = new TrtcClient(options with { Credentials = new("AKIDstranger", "key"), KeepRateLimits = false });
        await Task.WhenAll(Enumerable.Range(0, Warm).Select(async _ =>
        {
            try
            {
                await stranger.CallAsync(Layout16.Request);
            }
            catch (TrtcException e) when (e.Category == TrtcErrorCategory.Authentication)
            {
                // As it should be.
            }
        }));
    }

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name)!;
}
