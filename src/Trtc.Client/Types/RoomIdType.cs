using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("How a room ID is read.", SpelledOut = "RoomIdType")]
public enum RoomIdType
{
    [Api("A number.")]
    Integer = 0,

    [Api("A string.")]
    String = 1,
}
