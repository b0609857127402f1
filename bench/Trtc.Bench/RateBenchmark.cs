using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Trtc.Client;

namespace Trtc.Bench;

/// <summary>200 callers ask a real emulator process for many starts under the documented rate.</summary>
internal static class RateBenchmark
{
    private const int Callers = 200;

    public static async Task<int> RunAsync(int starts)
    {
        using var emulator = await EmulatorProcess.StartAsync(BuiltVersion.Present);
        using var client = new TrtcClient(new TrtcClientOptions
        {
            Credentials = new(emulator.SecretId, emulator.SecretKey),
            Endpoint = emulator.Endpoint,
            Region = "ap-singapore",
        });
        var left = starts;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) is >= 0 and var n)
            {
                // Of an application whose key the emulator does not know, so that no signature is needed.
                await client.CallAsync(Layout16.Request with { SdkAppId = 1400000002, RoomId = n.ToString(CultureInfo.InvariantCulture) });
            }
        }));
        var took = clock.Elapsed.TotalSeconds;

        using var http = new HttpClient();
        using var log = JsonDocument.Parse(await http.GetStringAsync(new Uri(emulator.Endpoint + "/_emulator/log")));
        var throttled = log.RootElement.EnumerateArray().Count(c => c.GetProperty("code").GetString() == "RequestLimitExceeded");
        var allowed = (Math.Ceiling(starts / 20.0) - 1) * 1.0;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{starts} starts, {Callers} callers: {took:0.00} s, the limit allows {allowed:0.00} s, ratio {took / allowed:0.000}; "
            + $"RequestLimitExceeded {throttled} times"));
        return throttled == 0 ? 0 : 1;
    }
}
