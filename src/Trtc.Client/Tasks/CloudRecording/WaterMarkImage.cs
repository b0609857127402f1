using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A picture on a recording.")]
public sealed record WaterMarkImage
{
    [Api("Address of a JPEG or PNG of at most 5 MB.", Required = true, Format = ApiFormat.PictureUrl)]
    public string? WaterMarkUrl { get; init; }

    [Api("Upper edge on the canvas.", Required = true, Min = 0, Max = 2560, Unit = ApiUnit.Pixels)]
    public ulong? Top { get; init; }

    [Api("Left edge on the canvas.", Required = true, Min = 0, Max = 2560, Unit = ApiUnit.Pixels)]
    public ulong? Left { get; init; }

    [Api("Width; with Left within the canvas.", Required = true, Min = 0, Max = 2560, Unit = ApiUnit.Pixels)]
    public ulong? Width { get; init; }

    [Api("Height; with Top within the canvas.", Required = true, Min = 0, Max = 2560, Unit = ApiUnit.Pixels)]
    public ulong? Height { get; init; }
}
