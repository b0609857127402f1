using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Protocol;
using Trtc.Testing;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>Usage over more days than the service answers at once.</summary>
public class UsageTests
{
    [Fact]
    public async Task Many_days_give_what_their_single_days_give_with_the_fewest_calls()
    {
        var begin = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var time = new FakeTimeProvider(begin);
        await using var emulator = await EmulatorHost.StartAsync(time);
        using var provider = new ProviderHost(emulator, emulator.SdkAppId);

        // Tasks and users at odd times of a hundred days: the emulator's clock goes on between them.
        var random = new Random(20261123);
        var api = emulator.Raw();
        for (var (day, at) = (0, begin); day < 100; day += random.Next(1, 6), at = begin.AddDays(day).AddSeconds(random.Next(86_400)))
        {
            time.SetUtcNow(at);
            await emulator.RoomAsync(
                $"{random.Next(1, 4)}", isString: false, [.. Enumerable.Range(0, random.Next(4)).Select(u => $"user{u}")]);
            var request = ValidRequests.Get("StartPublishCdnStream", at);
            var started = await api.CallAsync("StartPublishCdnStream", request.ToJsonString());
            Assert.True(started["Error"] is null, started.ToJsonString());
        }

        time.SetUtcNow(begin.AddDays(110));
        foreach (var function in new[] { "getTrtcUsage", "getMixTranscodingUsage", "getRelayUsage" })
        {
            var days = new Dictionary<DateOnly, ObjectValue>();
            async Task<ObjectValue> AskAsync(DateOnly first, DateOnly last) => await provider.InvokeAsync(function, ObjectValue.Empty
                .With("startTime", PropertyValue.Of(first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
                .With("endTime", PropertyValue.Of(last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));

            var first = DateOnly.FromDateTime(begin.UtcDateTime);
            for (var i = 0; i < 100; i++)
            {
                var single = await AskAsync(first.AddDays(i), first.AddDays(i));
                Assert.Equal(288, ((ListValue)single["rows"]!).Items.Length);
                days[first.AddDays(i)] = (ObjectValue)single["totals"]!;
            }

            // Nothing is the sum of nothing: most of the time something ran.
            Assert.InRange(days.Values.Count(d => d.Members.Values.Any(v => v.AsNumber > 0)), 20, 100);
            await Gen.Select(Gen.Int[0, 98], Gen.Int[2, 100]).Where((from, length) => from + length <= 100).Array[12].SampleAsync(
                async ranges =>
                {
                    foreach (var (from, length) in ranges.Append((0, 95)))
                    {
                        await HoldsAsync(first.AddDays(from), length);
                    }
                },
                iter: 1,
                threads: 1);

            async Task HoldsAsync(DateOnly from, int length)
            {
                await emulator.ClearLogAsync();
                var all = await AskAsync(from, from.AddDays(length - 1));
                Assert.Equal((length + 30) / 31, (await emulator.GetAsync("log")).AsArray().Count);
                var rows = ((ListValue)all["rows"]!).Items.Select(r => (ObjectValue)r).ToArray();
                Assert.Equal(
                    Enumerable.Range(0, length)
                        .Select(d => from.AddDays(d).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " 00:00:00"),
                    rows.Select(r => r["time"]!.AsText!));
                foreach (var (row, day) in rows.Zip(Enumerable.Range(0, length)))
                {
                    Assert.Equal(days[from.AddDays(day)], row["usage"]);
                }

                foreach (var (kind, total) in ((ObjectValue)all["totals"]!).Members)
                {
                    var values = Enumerable.Range(0, length).Select(d => days[from.AddDays(d)][kind]!.AsNumber!.Value);
                    Assert.Equal(kind == "Bandwidth" ? values.Max() : values.Sum(), total.AsNumber);
                }
            }
        }
    }

    [Fact]
    public async Task A_part_that_fails_fails_the_whole_with_its_dates_after_the_retries()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var provider = new ProviderHost(emulator, maxRetries: 2);
        await emulator.FaultsAsync(new JsonObject
        {
            ["action"] = "DescribeTrtcUsage",
            ["kind"] = "error",
            ["code"] = "InternalError",
            ["after"] = 2,
            ["times"] = 100,
        });
        var failure = await Assert.ThrowsAsync<RpcException>(
            () => provider.InvokeAsync("getTrtcUsage", ProviderHost.Arguments("""{"startTime": "2026-01-01", "endTime": "2026-04-05"}""")));
        Assert.Matches(@"the part from 2026-0\d-\d\d to 2026-0\d-\d\d: ", failure.Status.Detail);
        var calls = (await emulator.GetAsync("log")).AsArray();

        // Two of the four parts fail; each is asked for three times, unless the other one failed before.
        Assert.InRange(calls.Count(c => (string)c!["code"]! == "InternalError"), 3, 6);
    }
}
