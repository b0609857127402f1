using System.Security.Cryptography;
using Trtc.Client.Actions;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Voices;

/// <summary>Makes voices from recordings.</summary>
internal sealed class VoiceCloning(EmulatorState state)
{
    private const int IdLetters = 10;

    public VoiceCloneResponse Clone(VoiceCloneRequest request)
    {
        var id = $"{request.VoiceName}_{RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz", IdLetters)}";
        state.Keep(new ClonedVoice(id, request.SdkAppId!.Value, state.Clock.GetUtcNow()));
        return new VoiceCloneResponse { VoiceId = id };
    }
}
