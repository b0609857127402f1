using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Types;

[Api("How a relay task arranges the videos.")]
[OnlyWith(nameof(MixLayoutList), nameof(MixLayoutMode), 4)]
[OnlyWith(nameof(MaxVideoUser), nameof(MixLayoutMode), 1, 2)]
[ExpectedWhen(nameof(MaxVideoUser), nameof(MixLayoutMode), 2, "in the screen sharing layout nobody is shown large without it")]
public sealed record McuLayoutParams
{
    [Api("The arrangement.", Default = 1)]
    public MixLayoutMode? MixLayoutMode { get; init; }

    [Api("Whether users who send only audio get a window; only in dynamic layouts.", Default = 0)]
    public YesNo? PureAudioHoldPlaceMode { get; init; }

    [Api("The windows; only in the custom layout.")]
    public IReadOnlyList<McuLayout>? MixLayoutList { get; init; }

    [Api("The user shown large; only in the floating and screen sharing layouts.")]
    public MaxVideoUser? MaxVideoUser { get; init; }

    [Api("How videos fill their windows; only in dynamic layouts.")]
    public RelayRenderMode? RenderMode { get; init; }
}
