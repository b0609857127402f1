using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A text on a recording.")]
public sealed record WaterMarkChar
{
    [Api("Upper edge on the canvas.", Required = true, Unit = ApiUnit.Pixels)]
    public ulong? Top { get; init; }

    [Api("Left edge on the canvas.", Required = true, Unit = ApiUnit.Pixels)]
    public ulong? Left { get; init; }

    [Api("Width.", Required = true, Unit = ApiUnit.Pixels)]
    public ulong? Width { get; init; }

    [Api("Height.", Required = true, Unit = ApiUnit.Pixels)]
    public ulong? Height { get; init; }

    [Api("The text.", Required = true)]
    public string? Chars { get; init; }

    [Api("Size of the font.", Default = 14, Unit = ApiUnit.Pixels)]
    public ulong? FontSize { get; init; }

    [Api("Colour of the text; white when absent.")]
    public string? FontColor { get; init; }

    [Api("Colour behind the text; transparent when absent.")]
    public string? BackGroundColor { get; init; }
}
