using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Types;

[Api("How a mixed recording arranges the videos.")]
[OnlyWith(nameof(MixLayoutList), nameof(MixLayoutMode), 4)]
public sealed record MixLayoutParams
{
    [Api("The arrangement.", Required = true, Default = 3)]
    public MixLayoutMode? MixLayoutMode { get; init; }

    [Api("The windows; only in the custom layout.", MaxCount = 25)]
    public IReadOnlyList<MixLayout>? MixLayoutList { get; init; }

    [Api("Colour of the canvas; black when absent.", Format = ApiFormat.WebColor)]
    public string? BackGroundColor { get; init; }

    [Api("User shown large; in the floating and screen sharing layouts.")]
    public string? MaxResolutionUserId { get; init; }

    [Api("Camera or screen of the user shown large.", Default = 0)]
    public StreamSource? MediaId { get; init; }

    [Api("Address of a JPEG or PNG of at most 5 MB on the canvas.", Format = ApiFormat.PictureUrl)]
    public string? BackgroundImageUrl { get; init; }

    [Api("Whether the place of a user without video is kept with a picture.", Default = 0)]
    public YesNo? PlaceHolderMode { get; init; }

    [Api("How the background picture fills the canvas.")]
    public RecordingRenderMode? BackgroundImageRenderMode { get; init; }

    [Api("Address of a JPEG or PNG of at most 5 MB behind each window.", Format = ApiFormat.PictureUrl)]
    public string? DefaultSubBackgroundImage { get; init; }

    [Api("Watermarks.", MaxCount = 25)]
    public IReadOnlyList<WaterMark>? WaterMarkList { get; init; }

    [Api("How videos fill their windows; not in the custom layout.")]
    public RecordingRenderMode? RenderMode { get; init; }

    [Api("Side of the large window in the screen sharing layout.", Default = 0)]
    public LargeWindowSide? MaxResolutionUserAlign { get; init; }

    [Api("Whether users who send only audio get no window; not in the custom layout.", Default = false, Newer = true)]
    public bool? PureAudioDisableLayout { get; init; }
}
