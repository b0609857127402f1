using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

// As ingest, recording and their like number it: the other way round than everywhere else.
[Api("How a room ID is read.", SpelledOut = "RoomIdType")]
public enum InvertedRoomIdType
{
    [Api("A string.")]
    String = 0,

    [Api("A number.")]
    Integer = 1,
}
