using System.Text.RegularExpressions;
using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Voices;

/// <summary>Turns texts into speech: a quiet tone as WAV and PCM, silence as MP3, as long as the text would take.</summary>
internal sealed partial class Speech(EmulatorState state)
{
    private const int ChunkMilliseconds = 400;
    private const ulong DefaultKilobits = 128;

    public TextToSpeechResponse Speak(TextToSpeechRequest request)
    {
        RefuseUnknown(request.Voice!, request.SdkAppId!.Value);
        var format = request.AudioFormat;
        var spoken = new SpokenText(request.Text!, request.Voice!, format?.SampleRate);
        var audio = format?.Format switch
        {
            "mp3" => SilentMp3.Write(spoken.Length, spoken.SampleRate, (int)(format.Bitrate ?? DefaultKilobits)),
            "wav" => WavFile.Write(spoken.Samples(), spoken.SampleRate),
            _ => spoken.Samples(),
        };
        return new TextToSpeechResponse
        {
            Audio = Convert.ToBase64String(audio),
            Alignments = request.AlignmentMode == 1 ? spoken.Alignments : null,
            TotalDurationMs = (ulong)spoken.Length.TotalMilliseconds,
        };
    }

    public IAsyncEnumerable<SpeechChunk> Stream(TextToSpeechSSERequest request)
    {
        // Before the first piece: what is wrong then is answered as ever.
        RefuseUnknown(request.Voice!, request.SdkAppId!.Value);
        var spoken = new SpokenText(request.Text!, request.Voice!, request.AudioFormat?.SampleRate);
        return Chunks(spoken, request.AlignmentMode == 1 ? spoken.Alignments : []).ToAsyncEnumerable();
    }

    private static IEnumerable<SpeechChunk> Chunks(SpokenText spoken, IReadOnlyList<AlignmentItem> alignments)
    {
        var samples = spoken.Samples();
        var bytes = 2 * spoken.SampleRate * ChunkMilliseconds / 1000;

        // At least two, so that there is a middle in which it can break off.
        bytes = Math.Min(bytes, Math.Max(2, samples.Length / 4 * 2));
        for (var (number, at) = (0, 0); at < samples.Length; number++, at += bytes)
        {
            var end = Math.Min(at + bytes, samples.Length);
            var (from, to) = (Milliseconds(at), Milliseconds(end));
            var told = alignments.Where(a => a.TimeEndMs > from && (a.TimeEndMs <= to || end == samples.Length)).ToArray();
            yield return new SpeechChunk
            {
                Type = "chunk",
                ChunkId = $"chunk_{number}",
                Audio = Convert.ToBase64String(samples, at, end - at),
                Seq = (ulong)number,
                IsEnd = end == samples.Length,
                Alignments = told.Length == 0 ? null : told,
            };
        }

        ulong Milliseconds(int sampleByte) => (ulong)(sampleByte / 2 * 1000L / spoken.SampleRate);
    }

    // The vendor's own voices have IDs of one form; which of them there are is not told.
    private void RefuseUnknown(Voice voice, ulong sdkAppId)
    {
        if (!VendorVoice().IsMatch(voice.VoiceId!) && state.Voice(voice.VoiceId!)?.SdkAppId != sdkAppId)
        {
            throw new ApiError(
                "InvalidParameter.VoiceId",
                $"There is no voice {voice.VoiceId}. It must be one of the vendor's, or one that VoiceClone made.");
        }
    }

    [GeneratedRegex("^v-[A-Za-z0-9-]+$")]
    private static partial Regex VendorVoice();
}
