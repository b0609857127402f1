using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Video encoding and canvas of a relay task.")]
public sealed record VideoEncode
{
    [Api("Width of the canvas.", Required = true, Min = 0, Max = 1920, Unit = ApiUnit.Pixels)]
    public ulong? Width { get; init; }

    [Api("Height of the canvas.", Required = true, Min = 0, Max = 1920, Unit = ApiUnit.Pixels)]
    public ulong? Height { get; init; }

    [Api("Frames per second.", Required = true, Min = 0, Max = 60, Unit = ApiUnit.FramesPerSecond)]
    public ulong? Fps { get; init; }

    [Api("Bits per second.", Required = true, Min = 0, Max = 10000, Unit = ApiUnit.KilobitsPerSecond)]
    public ulong? BitRate { get; init; }

    [Api("Time between two key frames.", Required = true, Min = 1, Max = 5, Unit = ApiUnit.Seconds)]
    public ulong? Gop { get; init; }
}
