using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Types;

[Api("Video encoding and canvas of a mixed recording; all or nothing.")]
[ProductAtMost(nameof(Width), nameof(Height), 1920 * 1080)]
public sealed record VideoParams
{
    [Api("Width of the canvas; width times height at most 1920 × 1080.", Required = true, Max = 1920, Default = 360, Unit = ApiUnit.Pixels)]
    public ulong? Width { get; init; }

    [Api(
        "Height of the canvas; width times height at most 1920 × 1080.",
        Required = true,
        Max = 1920,
        Default = 640,
        Unit = ApiUnit.Pixels)]
    public ulong? Height { get; init; }

    [Api("Frames per second.", Required = true, Min = 1, Max = 60, Default = 15, Unit = ApiUnit.FramesPerSecond)]
    public ulong? Fps { get; init; }

    [Api("Bits per second.", Required = true, Min = 64000, Max = 8192000, Default = 550000, Unit = ApiUnit.BitsPerSecond)]
    public ulong? BitRate { get; init; }

    [Api("Time between two key frames.", Required = true, Default = 10, Unit = ApiUnit.Seconds)]
    public ulong? Gop { get; init; }
}
