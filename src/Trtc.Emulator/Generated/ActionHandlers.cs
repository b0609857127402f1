// Made by tools/generate.sh. Edits are lost when it runs again.
using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Emulator.CallQuality;
using Trtc.Emulator.Http;
using Trtc.Emulator.Monitoring;
using Trtc.Emulator.Rooms;
using Trtc.Emulator.State;
using Trtc.Emulator.Tasks;
using Trtc.Emulator.Usage;
using Trtc.Emulator.Voices;

namespace Trtc.Emulator.Generated;

/// <summary>Hands each request to what carries it out.</summary>
internal sealed class ActionHandlers(EmulatorOptions options, EmulatorState state)
{
    private readonly AIConversation aiConversation = new(new TaskDesk(nameof(AIConversation), options, state));
    private readonly AITranscription aiTranscription = new(new TaskDesk(nameof(AITranscription), options, state));
    private readonly CallQualityReports callQualityReports = new(state);
    private readonly CloudModeration cloudModeration = new(new TaskDesk(nameof(CloudModeration), options, state));
    private readonly CloudRecording cloudRecording = new(new TaskDesk(nameof(CloudRecording), options, state));
    private readonly CloudSlice cloudSlice = new(new TaskDesk(nameof(CloudSlice), options, state));
    private readonly CloudTranscription cloudTranscription = new(new TaskDesk(nameof(CloudTranscription), options, state));
    private readonly MonitoringReports monitoringReports = new(state);
    private readonly PublishCdnStream publishCdnStream = new(new TaskDesk(nameof(PublishCdnStream), options, state));
    private readonly RoomControl roomControl = new(state);
    private readonly Speech speech = new(state);
    private readonly StreamIngest streamIngest = new(new TaskDesk(nameof(StreamIngest), options, state));
    private readonly UsageReports usageReports = new(state);
    private readonly VoiceCloning voiceCloning = new(state);
    private readonly WebRecord webRecord = new(new TaskDesk(nameof(WebRecord), options, state));

    /// <summary>Parameters that an action takes though their form is not what the service documents, by their paths.</summary>
    public static IReadOnlySet<(string Action, string Path)> TakenInAnyForm { get; } = new HashSet<(string, string)>
    {
        ("StartStreamIngest", "RoomId"),
    };

    public Answer Handle(ITrtcRequest request, IncomingCall call) => request switch
    {
        ControlAIConversationRequest r => Answer.Of(aiConversation.Control(r)),
        CreateCloudModerationRequest r => Answer.Of(cloudModeration.Create(r, call)),
        CreateCloudRecordingRequest r => Answer.Of(cloudRecording.Create(r, call)),
        CreateCloudSliceTaskRequest r => Answer.Of(cloudSlice.Create(r, call)),
        CreateCloudTranscriptionRequest r => Answer.Of(cloudTranscription.Create(r, call)),
        DeleteCloudModerationRequest r => Answer.Of(cloudModeration.Delete(r)),
        DeleteCloudRecordingRequest r => Answer.Of(cloudRecording.Delete(r)),
        DeleteCloudSliceTaskRequest r => Answer.Of(cloudSlice.Delete(r)),
        DeleteCloudTranscriptionRequest r => Answer.Of(cloudTranscription.Delete(r)),
        DescribeAIConversationRequest r => Answer.Of(aiConversation.Describe(r)),
        DescribeAITranscriptionRequest r => Answer.Of(aiTranscription.Describe(r)),
        DescribeCallDetailInfoRequest r => Answer.Of(callQualityReports.CallDetail(r)),
        DescribeCloudModerationRequest r => Answer.Of(cloudModeration.Describe(r)),
        DescribeCloudRecordingRequest r => Answer.Of(cloudRecording.Describe(r)),
        DescribeCloudSliceTaskRequest r => Answer.Of(cloudSlice.Describe(r)),
        DescribeCloudTranscriptionRequest r => Answer.Of(cloudTranscription.Describe(r)),
        DescribeMixTranscodingUsageRequest r => Answer.Of(usageReports.MixTranscoding(r)),
        DescribeRecordingUsageRequest r => Answer.Of(usageReports.Recording(r)),
        DescribeRelayUsageRequest r => Answer.Of(usageReports.Relay(r)),
        DescribeRoomInfoRequest r => Answer.Of(callQualityReports.Rooms(r)),
        DescribeScaleInfoRequest r => Answer.Of(callQualityReports.Scale(r)),
        DescribeStreamIngestRequest r => Answer.Of(streamIngest.Describe(r)),
        DescribeTRTCMarketQualityDataRequest r => Answer.Of(monitoringReports.MarketQuality(r)),
        DescribeTRTCMarketScaleDataRequest r => Answer.Of(monitoringReports.MarketScale(r)),
        DescribeTRTCRealTimeQualityDataRequest r => Answer.Of(monitoringReports.RealTimeQuality(r)),
        DescribeTRTCRealTimeScaleDataRequest r => Answer.Of(monitoringReports.RealTimeScale(r)),
        DescribeTrtcRoomUsageRequest r => Answer.Of(usageReports.Rooms(r)),
        DescribeTrtcUsageRequest r => Answer.Of(usageReports.Trtc(r)),
        DescribeUnusualEventRequest r => Answer.Of(callQualityReports.Unusual(r)),
        DescribeUserEventRequest r => Answer.Of(callQualityReports.Events(r)),
        DescribeUserInfoRequest r => Answer.Of(callQualityReports.Users(r)),
        DescribeWebRecordRequest r => Answer.Of(webRecord.Describe(r)),
        DismissRoomByStrRoomIdRequest r => Answer.Of(roomControl.DismissRoom(r)),
        DismissRoomRequest r => Answer.Of(roomControl.DismissRoom(r)),
        ModifyCloudModerationRequest r => Answer.Of(cloudModeration.Modify(r, call)),
        ModifyCloudRecordingRequest r => Answer.Of(cloudRecording.Modify(r, call)),
        ModifyCloudSliceTaskRequest r => Answer.Of(cloudSlice.Modify(r, call)),
        QueryAIMessageListRequest r => Answer.Of(aiConversation.Messages(r)),
        RemoveUserByStrRoomIdRequest r => Answer.Of(roomControl.RemoveUser(r)),
        RemoveUserRequest r => Answer.Of(roomControl.RemoveUser(r)),
        SetUserBlockedByStrRoomIdRequest r => Answer.Of(roomControl.SetUserBlocked(r)),
        SetUserBlockedRequest r => Answer.Of(roomControl.SetUserBlocked(r)),
        StartAIConversationRequest r => Answer.Of(aiConversation.Start(r, call)),
        StartAITranscriptionRequest r => Answer.Of(aiTranscription.Start(r, call)),
        StartPublishCdnStreamRequest r => Answer.Of(publishCdnStream.Start(r, call)),
        StartStreamIngestRequest r => Answer.Of(streamIngest.Start(r, call)),
        StartWebRecordRequest r => Answer.Of(webRecord.Start(r, call)),
        StopAIConversationRequest r => Answer.Of(aiConversation.Stop(r)),
        StopAITranscriptionRequest r => Answer.Of(aiTranscription.Stop(r)),
        StopPublishCdnStreamRequest r => Answer.Of(publishCdnStream.Stop(r)),
        StopStreamIngestRequest r => Answer.Of(streamIngest.Stop(r)),
        StopWebRecordRequest r => Answer.Of(webRecord.Stop(r)),
        TextToSpeechRequest r => Answer.Of(speech.Speak(r)),
        TextToSpeechSSERequest r => Answer.Of(speech.Stream(r)),
        UpdateAIConversationRequest r => Answer.Of(aiConversation.Update(r, call)),
        UpdatePublishCdnStreamRequest r => Answer.Of(publishCdnStream.Update(r, call)),
        UpdateStreamIngestRequest r => Answer.Of(streamIngest.Update(r, call)),
        VoiceCloneRequest r => Answer.Of(voiceCloning.Clone(r)),
        _ => throw new ApiError("InvalidAction", $"The emulator does not carry out {call.Action.Name}."),
    };
}
