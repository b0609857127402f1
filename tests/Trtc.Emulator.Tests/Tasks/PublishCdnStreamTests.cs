using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Testing;

namespace Trtc.Emulator.Tests.Tasks;

/// <summary>Mixes and relays: what a change may change, and what it leaves.</summary>
public class PublishCdnStreamTests
{
    [Fact]
    public async Task A_relay_takes_only_increasing_sequence_numbers()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var id = await Requests.RelayAsync(emulator, client);
        Task<UpdatePublishCdnStreamResponse> Number(ulong number) => client.CallAsync(Update(emulator, id, number));

        await Number(5);
        await Requests.FailsAsync("InvalidParameter", () => Number(5));
        await Requests.FailsAsync("InvalidParameter", () => Number(4));
        await Number(6);
        Assert.Equal(6, (int)(await emulator.TaskAsync(id))["sequenceNumber"]!);
    }

    [Fact]
    public async Task A_change_of_a_relay_that_passes_nothing_changes_nothing_but_the_number()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var id = await Requests.RelayAsync(emulator, client);
        var before = await emulator.TaskAsync(id);
        await client.CallAsync(Update(emulator, id, 5));
        var after = await emulator.TaskAsync(id);
        Assert.Equal(5, (int)after["sequenceNumber"]!);
        after["sequenceNumber"] = before["sequenceNumber"]!.DeepClone();
        Assert.Equal(before.ToJsonString(), after.ToJsonString());
    }

    [Fact]
    public async Task A_relay_keeps_what_a_change_does_not_pass_and_drops_what_it_passes_empty()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var id = await Requests.RelayAsync(emulator, client, r => r with
        {
            PublishCdnParams = [new() { PublishCdnUrl = "rtmp://a.example.com/live/a?txSecret=abc" }],
            FeedBackRoomParams =
            [
                new() { RoomId = "2", RoomIdType = RoomIdType.Integer, UserId = "feed", UserSig = emulator.UserSig("feed") },
            ],
        });
        await client.CallAsync(new UpdatePublishCdnStreamRequest
        {
            SdkAppId = emulator.SdkAppId,
            TaskId = id,
            SequenceNumber = 1,
            WithTranscoding = YesNo.Yes,
            PublishCdnParams = [],
            VideoParams = new() { BackGroundColor = "0x112233" },
        });
        var parameters = (await emulator.TaskAsync(id))["parameters"]!;
        Assert.Empty(parameters["PublishCdnParams"]!.AsArray());
        Assert.Single(parameters["FeedBackRoomParams"]!.AsArray());
        Assert.Equal("0x112233", (string?)parameters["VideoParams"]!["BackGroundColor"]);
        Assert.Equal(1280, (int)parameters["VideoParams"]!["VideoEncode"]!["Width"]!);

        // Without any target the task would be what a start refuses.
        await Requests.FailsAsync("InvalidParameter", () => client.CallAsync(new UpdatePublishCdnStreamRequest
        {
            SdkAppId = emulator.SdkAppId,
            TaskId = id,
            SequenceNumber = 2,
            WithTranscoding = YesNo.Yes,
            FeedBackRoomParams = [],
        }));
    }

    [Theory]
    [InlineData("encoding")]
    [InlineData("audio")]
    [InlineData("transcoding")]
    [InlineData("video")]
    public async Task A_relay_refuses_changes_that_need_a_new_task(string what)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var id = await Requests.RelayAsync(emulator, client, r => what == "video" ? r with { VideoParams = null } : r);
        await Requests.FailsAsync("UnsupportedOperation", () => client.CallAsync(new UpdatePublishCdnStreamRequest
        {
            SdkAppId = emulator.SdkAppId,
            TaskId = id,
            SequenceNumber = 1,
            WithTranscoding = what == "transcoding" ? YesNo.No : YesNo.Yes,
            AudioParams = what == "audio"
                ? new() { AudioEncode = new() { SampleRate = 44100, Channel = AudioChannel.Stereo, BitRate = 64 } }
                : null,
            VideoParams = what == "encoding" ? new() { VideoEncode = new() { Width = 640, Height = 480, Fps = 15, BitRate = 500, Gop = 2 } }
                : what == "video" ? new() { BackGroundColor = "0x000000" } : null,
        }));
    }

    [Fact]
    public async Task A_window_outside_the_canvas_of_the_start_is_refused_in_a_change()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var id = await Requests.RelayAsync(emulator, client);
        await Requests.FailsAsync("InvalidParameter", () => client.CallAsync(new UpdatePublishCdnStreamRequest
        {
            SdkAppId = emulator.SdkAppId,
            TaskId = id,
            SequenceNumber = 1,
            WithTranscoding = YesNo.Yes,
            VideoParams = new()
            {
                LayoutParams = new()
                {
                    MixLayoutMode = MixLayoutMode.Custom,
                    MixLayoutList = [new() { LocationX = 1000, ImageWidth = 281 }],
                },
            },
        }));
    }

    private static UpdatePublishCdnStreamRequest Update(EmulatorHost emulator, string id, ulong number) =>
        new() { SdkAppId = emulator.SdkAppId, TaskId = id, SequenceNumber = number, WithTranscoding = YesNo.Yes };
}
