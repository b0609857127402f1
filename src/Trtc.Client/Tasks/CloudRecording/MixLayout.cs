using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("One window of a recording's custom layout.")]
public sealed record MixLayout
{
    [Api("Upper edge on the canvas.", Required = true, Min = 0, Max = 1920, Unit = ApiUnit.Pixels)]
    public ulong? Top { get; init; }

    [Api("Left edge on the canvas.", Required = true, Min = 0, Max = 1920, Unit = ApiUnit.Pixels)]
    public ulong? Left { get; init; }

    [Api("Width; with Left within the canvas.", Required = true, Min = 0, Max = 1920, Unit = ApiUnit.Pixels)]
    public ulong? Width { get; init; }

    [Api("Height; with Top within the canvas.", Required = true, Min = 0, Max = 1920, Unit = ApiUnit.Pixels)]
    public ulong? Height { get; init; }

    [Api("User shown in the window; without it, users fill the windows as they enter.")]
    public string? UserId { get; init; }

    [Api("Transparency: 0 opaque, 255 invisible.", Min = 0, Max = 255)]
    public ulong? Alpha { get; init; }

    [Api("How the video fills the window.", Default = 1)]
    public RecordingRenderMode? RenderMode { get; init; }

    [Api("Camera or screen.", Default = 0)]
    public StreamSource? MediaId { get; init; }

    [Api("Layer; 0 is the lowest.", Default = 0)]
    public ulong? ImageLayer { get; init; }

    [Api("Address of a JPEG or PNG of at most 5 MB shown behind the video.", Format = ApiFormat.PictureUrl)]
    public string? SubBackgroundImage { get; init; }
}
