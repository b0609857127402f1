using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("An application's rooms and users of one day.")]
public sealed record ScaleInfomation
{
    [Api("Midnight the day begins with.", Required = true, Unit = ApiUnit.UnixSeconds)]
    public ulong? Time { get; init; }

    [Api("Different users.", Required = true)]
    public ulong? UserNumber { get; init; }

    [Api("Entries into rooms.", Required = true)]
    public ulong? UserCount { get; init; }

    [Api("Rooms.", Required = true)]
    public ulong? RoomNumbers { get; init; }
}
