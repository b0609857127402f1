using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Trtc.Client.Actions;
using Trtc.Client.Credentials;
using Trtc.Client.Errors;
using Trtc.Testing;

namespace Trtc.Client.Tests;

/// <summary>The client keeps the documented rates, on a clock that the tests move.</summary>
public class RateLimitTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_thousand_starts_by_200_callers_are_never_throttled_and_take_what_the_limit_allows()
    {
        const int Callers = 200;
        var time = new CountedTime(Now);
        await using var emulator = await EmulatorHost.StartAsync(time, keepRateLimits: true);
        using var client = emulator.Client();
        var left = 1000;
        async Task CallerAsync()
        {
            while (Interlocked.Decrement(ref left) is >= 0 and var n)
            {
                await Requests.IngestAsync(emulator, client, r => r with { RoomId = $"{n + 1}" });
            }
        }

        var callers = Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(CallerAsync)));

        // The first of the callers that are left waits for a turn, the others for it; nobody for an answer, which may take 30 s.
        bool EverybodyWaits() => time.Waiting(TimeSpan.FromSeconds(2)) == 1 && time.Waiting(TimeSpan.FromMinutes(1)) == 1;
        await time.AdvanceWhenAsync(EverybodyWaits, callers);

        var log = await emulator.CallsAsync();
        Assert.Equal(1000, log.Count);
        Assert.All(log, call => Assert.Equal("OK", (string?)call["code"]));

        // 20 at once and 20 in every further second.
        var allowed = TimeSpan.FromSeconds((1000 / 20) - 1);
        Assert.InRange(time.GetUtcNow() - Now, allowed, allowed * 1.05);
    }

    [Fact]
    public async Task Throttling_slows_down_and_the_call_still_succeeds()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        await emulator.FaultsAsync(new JsonObject { ["kind"] = "Throttle", ["times"] = 3 });
        using var client = emulator.Client();
        await Requests.IngestAsync(emulator, client);
        Assert.Equal(4, (await emulator.GetAsync("log")).AsArray().Count);
    }

    [Fact]
    public async Task Throttling_that_never_ends_is_told_as_such()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        await emulator.FaultsAsync(new JsonObject { ["kind"] = "Throttle", ["times"] = 100 });
        using var client = emulator.Client(o => o with { MaxRetries = 2 });
        var failure = await Requests.FailsAsync("RequestLimitExceeded", () => Requests.IngestAsync(emulator, client));
        Assert.Equal(TrtcErrorCategory.Throttled, failure.Category);
    }

    [Fact]
    public async Task Waiting_for_a_turn_ends_with_its_time_out_or_when_it_is_cancelled()
    {
        var time = new CountedTime(Now);
        await using var emulator = await EmulatorHost.StartAsync(time, keepRateLimits: true);
        using var client = emulator.Client(o => o with { QueueTimeout = TimeSpan.FromSeconds(5), MaxRetries = 0 });
        var request = new DescribeTrtcRoomUsageRequest { SdkAppid = 1, StartTime = "2026-01-31 00:00", EndTime = "2026-01-31 01:00" };
        await client.CallAsync(request);

        using var cancel = new CancellationTokenSource();
        var cancelled = client.CallAsync(request, cancellationToken: cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);

        // The next turn comes after 15 seconds.
        var waiting = client.CallAsync(request);
        await time.AdvanceWhenAsync(() => time.Waiting(TimeSpan.FromSeconds(20)) == 2, waiting);
        var failure = await Requests.FailsAsync("Client.QueueTimeout", () => waiting);
        Assert.Contains("Nothing was sent", failure.Message, StringComparison.Ordinal);
        Assert.Equal(Now.AddSeconds(5), time.GetUtcNow());
        Assert.Single(await emulator.CallsAsync());
    }

    [Fact]
    public async Task Clients_of_one_account_share_its_rate_and_accounts_do_not()
    {
        var time = new FakeTimeProvider(Now);
        using var service = new Quick();
        using var first = Client("id");
        using var second = Client("id");
        using var other = Client("other");
        await RoomUsageAsync(first);

        // One call in 15 s, whichever client makes it.
        var waits = RoomUsageAsync(second);
        await RoomUsageAsync(other);
        time.Advance(TimeSpan.FromSeconds(14));
        Assert.False(waits.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(2));
        await waits;

        TrtcClient Client(string account) => new(
            new TrtcClientOptions { Credentials = new TrtcCredentials(account, "key"), Region = "ap-singapore", TimeProvider = time },
            service);
        static Task RoomUsageAsync(TrtcClient client) => client.CallAsync(
            new DescribeTrtcRoomUsageRequest { SdkAppid = 1400000001, StartTime = "2026-01-30 00:00", EndTime = "2026-01-30 01:00" });
    }

    private sealed class Quick : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"Response": {"RequestId": "r"}}""") });
    }
}
