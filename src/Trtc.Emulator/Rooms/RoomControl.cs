using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Rooms;

/// <summary>Blocks and removes users, and closes rooms.</summary>
internal sealed class RoomControl(EmulatorState state)
{
    public SetUserBlockedResponse SetUserBlocked(SetUserBlockedRequest request)
    {
        Block(RoomKey.Number(request.SdkAppId!.Value, request.RoomId!.Value), request.UserId!, request.IsMute!.Value);
        return new SetUserBlockedResponse();
    }

    public SetUserBlockedByStrRoomIdResponse SetUserBlocked(SetUserBlockedByStrRoomIdRequest request)
    {
        Block(new RoomKey(request.SdkAppId!.Value, request.StrRoomId!, true), request.UserId!, request.IsMute!.Value);
        return new SetUserBlockedByStrRoomIdResponse();
    }

    public RemoveUserResponse RemoveUser(RemoveUserRequest request)
    {
        Remove(RoomKey.Number(request.SdkAppId!.Value, request.RoomId!.Value), request.UserIds!);
        return new RemoveUserResponse();
    }

    public RemoveUserByStrRoomIdResponse RemoveUser(RemoveUserByStrRoomIdRequest request)
    {
        Remove(new RoomKey(request.SdkAppId!.Value, request.RoomId!, true), request.UserIds!);
        return new RemoveUserByStrRoomIdResponse();
    }

    public DismissRoomResponse DismissRoom(DismissRoomRequest request)
    {
        Dismiss(RoomKey.Number(request.SdkAppId!.Value, request.RoomId!.Value));
        return new DismissRoomResponse();
    }

    public DismissRoomByStrRoomIdResponse DismissRoom(DismissRoomByStrRoomIdRequest request)
    {
        Dismiss(new RoomKey(request.SdkAppId!.Value, request.RoomId!, true));
        return new DismissRoomByStrRoomIdResponse();
    }

    private void Block(RoomKey key, string userId, MuteMode mode)
    {
        var room = Open(key);
        var user = room.Present(userId)
            ?? throw new ApiError("FailedOperation.UserNotExist", $"User {userId} is not in room {key.RoomId}.");
        state.Mute(room, user, mode);
    }

    // Who is not there needs no removing.
    private void Remove(RoomKey key, IReadOnlyList<string> userIds)
    {
        Open(key);
        foreach (var userId in userIds)
        {
            state.Kick(key, userId);
        }
    }

    private void Dismiss(RoomKey key)
    {
        foreach (var user in Open(key).Users.Where(u => u.LeftAt is null).Select(u => u.UserId).ToArray())
        {
            state.Kick(key, user);
        }
    }

    private Room Open(RoomKey key) =>
        state.OpenRoom(key) ?? throw new ApiError("FailedOperation.RoomNotExist", $"Room {key.RoomId} is not open.");
}
