using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api(
    "How a room ID is read, as ingest, recording, slicing and moderation number it: the other way round than everywhere else.",
    SpelledOut = "RoomIdType")]
public enum InvertedRoomIdType
{
    [Api("A string.")]
    String = 0,

    [Api("A number.")]
    Integer = 1,
}
