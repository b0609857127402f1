using System.Globalization;
using System.Security.Cryptography;
using Trtc.Client.Actions;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Voices;

/// <summary>Makes voices from recordings.</summary>
internal sealed class VoiceCloning(EmulatorState state)
{
    private const int SampleRate = 16000;
    private const int IdLetters = 10;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(180);

    public VoiceCloneResponse Clone(VoiceCloneRequest request)
    {
        RefuseWrong(request.PromptAudio!);
        var id = $"{request.VoiceName}_{RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz", IdLetters)}";
        state.Keep(new ClonedVoice(id, request.SdkAppId!.Value, state.Clock.GetUtcNow()));
        return new VoiceCloneResponse { VoiceId = id };
    }

    private static void RefuseWrong(string prompt)
    {
        try
        {
            var sound = WavFile.Read(Convert.FromBase64String(prompt));
            if (sound.SampleRate != SampleRate || sound.Channels != 1)
            {
                throw Wrong($"it has {sound.Channels} channels at {sound.SampleRate} Hz, but must have one at {SampleRate} Hz");
            }

            if (sound.Length < Shortest || sound.Length > Longest)
            {
                throw Wrong(string.Create(
                    CultureInfo.InvariantCulture,
                    $"it plays for {sound.Length.TotalSeconds:0.#} s, but must play for {Shortest.TotalSeconds} to {Longest.TotalSeconds} s"));
            }
        }
        catch (FormatException e)
        {
            throw Wrong(e.Message);
        }
    }

    private static ApiError Wrong(string why) => new("InvalidParameter.AudioPrompt", $"PromptAudio is not right: {why}.");
}
