using System.Globalization;
using Trtc.Client.Actions;
using Trtc.Client.Types;

namespace Trtc.Bench;

/// <summary>A relay with a layout of 16 windows, the request that is measured.</summary>
internal static class Layout16
{
    public static StartPublishCdnStreamRequest Request { get; } = new()
    {
        SdkAppId = 20000001,
        RoomId = "100",
        RoomIdType = RoomIdType.Integer,
        AgentParams = new() { UserId = "relay_100", UserSig = new string('s', 200), MaxIdleTime = 60 },
        WithTranscoding = YesNo.Yes,
        AudioParams = new() { AudioEncode = new() { SampleRate = 48000, Channel = AudioChannel.Stereo, BitRate = 64 } },
        VideoParams = new()
        {
            VideoEncode = new() { Width = 1280, Height = 720, Fps = 15, BitRate = 1500, Gop = 2 },
            LayoutParams = new()
            {
                MixLayoutMode = MixLayoutMode.Custom,
                MixLayoutList = [.. Enumerable.Range(0, 16).Select(i => new McuLayout
                {
                    UserMediaStream = new()
                    {
                        UserInfo = new()
                        {
                            UserId = "anchor_" + i.ToString(CultureInfo.InvariantCulture),
                            RoomId = "100",
                            RoomIdType = RoomIdType.Integer,
                        },
                    },
                    ImageWidth = 320, ImageHeight = 180, LocationX = (ulong)(i % 4 * 320), LocationY = (ulong)(i / 4 * 180), ZOrder = 1,
                })],
            },
        },
        PublishCdnParams = [new() { PublishCdnUrl = "rtmp://cdn.example.com/live/a" }],
    };
}
