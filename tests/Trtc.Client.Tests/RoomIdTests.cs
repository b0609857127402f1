using System.Text.Json.Nodes;
using Trtc.Client.Metadata;
using Trtc.Testing;

namespace Trtc.Client.Tests;

/// <summary>What is a room's ID, wherever a request has one.</summary>
public class RoomIdTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("4294967294", 4294967294)]
    [InlineData("007", 7)]
    [InlineData("0", 0)]
    [InlineData("00", 0)]
    [InlineData("4294967295", 0)]
    [InlineData("4294967296", 0)]
    [InlineData("99999999999999999999", 0)]
    [InlineData(" 1001", 0)]
    [InlineData("1001 ", 0)]
    [InlineData("1001\n", 0)]
    [InlineData("+5", 0)]
    [InlineData("-5", 0)]
    [InlineData("1e3", 0)]
    [InlineData("1,001", 0)]
    [InlineData("0x10", 0)]
    [InlineData("１００", 0)]
    [InlineData("", 0)]
    [InlineData("hall", 0)]
    public void A_room_number_is_plain_digits_in_range(string text, uint number) =>
        Assert.Equal(number, RoomIds.Number(text) ?? 0);

    [Theory]
    [InlineData("StartStreamIngest", "", """{"RoomId": "0", "RoomIdType": 1}""", "RoomId")]
    [InlineData("StartStreamIngest", "", """{"RoomId": "hall", "RoomIdType": 0}""", "")]
    [InlineData("CreateCloudRecording", "", """{"RoomId": "+5", "RoomIdType": null}""", "RoomId")]
    [InlineData("StartAIConversation", "", """{"RoomId": "4294967295", "RoomIdType": null}""", "RoomId")]
    [InlineData("StartAITranscription", "", """{"RoomId": " 1001", "RoomIdType": 0}""", "RoomId")]
    [InlineData(
        "StartPublishCdnStream",
        "FeedBackRoomParams[0]",
        """{"RoomId": "lobby", "RoomIdType": 0}""",
        "FeedBackRoomParams[0].RoomId")]
    [InlineData("StartPublishCdnStream", "FeedBackRoomParams[0]", """{"RoomId": "lobby", "RoomIdType": 1}""", "")]
    [InlineData(
        "StartPublishCdnStream",
        "VideoParams.LayoutParams.MixLayoutList[0].UserMediaStream.UserInfo",
        """{"RoomId": "class-7", "RoomIdType": 0}""",
        "VideoParams.LayoutParams.MixLayoutList[0].UserMediaStream.UserInfo.RoomId")]
    [InlineData(
        "StartPublishCdnStream",
        "VideoParams.LayoutParams.MixLayoutList[0].UserMediaStream.UserInfo",
        """{"RoomId": "class-7", "RoomIdType": null}""",
        "VideoParams.LayoutParams.MixLayoutList[0].UserMediaStream.UserInfo.RoomId")]
    [InlineData(
        "StartPublishCdnStream",
        "AudioParams.SubscribeAudioList[0].UserInfo",
        """{"RoomId": "0", "RoomIdType": 0}""",
        "AudioParams.SubscribeAudioList[0].UserInfo.RoomId")]
    [InlineData(
        "StartPublishCdnStream#floating",
        "VideoParams.LayoutParams.MaxVideoUser.UserMediaStream.UserInfo",
        """{"RoomId": "4294967295", "RoomIdType": 0}""",
        "VideoParams.LayoutParams.MaxVideoUser.UserMediaStream.UserInfo.RoomId")]
    [InlineData(
        "StartPublishCdnStream#single",
        "SingleSubscribeParams.UserMediaStream.UserInfo",
        """{"RoomId": "x", "RoomIdType": 0}""",
        "SingleSubscribeParams.UserMediaStream.UserInfo.RoomId")]
    public void Every_room_is_checked_wherever_it_is_nested(string request, string place, string room, string refused)
    {
        var json = ValidRequests.Get(request, ChangedRequest.Now);
        foreach (var (name, value) in JsonNode.Parse(room)!.AsObject())
        {
            ChangedRequest.Set(json, place.Length == 0 ? name : $"{place}.{name}", value?.DeepClone());
        }

        var paths = ChangedRequest.Problems(request, json).Where(p => p.Kind != ApiProblemKind.Unfamiliar).Select(p => p.Path);
        Assert.Equal(refused.Length == 0 ? [] : [refused], paths);
    }

    [Fact]
    public void A_room_number_with_zeros_in_front_is_taken_with_a_warning_and_is_the_same_room()
    {
        Assert.Equal("warned of", ChangedRequest.VerdictOn("StartStreamIngest", "RoomId", "\"007\""));
        var relay = ValidRequests.Get("StartPublishCdnStream", ChangedRequest.Now);
        ChangedRequest.Set(relay, "RoomId", "7");
        ChangedRequest.Set(relay, "RoomIdType", 0);
        var robot = relay["AgentParams"]!["UserId"]!.ToJsonString();
        var other = $$"""{"RoomId": "007", "RoomIdType": 0, "UserId": {{robot}}, "UserSig": "s"}""";
        ChangedRequest.Set(relay, "FeedBackRoomParams[0]", JsonNode.Parse(other));
        Assert.Contains(
            ChangedRequest.Problems("StartPublishCdnStream", relay),
            p => p is { Path: "FeedBackRoomParams[0].UserId", Kind: ApiProblemKind.Conflict });
    }
}
