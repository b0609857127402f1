using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Where moderated files go.")]
public sealed record ModerationStorageParams
{
    [Api("An object storage bucket.", Newer = true)]
    public CloudModerationStorage? CloudModerationStorage { get; init; }
}
