using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Testing;

namespace Trtc.Client.Tests;

/// <summary>What a check lets pass, warns of and refuses.</summary>
public class AllowedValueTests
{
    private const string Dubbing = """
        {"Model": "m", "Language": "en", "TargetUser": {"UserId": "anna"}, "TTSRobotUser": {"UserId": "r"}, "Voice": {"VoiceId": "v"}}
        """;

    private const string Marked =
        """[{"WaterMarkType": 1, "WaterMarkText": {"Text": "t", "WaterMarkWidth": 9, "WaterMarkHeight": 9, """
        + """ "LocationX": 0, "LocationY": 0, "FontSize": 9, "Font":""";

    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("StartPublishCdnStream", "VideoParams.VideoEncode.Height", "1920", "passes")]
    [InlineData("StartPublishCdnStream", "VideoParams.VideoEncode.Width", "1920", "passes")]
    [InlineData("StartPublishCdnStream", "VideoParams.VideoEncode.Height", "1921", "refused")]
    [InlineData("StartPublishCdnStream", "VideoParams.LayoutParams.MixLayoutList[0].BackgroundRenderMode", "4", "passes")]
    [InlineData("StartPublishCdnStream", "RecordParams.UniRecord", "0", "passes")]
    [InlineData("StartPublishCdnStream", "RecordParams.RecordFormat", """["mp4", "HLS"]""", "passes")]
    [InlineData("StartPublishCdnStream", "AudioParams.SubscribeAudioList[0].SoundLevel", "101", "refused")]
    [InlineData("StartPublishCdnStream#floating", "VideoParams.LayoutParams.MixLayoutMode", "null", "passes")]
    [InlineData("StartAIConversation", "AgentConfig.InterruptMode", "1", "passes")]
    [InlineData("StartAIConversation", "AgentConfig.InterruptMode", "2", "warned of")]
    [InlineData("StartAIConversation", "AgentConfig.InterruptMode", "-1", "refused")]
    [InlineData("StartAIConversation", "AgentConfig.InterruptMode", "1.5", "refused")]
    [InlineData("UpdateAIConversation", "InterruptMode", "2", "warned of")]
    [InlineData("StartAIConversation", "AgentConfig.TurnDetectionMode", "3", "passes")]
    [InlineData("StartAIConversation", "AgentConfig.TurnDetectionMode", "4", "warned of")]
    [InlineData("StartAIConversation", "AgentConfig.SubtitleMode", "2", "warned of")]
    [InlineData("StartAIConversation", "AgentConfig.TurnDetection", """{"SemanticEagerness": "auto"}""", "passes")]
    [InlineData("StartAIConversation", "AgentConfig.TurnDetection", """{"SemanticEagerness": "keen"}""", "warned of")]
    [InlineData("StartAIConversation", "STTConfig.Language", "\"16k_zh_en\"", "passes")]
    [InlineData("StartAIConversation", "STTConfig.Language", "\"af-ZA\"", "passes")]
    [InlineData("StartAIConversation", "STTConfig.Language", "\"Vi\"", "passes")]
    [InlineData("StartAIConversation", "STTConfig.Language", "\"16k_xx\"", "warned of")]
    [InlineData("StartAIConversation", "STTConfig.Language", "\"english\"", "warned of")]
    [InlineData("StartAIConversation", "STTConfig.HotWordList", "\"relay|8\"", "passes")]
    [InlineData("StartAIConversation", "STTConfig.VadLevel", "5", "passes")]
    [InlineData("StartAIConversation", "STTConfig.AlternativeLanguage", """["16k_zh_large"]""", "passes")]
    [InlineData("StartAIConversation", "STTConfig.AlternativeLanguage", """["en", "ja", "ko", "th"]""", "warned of")]
    [InlineData("StartAIConversation", "STTConfig.AlternativeLanguage", """[""]""", "refused")]
    [InlineData("StartAITranscription", "RecognizeConfig.Language", "\"8k_zh_large\"", "passes")]
    [InlineData("StartAITranscription", "RecognizeConfig.AlternativeLanguage", """["jp"]""", "warned of")]
    [InlineData("StartAITranscription", "RecognizeConfig.VadLevel", "4", "warned of")]
    [InlineData("DescribeTRTCMarketQualityData", "StartTime", "\"2025-12-10\"", "passes")]
    [InlineData("StartPublishCdnStream", "RecordParams.RecordFormat", """["mp4", "aac"]""", "refused")]
    [InlineData("StartPublishCdnStream", "VideoParams.WaterMarkList", Marked + """ "SourceHanSans"}}]""", "passes")]
    [InlineData("StartPublishCdnStream", "VideoParams.WaterMarkList", Marked + """ "Courier"}}]""", "warned of")]
    [InlineData("StartAIConversation", "AgentConfig.VoicePrint", """{"Mode": 1}""", "refused")]
    [InlineData("StartAIConversation", "AgentConfig.VoicePrint", """{"Mode": 1, "IdList": ["a", "b"]}""", "warned of")]
    [InlineData(
        "StartAITranscription",
        "TranslationConfig",
        """{"TargetLanguages": ["en"], "TTSConfig": {"VoiceId": "v", "Volume": 0}}""",
        "refused")]
    [InlineData(
        "StartAITranscription",
        "TranslationConfig",
        """{"TargetLanguages": ["en"], "TTSConfig": {"VoiceId": "v", "Model": "x"}}""",
        "warned of")]
    [InlineData("CreateCloudSliceTask", "SliceStorageParams.CloudSliceStorage.Vendor", "2", "passes")]
    [InlineData("CreateCloudSliceTask", "SliceParams.SubscribeStreamUserIds.UnSubscribeAudioUserIds", """["x"]""", "refused")]
    [InlineData("CreateCloudSliceTask", "ResourceExpiredHour", "720", "passes")]
    [InlineData("CreateCloudModeration", "ResourceExpiredHour", "73", "refused")]
    [InlineData("CreateCloudModeration", "ModerationParams.MaxIdleTime", "1801", "refused")]
    [InlineData("CreateCloudModeration", "ModerationParams.ModerationType", "4", "warned of")]
    [InlineData("CreateCloudModeration", "ModerationParams.ModerationType", "6", "refused")]
    [InlineData("CreateCloudModeration", "ModerationParams.ModerationSupplier", "\"Yidun\"", "warned of")]
    [InlineData("CreateCloudModeration", "ModerationParams.ModerationSupplier", "\"other\"", "warned of")]
    [InlineData(
        "CreateCloudModeration",
        "ModerationParams",
        """{"ModerationSupplier": "tianyu", "ModerationSupplierParam": {}}""",
        "refused")]
    [InlineData("CreateCloudTranscription", "TranscriptionParam.SendCustomMode", "2", "warned of")]
    [InlineData("CreateCloudTranscription", "AsrParam.Lang", "\"16k_zh_en\"", "passes")]
    [InlineData("CreateCloudTranscription", "AsrParam.Lang", "\"bigmodel-xx\"", "warned of")]
    [InlineData("CreateCloudTranscription", "TTSParam[0].Language", "\"ko\"", "refused")]
    [InlineData("CreateCloudTranscription", "TTSParam[0].TargetUser.UserId", "\"d\"", "refused")]
    [InlineData("CreateCloudTranscription", "TTSParam[0].TTSRobotUser.UserId", "\"scribe\"", "refused")]
    [InlineData("CreateCloudTranscription", "TTSParam", $"[{Dubbing}]", "passes")]
    [InlineData("CreateCloudTranscription", "TTSParam", $"[{Dubbing}, {Dubbing}]", "warned of")]
    [InlineData("StartWebRecord", "StorageParams.CloudStorage.Vendor", "1", "refused")]
    [InlineData("StartWebRecord#vod", "StorageParams.CloudVod.TencentVod.MediaType", "2", "refused")]
    [InlineData("StartWebRecord#vod", "StorageParams.CloudVod.TencentVod.MediaType", "3", "passes")]
    [InlineData("StartWebRecord", "RecordId", "\"1234567890123456789012345678901\"", "passes")]
    [InlineData("StartWebRecord", "RecordId", "\"ééééééééééééééééé\"", "refused")]
    [InlineData("StartWebRecord", "EmulateMobileParams.MobileDeviceType", "2", "warned of")]
    [InlineData("StartWebRecord", "WebRecordVideoParams.Height", "1081", "refused")]
    [InlineData("TextToSpeech", "AudioFormat.Format", "\"wav\"", "refused")]
    [InlineData("TextToSpeech", "Model", "\"flow_09\"", "warned of")]
    [InlineData("TextToSpeechSSE", "AudioFormat.Format", "\"wav\"", "refused")]
    [InlineData("VoiceClone", "PromptAudio", "\"not base64!\"", "refused")]
    [InlineData("VoiceClone", "VoiceName", "\"a b\"", "refused")]
    public void What_the_live_service_documents_passes_and_what_it_may_know_is_a_warning(string request, string path, string value, string verdict) =>
        Assert.Equal(verdict, VerdictOn(request, path, value));

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
    [InlineData("StartPublishCdnStream", "FeedBackRoomParams[0]", """{"RoomId": "lobby", "RoomIdType": 0}""", "FeedBackRoomParams[0].RoomId")]
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
        var json = ValidRequests.Get(request, Now);
        foreach (var (name, value) in JsonNode.Parse(room)!.AsObject())
        {
            Set(json, place.Length == 0 ? name : $"{place}.{name}", value?.DeepClone());
        }

        var paths = Problems(request, json).Where(p => p.Kind != ApiProblemKind.Unfamiliar).Select(p => p.Path);
        Assert.Equal(refused.Length == 0 ? [] : [refused], paths);
    }

    [Fact]
    public void A_room_number_with_zeros_in_front_is_taken_with_a_warning_and_is_the_same_room()
    {
        Assert.Equal("warned of", VerdictOn("StartStreamIngest", "RoomId", "\"007\""));
        var relay = ValidRequests.Get("StartPublishCdnStream", Now);
        Set(relay, "RoomId", "7");
        Set(relay, "RoomIdType", 0);
        Set(relay, "FeedBackRoomParams[0]", JsonNode.Parse($$"""{"RoomId": "007", "RoomIdType": 0, "UserId": {{relay["AgentParams"]!["UserId"]!.ToJsonString()}}, "UserSig": "s"}"""));
        Assert.Contains(Problems("StartPublishCdnStream", relay), p => p is { Path: "FeedBackRoomParams[0].UserId", Kind: ApiProblemKind.Conflict });
    }

    [Theory]
    [InlineData("StartStreamIngest", "StreamUrl")]
    [InlineData("StartStreamIngest", "SourceUrl[0]")]
    [InlineData("UpdateStreamIngest", "StreamUrl")]
    [InlineData("StartPublishCdnStream", "PublishCdnParams[0].PublishCdnUrl")]
    [InlineData("StartPublishCdnStream", "VideoParams.BackgroundImageUrl")]
    [InlineData("StartPublishCdnStream", "VideoParams.WaterMarkList[0].WaterMarkImage.WaterMarkUrl")]
    [InlineData("StartPublishCdnStream", "VideoParams.LayoutParams.MixLayoutList[0].BackgroundImageUrl")]
    [InlineData("StartPublishCdnStream", "VideoParams.LayoutParams.MixLayoutList[0].TransparentUrl")]
    [InlineData("CreateCloudRecording", "MixLayoutParams.BackgroundImageUrl")]
    [InlineData("CreateCloudRecording", "MixLayoutParams.DefaultSubBackgroundImage")]
    [InlineData("CreateCloudRecording", "MixLayoutParams.MixLayoutList[0].SubBackgroundImage")]
    [InlineData("CreateCloudRecording", "MixLayoutParams.WaterMarkList[0].WaterMarkImage.WaterMarkUrl")]
    public void Every_address_is_checked_wherever_it_is_nested(string request, string path)
    {
        foreach (var wrong in new[] { "not a url", "example.com/a", "https://", " https://example.com/a", "https://example.com/a\n", "/a/b", "   " })
        {
            Assert.Equal("refused", VerdictOn(request, path, JsonSerializer.Serialize(wrong)));
        }

        foreach (var right in new[] { "https://example.com/a.png?q-sign=a;b%20c&d=[1]", "http://192.0.2.1:8080/a.png" })
        {
            Assert.Equal("passes", VerdictOn(request, path, JsonSerializer.Serialize(right)));
        }
    }

    [Theory]
    [InlineData("account_id.r2.cloudflarestorage.com", "passes")]
    [InlineData("https://s3.example.com:9000", "passes")]
    [InlineData("not a host", "refused")]
    public void The_storage_of_a_recording_is_a_host_or_an_address(string endpoint, string verdict) =>
        Assert.Equal(verdict, VerdictOn("CreateCloudRecording", "StorageParams.CloudStorage.EndpointUrl", JsonSerializer.Serialize(endpoint)));

    [Theory]
    [InlineData("StartStreamIngest", "UserId", "\"  \"")]
    [InlineData("StartStreamIngest", "RoomId", "\"\\t\"")]
    [InlineData("StartPublishCdnStream", "AgentParams.UserId", "\" \"")]
    [InlineData("StartPublishCdnStream", "FeedBackRoomParams[0].UserId", "\" \"")]
    [InlineData("StartAIConversation", "AgentConfig.TargetUserId", "\" \"")]
    [InlineData("RemoveUser", "UserIds", """["u", ""]""")]
    [InlineData("RemoveUserByStrRoomId", "UserIds", """["u", "  "]""")]
    [InlineData("CreateCloudRecording", "RecordParams.SubscribeStreamUserIds.SubscribeAudioUserIds", """[""]""")]
    public void A_name_that_is_blank_is_refused(string request, string path, string value) =>
        Assert.Equal("refused", VerdictOn(request, path, value));

    // Everything is secret; what a message must not tell of it.
    [Theory]
    [InlineData("StartAIConversation", "STTConfig.Language", "\"enn\"", "did you mean")]
    [InlineData("StartAIConversation", "AgentConfig.TurnDetection", """{"SemanticEagerness": "loww"}""", "did you mean")]
    [InlineData("ControlAIConversation", "Command", "\"ServerPushTex\"", "did you mean")]
    [InlineData("StartStreamIngest", "RoomId", "\"007\"", "7")]
    [InlineData("DescribeRoomInfo", "StartTime", "1590065777000", "1590065777")]
    [InlineData("StartPublishCdnStream", "VideoParams.LayoutParams.MixLayoutList[0].LocationX", "1900", "1280")]
    [InlineData("StartPublishCdnStream", "AudioParams.AudioEncode", """{"Codec": 1, "SampleRate": 8000, "Channel": 1, "BitRate": 64}""", "is 8000")]
    [InlineData("StartPublishCdnStream", "AudioParams.AudioEncode", """{"Codec": 2, "SampleRate": 48000, "Channel": 1, "BitRate": 64}""", "is 1,")]
    public void What_is_made_from_a_secret_is_not_told_either(string request, string path, string value, string told)
    {
        var json = ValidRequests.Get(request, Now);
        Set(json, path, JsonNode.Parse(value));
        Assert.Contains(Problems(request, json), p => p.Message.Contains(told, StringComparison.Ordinal));
        var ofSecrets = Problems(request, json, isSecret: true);
        Assert.Equal(Problems(request, json).Select(p => p.Path), ofSecrets.Select(p => p.Path));
        Assert.All(ofSecrets, p => Assert.DoesNotContain(told, p.Message, StringComparison.Ordinal));
    }

    private static string VerdictOn(string request, string path, string value)
    {
        var json = ValidRequests.Get(request, Now);
        Set(json, path, JsonNode.Parse(value));
        var top = path.Split('.', '[')[0];
        var problems = Problems(request, json).Where(p => p.Path.StartsWith(top, StringComparison.Ordinal)).ToArray();
        return problems.Length == 0 ? "passes" : problems.All(p => p.Kind == ApiProblemKind.Unfamiliar) ? "warned of" : "refused";
    }

    private static List<ApiProblem> Problems(string request, JsonObject json, bool isSecret = false)
    {
        using var document = JsonDocument.Parse(json.ToJsonString());
        var all = new List<ApiProblem>();
        var value = ApiValue.FromJson(document.RootElement)!;
        all.AddRange(ApiChecker.Check(ApiActions.All[ValidRequests.ActionOf(request)].Request, (ApiObject)(isSecret ? Secret(value) : value), Now, all.Add));
        return all;
    }

    // As a program marks it: down to the last part.
    private static ApiValue Secret(ApiValue value) => value switch
    {
        ApiObject { Members: var members } => new ApiObject(members.ToDictionary(m => m.Key, m => Secret(m.Value))) { IsSecret = true },
        ApiList { Items: var items } => new ApiList([.. items.Select(i => i is null ? null : Secret(i))]) { IsSecret = true },
        _ => value with { IsSecret = true },
    };

    // Sets what a path such as A.B[0].C leads to; null takes it away.
    private static void Set(JsonObject root, string path, JsonNode? value)
    {
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        JsonNode place = root;
        for (var i = 0; i < steps.Length - 1; i++)
        {
            JsonNode Empty() => steps[i + 1][0] == '[' ? new JsonArray() : new JsonObject();
            if (place is JsonArray list)
            {
                place = list.Count > 0 ? list[0]! : Added(list, Empty());
            }
            else
            {
                place = place[steps[i]] ??= Empty();
            }
        }

        if (place is JsonArray items)
        {
            var index = int.Parse(steps[^1][1..^1], CultureInfo.InvariantCulture);
            if (index < items.Count)
            {
                items[index] = value;
            }
            else
            {
                items.Add(value);
            }
        }
        else if (value is null)
        {
            place.AsObject().Remove(steps[^1]);
        }
        else
        {
            place[steps[^1]] = value;
        }

        static JsonNode Added(JsonArray list, JsonNode item)
        {
            list.Add(item);
            return item;
        }
    }
}
