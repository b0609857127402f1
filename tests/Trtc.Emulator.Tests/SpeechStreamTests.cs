using System.Text.Json.Nodes;
using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Testing;

namespace Trtc.Emulator.Tests;

/// <summary>Speech that is told while it is spoken.</summary>
public class SpeechStreamTests
{
    private const string Request =
        """{"SdkAppId": 1400000002, "Text": "good morning", "Voice": {"VoiceId": "v-female-R2s4N9qJ"}, "AlignmentMode": 1}""";

    [Fact]
    public async Task Speech_comes_in_numbered_pieces_of_which_the_last_says_so()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var answer = await emulator.Raw().SendAsync("TextToSpeechSSE", Request);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.ToString());
        var id = answer.Headers.GetValues("X-TC-RequestId").Single();
        var text = await answer.Content.ReadAsStringAsync();
        var told = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(told, e => Assert.StartsWith("data: {", e, StringComparison.Ordinal));
        var events = RawApi.Read(answer, text)["Events"]!.AsArray();
        Assert.True(events.Count > 2);
        Assert.All(events, e => Assert.Equal(("chunk", id), ((string?)e!["Type"], (string?)e["RequestId"])));
        Assert.Equal(Enumerable.Range(0, events.Count), events.Select(e => (int)e!["Seq"]!));
        Assert.Equal(Enumerable.Range(0, events.Count).Select(i => $"chunk_{i}"), events.Select(e => (string)e!["ChunkId"]!));
        Assert.Equal(Enumerable.Repeat(false, events.Count - 1).Append(true), events.Select(e => (bool)e!["IsEnd"]!));
        var words = events.SelectMany(e => e!["Alignments"]?.AsArray() ?? []);
        Assert.Equal([(0, 4), (5, 12)], words.Select(w => ((int)w!["TextBegin"]!, (int)w["TextEnd"]!)));

        // The pieces together are what the other action gives at once.
        var whole = await emulator.Raw().CallAsync("TextToSpeech", Request);
        var pieces = events.SelectMany(e => Convert.FromBase64String((string)e!["Audio"]!));
        Assert.Equal(Convert.FromBase64String((string)whole["Audio"]!), pieces);
        Assert.Equal("OK", (string?)(await emulator.CallsAsync())[0]["code"]);
    }

    [Fact]
    public async Task The_client_reads_what_the_emulator_speaks()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var request = new TextToSpeechSSERequest
        {
            SdkAppId = emulator.SdkAppId,
            Text = "good morning",
            Voice = new() { VoiceId = "v-female-R2s4N9qJ" },
        };
        var pieces = new List<SpeechChunk>();
        await foreach (var piece in client.StreamAsync(request))
        {
            pieces.Add(piece);
        }

        var whole = await client.CallAsync(
            new TextToSpeechRequest { SdkAppId = request.SdkAppId, Text = request.Text, Voice = request.Voice });
        Assert.Equal(Convert.FromBase64String(whole.Audio!), pieces.SelectMany(p => Convert.FromBase64String(p.Audio!)));
    }

    [Theory]
    [InlineData("fake", "InvalidParameter.VoiceId")]
    [InlineData("", "MissingParameter")]
    public async Task What_is_wrong_before_the_first_piece_is_answered_as_JSON(string voice, string code)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        var request = Request.Replace("v-female-R2s4N9qJ", voice, StringComparison.Ordinal);
        using var answer = await emulator.Raw().SendAsync("TextToSpeechSSE", request);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(code, RawApi.CodeOf(RawApi.Read(answer, await answer.Content.ReadAsStringAsync())));
    }

    [Fact]
    public async Task An_error_in_the_middle_is_an_event_and_the_last_one()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        await emulator.FaultsAsync(Fault("errorMidway", "TextToSpeechSSE"));
        var events = (await emulator.Raw().CallAsync("TextToSpeechSSE", Request))["Events"]!.AsArray();
        Assert.Equal(["chunk", "error"], events.Select(e => (string)e!["Type"]!));
        Assert.Equal("InternalError", (string?)events[1]!["Error"]!["Code"]);
        Assert.NotNull(events[1]!["RequestId"]);
    }

    [Fact]
    public async Task An_error_in_the_middle_of_an_answer_that_comes_at_once_takes_its_place()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        await emulator.FaultsAsync(Fault("errorMidway", "TextToSpeech"));
        Assert.Equal("InternalError", RawApi.CodeOf(await emulator.Raw().CallAsync("TextToSpeech", Request)));
        Assert.Equal("OK", RawApi.CodeOf(await emulator.Raw().CallAsync("TextToSpeech", Request)));
    }

    [Fact]
    public async Task A_reset_cuts_the_stream_inside_a_piece()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        await emulator.FaultsAsync(Fault("reset", "TextToSpeechSSE"));

        // What the caller has not read when the connection is reset may be lost, even the headers.
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => emulator.Raw().CallAsync("TextToSpeechSSE", Request));
    }

    [Fact]
    public async Task A_truncated_stream_ends_inside_a_piece_as_if_that_were_all()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        await emulator.FaultsAsync(Fault("truncate", "TextToSpeechSSE"));
        using var answer = await emulator.Raw().SendAsync("TextToSpeechSSE", Request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(2, text.Split("data: ").Length - 1);
        Assert.False(text.EndsWith("\n\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("error", "InternalError")]
    [InlineData("throttle", "RequestLimitExceeded")]
    public async Task A_fault_before_the_first_piece_is_answered_as_ever(string kind, string code)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        await emulator.FaultsAsync(Fault(kind, "TextToSpeechSSE"));
        Assert.Equal(code, RawApi.CodeOf(await emulator.Raw().CallAsync("TextToSpeechSSE", Request)));
    }

    private static JsonObject Fault(string kind, string action) => new() { ["kind"] = kind, ["action"] = action };
}
