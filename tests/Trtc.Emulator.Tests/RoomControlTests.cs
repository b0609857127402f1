using System.Text.Json.Nodes;
using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Testing;

namespace Trtc.Emulator.Tests;

/// <summary>What is done to rooms and users from outside.</summary>
public class RoomControlTests
{
    [Fact]
    public async Task Room_control_acts_on_rooms_and_users_that_are_there()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var app = emulator.SdkAppId;
        await Requests.FailsAsync(
            "FailedOperation.RoomNotExist", () => client.CallAsync(new DismissRoomRequest { SdkAppId = app, RoomId = 1 }));
        await emulator.RoomAsync("1", false, "anna", "ben");
        await emulator.RoomAsync("hall", true, "anna");
        var relay = await Requests.RelayAsync(emulator, client);

        await client.CallAsync(new SetUserBlockedRequest { SdkAppId = app, RoomId = 1, UserId = "anna", IsMute = MuteMode.Audio });
        await client.CallAsync(
            new SetUserBlockedByStrRoomIdRequest { SdkAppId = app, StrRoomId = "hall", UserId = "anna", IsMute = MuteMode.All });
        await Requests.FailsAsync(
            "FailedOperation.UserNotExist",
            () => client.CallAsync(new SetUserBlockedRequest { SdkAppId = app, RoomId = 1, UserId = "carl", IsMute = MuteMode.All }));
        Assert.Equal("audio", (string?)await UserInRoomAsync(emulator, "1", "anna", "muted"), ignoreCase: true);

        await client.CallAsync(new RemoveUserRequest { SdkAppId = app, RoomId = 1, UserIds = ["anna", "relay"] });
        Assert.Equal(2, (int)(await UserInRoomAsync(emulator, "1", "anna", "leftBecause"))!);
        Assert.NotNull((await emulator.TaskAsync(relay))["endedAt"]);

        await client.CallAsync(new DismissRoomByStrRoomIdRequest { SdkAppId = app, RoomId = "hall" });
        await client.CallAsync(new DismissRoomRequest { SdkAppId = app, RoomId = 1 });
        await Requests.FailsAsync(
            "FailedOperation.RoomNotExist", () => client.CallAsync(new DismissRoomRequest { SdkAppId = app, RoomId = 1 }));
        await Requests.FailsAsync(
            "FailedOperation.RoomNotExist",
            () => client.CallAsync(new RemoveUserByStrRoomIdRequest { SdkAppId = app, RoomId = "hall", UserIds = ["anna"] }));
    }

    private static async Task<JsonNode?> UserInRoomAsync(EmulatorHost emulator, string roomId, string userId, string member)
    {
        var room = (await emulator.GetAsync("rooms")).AsArray().Single(r => (string?)r!["key"]!["roomId"] == roomId)!;
        return room["users"]!.AsArray().Single(u => (string?)u!["userId"] == userId)![member];
    }
}
