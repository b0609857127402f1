using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("One window of a custom layout.")]
public sealed record McuLayout
{
    [Api("The stream shown in the window; without it, users fill the windows as they enter.")]
    public UserMediaStream? UserMediaStream { get; init; }

    [Api("Width of the window.", Default = 0, Unit = ApiUnit.Pixels)]
    public ulong? ImageWidth { get; init; }

    [Api("Height of the window.", Default = 0, Unit = ApiUnit.Pixels)]
    public ulong? ImageHeight { get; init; }

    [Api("Left edge on the canvas; with ImageWidth within the canvas.", Default = 0, Unit = ApiUnit.Pixels)]
    public ulong? LocationX { get; init; }

    [Api("Upper edge on the canvas; with ImageHeight within the canvas.", Default = 0, Unit = ApiUnit.Pixels)]
    public ulong? LocationY { get; init; }

    [Api("Layer; larger numbers cover smaller ones.", Default = 0)]
    public ulong? ZOrder { get; init; }

    [Api("How the video fills the window.", Default = 0)]
    public RelayRenderMode? RenderMode { get; init; }

    [Api("Colour of the window; not supported by the service yet.", Format = ApiFormat.HexColor)]
    public string? BackGroundColor { get; init; }

    [Api("Picture shown while there is no video; stretched to the window.", Format = ApiFormat.PictureUrl)]
    public string? BackgroundImageUrl { get; init; }

    [Api("Part of the video that is shown.")]
    public McuCustomCrop? CustomCrop { get; init; }

    [Api("How the background picture fills the window.", Default = 3)]
    public WindowBackgroundRenderMode? BackgroundRenderMode { get; init; }

    [Api("Picture whose transparent part masks the window.", Format = ApiFormat.PictureUrl, Newer = true)]
    public string? TransparentUrl { get; init; }

    [Api("A size of its own for the background.", Newer = true)]
    public McuBackgroundCustomRender? BackgroundCustomRender { get; init; }

    [Api(
        "Where the background colour is used: 0 nowhere, 1 behind scaled pictures, 2 behind scaled videos, 3 behind both.",
        Known = new long[] { 0, 1, 2, 3 },
        Default = 0,
        Newer = true)]
    public ulong? BackGroundColorMode { get; init; }
}
