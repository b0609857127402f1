using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Supplemental enhancement information of a relay task.")]
public sealed record McuSeiParams
{
    [Api("Who is shown where and how loud.")]
    public McuLayoutVolume? LayoutVolume { get; init; }

    [Api("Content of your own.")]
    public McuPassThrough? PassThrough { get; init; }
}
