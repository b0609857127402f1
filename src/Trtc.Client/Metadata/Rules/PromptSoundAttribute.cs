using System.Buffers.Text;
using System.Globalization;
using Trtc.Client.Voices;

namespace Trtc.Client.Metadata.Rules;

/// <summary>A recording that a voice is cloned from: a WAV file of 10 to 180 seconds, 16 kHz, one channel, as base64.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PromptSoundAttribute(string member) : RuleAttribute
{
    private const int SampleRate = 16000;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(180);

    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        if (value[member] is ApiText { Value: { Length: > 0 } text } && Base64.IsValid(text) && Flaw(text) is { } flaw)
        {
            checker.Report(ApiProblemKind.Invalid, member, flaw);
        }
    }

    private static string? Flaw(string base64)
    {
        try
        {
            var sound = WavSound.Read(Convert.FromBase64String(base64));
            return sound.SampleRate != SampleRate || sound.Channels != 1
                    ? $"has {sound.Channels} channels at {sound.SampleRate} Hz, but must have one at {SampleRate} Hz"
                : sound.Length < Shortest || sound.Length > Longest
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"plays for {sound.Length.TotalSeconds:0.#} s, "
                        + $"but must play for {Shortest.TotalSeconds} to {Longest.TotalSeconds} s")
                : null;
        }
        catch (FormatException e)
        {
            return $"must be a WAV file of {Shortest.TotalSeconds} to {Longest.TotalSeconds} s, {SampleRate} Hz, one channel, "
                + $"but {e.Message}";
        }
    }
}
