using System.Text;
using System.Text.Json.Nodes;
using Trtc.Emulator.Admin;
using Trtc.Testing;

namespace Trtc.Emulator.Tests;

/// <summary>The log of calls takes no more memory than it may, however many and however large they are.</summary>
public class RequestLogTests
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public void The_last_ten_thousand_calls_are_kept()
    {
        var log = new RequestLog();
        for (var i = 0; i < 10_003; i++)
        {
            log.Add(Call($"Action{i}"));
        }

        var kept = log.All();
        Assert.Equal(10_000, kept.Count);
        Assert.Equal("Action3", kept[0].Action);
        Assert.Equal("Action10002", kept[^1].Action);
    }

    [Fact]
    public void The_calls_together_take_no_more_bytes_than_they_may()
    {
        var log = new RequestLog(mostCalls: 100, mostBytes: 3 * Megabyte);
        for (var i = 0; i < 10; i++)
        {
            log.Add(Call($"Action{i}", $$"""{"Text":"{{new string('x', Megabyte)}}"}"""));
        }

        Assert.Equal(["Action8", "Action9"], log.All().Select(c => c.Action));
    }

    [Fact]
    public void A_message_counts_as_what_it_takes()
    {
        var log = new RequestLog(mostCalls: 100, mostBytes: 3 * Megabyte);
        for (var i = 0; i < 3; i++)
        {
            log.Add(Call($"Action{i}") with { Message = new string('x', Megabyte) });
        }

        Assert.Equal(["Action2"], log.All().Select(c => c.Action));
    }

    [Fact]
    public void The_last_call_is_there_even_when_it_is_larger_than_all_may_be()
    {
        var log = new RequestLog(mostCalls: 100, mostBytes: 1000);
        log.Add(Call("Small"));
        log.Add(Call("Large", $$"""{"Text":"{{new string('x', 2000)}}"}"""));
        Assert.Equal(["Large"], log.All().Select(c => c.Action));
        log.Clear();
        log.Add(Call("Small"));
        log.Add(Call("Smaller"));
        Assert.Equal(["Small", "Smaller"], log.All().Select(c => c.Action));
    }

    [Fact]
    public async Task Large_requests_push_the_first_ones_out_of_the_log()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        var api = emulator.Raw();
        const int Calls = 12;
        for (var i = 0; i < Calls; i++)
        {
            var body = new JsonObject { ["SdkAppId"] = i, ["Text"] = new string('x', 3 * Megabyte) };
            Assert.NotEqual("OK", RawApi.CodeOf(await api.CallAsync("TextToSpeech", body.ToJsonString())));
        }

        // 32 MB hold ten of 3 MB.
        var numbers = (await emulator.CallsAsync()).Select(c => (int)c["parameters"]!["SdkAppId"]!);
        Assert.Equal(Enumerable.Range(2, 10), numbers);
    }

    private static LogEntry Call(string action, string? parameters = null) => new(
        DateTimeOffset.UnixEpoch,
        Guid.Empty,
        action,
        "ap-singapore",
        "OK",
        null,
        null,
        parameters is null ? null : Encoding.UTF8.GetBytes(parameters),
        null);
}
