using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Encoding of a mixed recording.")]
public sealed record MixTranscodeParams
{
    [Api("Video encoding and canvas.")]
    public VideoParams? VideoParams { get; init; }

    [Api("Audio encoding.")]
    public AudioParams? AudioParams { get; init; }
}
