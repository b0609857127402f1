using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A user of the room.")]
public sealed record TranscriptionUserInfoParams
{
    [Api("ID of the user.", Required = true)]
    public string? UserId { get; init; }
}
