using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Types;

[Api("Where the recording of a relay goes.", Newer = true)]
[ExactlyOneOf(nameof(CloudStorage), nameof(McuCloudVod))]
public sealed record McuStorageParams
{
    [Api("An object storage bucket.")]
    public CloudStorage? CloudStorage { get; init; }

    [Api("Tencent Cloud VOD.", Newer = true)]
    public McuCloudVod? McuCloudVod { get; init; }
}
