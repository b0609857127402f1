using System.Text.Json;
using System.Text.Json.Nodes;
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
    public void What_the_live_service_documents_passes_and_what_it_may_know_is_a_warning(
        string request, string path, string value, string verdict) =>
        Assert.Equal(verdict, ChangedRequest.VerdictOn(request, path, value));

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
        string[] wrongs = ["not a url", "example.com/a", "https://", " https://example.com/a", "https://example.com/a\n", "/a/b", "   "];
        foreach (var wrong in wrongs)
        {
            Assert.Equal("refused", ChangedRequest.VerdictOn(request, path, JsonSerializer.Serialize(wrong)));
        }

        foreach (var right in new[] { "https://example.com/a.png?q-sign=a;b%20c&d=[1]", "http://192.0.2.1:8080/a.png" })
        {
            Assert.Equal("passes", ChangedRequest.VerdictOn(request, path, JsonSerializer.Serialize(right)));
        }
    }

    [Theory]
    [InlineData("account_id.r2.cloudflarestorage.com", "passes")]
    [InlineData("https://s3.example.com:9000", "passes")]
    [InlineData("not a host", "refused")]
    public void The_storage_of_a_recording_is_a_host_or_an_address(string endpoint, string verdict) =>
        Assert.Equal(
            verdict,
            ChangedRequest.VerdictOn("CreateCloudRecording", "StorageParams.CloudStorage.EndpointUrl", JsonSerializer.Serialize(endpoint)));

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
        Assert.Equal("refused", ChangedRequest.VerdictOn(request, path, value));

    // Everything is secret; what a message must not tell of it.
    [Theory]
    [InlineData("StartAIConversation", "STTConfig.Language", "\"enn\"", "did you mean")]
    [InlineData("StartAIConversation", "AgentConfig.TurnDetection", """{"SemanticEagerness": "loww"}""", "did you mean")]
    [InlineData("ControlAIConversation", "Command", "\"ServerPushTex\"", "did you mean")]
    [InlineData("StartStreamIngest", "RoomId", "\"007\"", "7")]
    [InlineData("DescribeRoomInfo", "StartTime", "1590065777000", "1590065777")]
    [InlineData("StartPublishCdnStream", "VideoParams.LayoutParams.MixLayoutList[0].LocationX", "1900", "1280")]
    [InlineData(
        "StartPublishCdnStream",
        "AudioParams.AudioEncode",
        """{"Codec": 1, "SampleRate": 8000, "Channel": 1, "BitRate": 64}""",
        "is 8000")]
    [InlineData(
        "StartPublishCdnStream",
        "AudioParams.AudioEncode",
        """{"Codec": 2, "SampleRate": 48000, "Channel": 1, "BitRate": 64}""",
        "is 1,")]
    public void What_is_made_from_a_secret_is_not_told_either(string request, string path, string value, string told)
    {
        var json = ValidRequests.Get(request, ChangedRequest.Now);
        ChangedRequest.Set(json, path, JsonNode.Parse(value));
        Assert.Contains(ChangedRequest.Problems(request, json), p => p.Message.Contains(told, StringComparison.Ordinal));
        var ofSecrets = ChangedRequest.Problems(request, json, isSecret: true);
        Assert.Equal(ChangedRequest.Problems(request, json).Select(p => p.Path), ofSecrets.Select(p => p.Path));
        Assert.All(ofSecrets, p => Assert.DoesNotContain(told, p.Message, StringComparison.Ordinal));
    }
}
