using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Types;

[Api("Where recordings go; exactly one place.")]
[ExactlyOneOf(nameof(CloudStorage), nameof(CloudVod))]
public sealed record StorageParams
{
    [Api("An object storage bucket.")]
    public CloudStorage? CloudStorage { get; init; }

    [Api("Tencent Cloud VOD.")]
    public CloudVod? CloudVod { get; init; }
}
