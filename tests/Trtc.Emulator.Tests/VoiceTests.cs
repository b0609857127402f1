using System.Buffers.Binary;
using System.Text;
using Trtc.Client;
using Trtc.Client.Actions;
using Trtc.Testing;

namespace Trtc.Emulator.Tests;

/// <summary>Cloned voices, and speech as a whole.</summary>
public class VoiceTests
{
    [Fact]
    public async Task A_cloned_voice_speaks_for_its_application_only()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var voice = await CloneAsync(client, emulator.SdkAppId, Recordings.Wav(TimeSpan.FromSeconds(10)));
        Assert.Matches("^anna_01_[a-z]{10}$", voice);
        await client.CallAsync(Speech(emulator, voice));
        var failure = await Requests.FailsAsync(
            "InvalidParameter.VoiceId", () => client.CallAsync(Speech(emulator, voice) with { SdkAppId = 1400000099 }));
        Assert.Contains(voice, failure.Message, StringComparison.Ordinal);
        await Requests.FailsAsync("InvalidParameter.VoiceId", () => client.CallAsync(Speech(emulator, "fake")));
    }

    [Theory]
    [InlineData(9.9, 16000, 1, "plays for 9.9 s")]
    [InlineData(180.5, 16000, 1, "plays for 180.5 s")]
    [InlineData(20, 8000, 1, "8000 Hz")]
    [InlineData(20, 16000, 2, "2 channels")]
    public async Task A_voice_is_cloned_only_from_a_recording_of_the_right_form(double seconds, int sampleRate, int channels, string why)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var failure = await Requests.FailsAsync(
            "InvalidParameter.AudioPrompt",
            () => CloneAsync(client, emulator.SdkAppId, Recordings.Wav(TimeSpan.FromSeconds(seconds), sampleRate, channels)));
        Assert.Contains(why, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("an MP3 file, say")]
    [InlineData("RIFF\0\0\0\0WAVE")]
    [InlineData("RIFF\0\0\0\0WAVEdata\u0004\0\0\0abcd")]
    [InlineData("RIFF\0\0\0\0WAVEfmt \u0010\0\0\0\u0055\0\u0001\0________\u0001\0\u0008\0")]
    public async Task A_voice_is_not_cloned_from_what_is_no_recording(string file)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var prompt = Convert.ToBase64String(Encoding.Latin1.GetBytes(file));
        await Requests.FailsAsync("InvalidParameter.AudioPrompt", () => CloneAsync(client, emulator.SdkAppId, prompt));
    }

    [Fact]
    public async Task The_log_does_not_keep_recordings()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        await CloneAsync(client, emulator.SdkAppId, Recordings.Wav(TimeSpan.FromSeconds(10)));
        Assert.Equal("[data]", (string?)Assert.Single(await emulator.CallsAsync())["parameters"]!["PromptAudio"]);
    }

    [Theory]
    [InlineData("pcm", 16000, 0)]
    [InlineData(null, 24000, 0)]
    [InlineData("wav", 16000, 44)]
    public async Task Speech_is_as_long_as_its_text(string? format, int sampleRate, int header)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var request = Speech(emulator, "v-female-R2s4N9qJ") with
        {
            AudioFormat = format is null ? null : new() { Format = format, SampleRate = (ulong)sampleRate },
        };
        var spoken = await client.CallAsync(request);
        var audio = Convert.FromBase64String(spoken.Audio!);
        var twice = await client.CallAsync(request with { Text = request.Text + request.Text });
        var slow = await client.CallAsync(request with { Voice = request.Voice! with { Speed = 0.5 } });
        Assert.Equal((int)spoken.TotalDurationMs! * sampleRate / 1000 * 2, audio.Length - header);
        Assert.Equal(2 * spoken.TotalDurationMs, twice.TotalDurationMs);
        Assert.Equal(2 * spoken.TotalDurationMs, slow.TotalDurationMs);

        // There is a tone in it, and a quiet one.
        var samples = audio.Skip(header).Chunk(2).Select(s => (int)BinaryPrimitives.ReadInt16LittleEndian(s));
        Assert.InRange(samples.Max(), 100, 1000);
        if (header > 0)
        {
            Assert.Equal("RIFF", Encoding.ASCII.GetString(audio, 0, 4));
            Assert.Equal(audio.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(audio.AsSpan(4)));
            Assert.Equal(sampleRate, BinaryPrimitives.ReadInt32LittleEndian(audio.AsSpan(24)));
        }
    }

    [Theory]
    [InlineData(16000, 64, 288, 0x88)]
    [InlineData(24000, 128, 384, 0xC4)]
    [InlineData(24000, 256, 480, 0xE4)]
    public async Task Speech_as_MP3_is_whole_frames_of_silence(int sampleRate, int kilobits, int frameBytes, byte form)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var spoken = await client.CallAsync(Speech(emulator, "v-female-R2s4N9qJ") with
        {
            AudioFormat = new() { Format = "mp3", SampleRate = (ulong)sampleRate, Bitrate = (ulong)kilobits },
        });
        var audio = Convert.FromBase64String(spoken.Audio!);
        Assert.Equal(0, audio.Length % frameBytes);
        Assert.All(audio.Chunk(frameBytes), frame => Assert.Equal([0xFF, 0xF3, form, 0xC0], frame[..4]));
        var milliseconds = audio.Length / frameBytes * 576 * 1000 / sampleRate;
        Assert.InRange(milliseconds, (int)spoken.TotalDurationMs!, (int)spoken.TotalDurationMs + 40);
    }

    [Fact]
    public async Task Speech_tells_when_each_word_is_said_where_it_is_asked_to()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var request = Speech(emulator, "v-female-R2s4N9qJ");
        Assert.Null((await client.CallAsync(request)).Alignments);
        var words = (await client.CallAsync(request with { AlignmentMode = 1 })).Alignments!;
        Assert.Equal([(0UL, 4UL), (5UL, 12UL)], words.Select(w => (w.TextBegin!.Value, w.TextEnd!.Value)));
        Assert.Equal(0UL, words[0].TimeBeginMs);
        Assert.True(words[0].TimeEndMs < words[1].TimeBeginMs && words[1].TimeBeginMs < words[1].TimeEndMs);
    }

    private static async Task<string> CloneAsync(TrtcClient client, ulong app, string prompt) =>
        (await client.CallAsync(new VoiceCloneRequest { SdkAppId = app, VoiceName = "anna_01", PromptAudio = prompt })).VoiceId!;

    private static TextToSpeechRequest Speech(EmulatorHost emulator, string voice) =>
        new() { SdkAppId = emulator.SdkAppId, Text = "good morning", Voice = new() { VoiceId = voice } };
}
