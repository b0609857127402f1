using System.Collections.Immutable;
using Pulumi.Trtc.Inputs;

namespace Pulumi.Trtc;

/// <summary>
/// Windows of a mix of your own arrangement (<see cref="MixLayoutMode.Custom"/>), reckoned for a canvas. Sizes are in pixels.
/// </summary>
public static class MixLayouts
{
    /// <summary>The first user large on the left, the others one below the other on the right.</summary>
    /// <param name="room">Room of the users.</param>
    /// <param name="roomIdType">How the room's ID is read.</param>
    /// <param name="width">Width of the canvas.</param>
    /// <param name="height">Height of the canvas.</param>
    /// <param name="users">The users, the large one first.</param>
    public static ImmutableArray<McuLayoutArgs> MainAndSide(
        Input<string> room, Input<RoomIdType> roomIdType, int width, int height, IReadOnlyList<string> users)
    {
        if (users.Count < 2)
        {
            return Grid(room, roomIdType, width, height, users);
        }

        var main = width * 3 / 4;
        var side = Math.Min((width - main) * 9 / 16, height / (users.Count - 1));
        return
        [
            .. users.Select((user, i) => i == 0
                ? Window(room, roomIdType, user, 0, 0, main, height)
                : Window(room, roomIdType, user, main, (i - 1) * side, width - main, side)),
        ];
    }

    /// <summary>All users of one size, in rows and columns.</summary>
    /// <param name="room">Room of the users.</param>
    /// <param name="roomIdType">How the room's ID is read.</param>
    /// <param name="width">Width of the canvas.</param>
    /// <param name="height">Height of the canvas.</param>
    /// <param name="users">The users, row by row.</param>
    public static ImmutableArray<McuLayoutArgs> Grid(
        Input<string> room, Input<RoomIdType> roomIdType, int width, int height, IReadOnlyList<string> users)
    {
        var columns = Math.Max(1, (int)Math.Ceiling(Math.Sqrt(users.Count)));
        var rows = Math.Max(1, (users.Count + columns - 1) / columns);
        var (across, down) = (width / columns, height / rows);
        return [.. users.Select((user, i) => Window(room, roomIdType, user, i % columns * across, i / columns * down, across, down))];
    }

    private static McuLayoutArgs Window(
        Input<string> room, Input<RoomIdType> roomIdType, string user, int x, int y, int width, int height) => new()
        {
            UserMediaStream = new UserMediaStreamArgs
            {
                UserInfo = new MixUserInfoArgs { RoomId = room, RoomIdType = roomIdType, UserId = user },
            },
            LocationX = x,
            LocationY = y,
            ImageWidth = width,
            ImageHeight = height,
        };
}
