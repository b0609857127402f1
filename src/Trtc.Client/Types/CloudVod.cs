using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Tencent Cloud VOD as the place for recordings.")]
public sealed record CloudVod
{
    [Api("How files are put into VOD.")]
    public TencentVod? TencentVod { get; init; }
}
