using Trtc.Client.Types;

namespace Trtc.Client.Metadata.Rules;

/// <summary>HE-AAC does not take 8000 Hz, and HE-AAC version 2 only stereo.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CodecFitsAttribute : RuleAttribute
{
    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        var codec = value.Number(nameof(AudioEncode.Codec));
        if (codec is 1 or 2 && value.Number(nameof(AudioEncode.SampleRate)) == 8000)
        {
            checker.Report(
                ApiProblemKind.Conflict,
                nameof(AudioEncode.SampleRate),
                $"is {value[nameof(AudioEncode.SampleRate)]}, but HE-AAC needs 48000, 44100, 32000, 24000 or 16000");
        }

        if (codec == 2 && value.Number(nameof(AudioEncode.Channel)) == 1)
        {
            checker.Report(
                ApiProblemKind.Conflict,
                nameof(AudioEncode.Channel),
                $"is {value[nameof(AudioEncode.Channel)]}, but HE-AAC version 2 needs 2 (Stereo)");
        }
    }
}
