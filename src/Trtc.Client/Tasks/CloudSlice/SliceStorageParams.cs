using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Where slices go.")]
public sealed record SliceStorageParams
{
    [Api("An object storage bucket.", Newer = true)]
    public CloudSliceStorage? CloudSliceStorage { get; init; }
}
