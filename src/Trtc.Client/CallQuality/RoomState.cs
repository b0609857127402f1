using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A room that is or was open.")]
public sealed record RoomState
{
    [Api("ID of the call, needed to ask for its users and events.", Required = true)]
    public string? CommId { get; init; }

    [Api("The room's ID.", Required = true)]
    public string? RoomString { get; init; }

    [Api("When it was opened.", Required = true, Unit = ApiUnit.UnixSeconds)]
    public ulong? CreateTime { get; init; }

    [Api("When it was closed.", Required = true, Unit = ApiUnit.UnixSeconds)]
    public ulong? DestroyTime { get; init; }

    [Api("Whether it is closed.", Required = true)]
    public bool? IsFinished { get; init; }

    [Api("User who opened it.", Required = true)]
    public string? UserId { get; init; }
}
