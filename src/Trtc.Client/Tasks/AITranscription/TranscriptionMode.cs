using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Whom a transcription listens to.")]
public enum TranscriptionMode
{
    [Api("Everybody in the room.")]
    Room = 0,

    [Api("One user.")]
    User = 1,
}
