using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Tencent Cloud VOD as the place for the recording of a relay.", Newer = true)]
public sealed record McuCloudVod
{
    [Api("How files are put into VOD.", Newer = true)]
    public McuTencentVod? McuTencentVod { get; init; }
}
