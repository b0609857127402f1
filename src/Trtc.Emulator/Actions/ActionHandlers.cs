using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Emulator.Data;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Actions;

/// <summary>Hands each action to what carries it out.</summary>
internal sealed class ActionHandlers(EmulatorOptions options, EmulatorState state)
{
    private readonly StreamIngestHandlers ingest = new(new TaskDesk(options, state));
    private readonly PublishCdnStreamHandlers publish = new(new TaskDesk(options, state));
    private readonly CloudRecordingHandlers recording = new(new TaskDesk(options, state));
    private readonly AIConversationHandlers conversation = new(new TaskDesk(options, state));
    private readonly AITranscriptionHandlers transcription = new(new TaskDesk(options, state));
    private readonly RoomControlHandlers rooms = new(state);
    private readonly UsageHandlers usage = new(state);
    private readonly MonitoringHandlers monitoring = new(state);
    private readonly CallQualityHandlers quality = new(state);

    public TrtcResponse Handle(ITrtcRequest request, IncomingCall call) => request switch
    {
        StartStreamIngestRequest r => ingest.Start(r, call),
        UpdateStreamIngestRequest r => ingest.Update(r, call),
        StopStreamIngestRequest r => ingest.Stop(r),
        DescribeStreamIngestRequest r => ingest.Describe(r),
        StartPublishCdnStreamRequest r => publish.Start(r, call),
        UpdatePublishCdnStreamRequest r => publish.Update(r, call),
        StopPublishCdnStreamRequest r => publish.Stop(r),
        CreateCloudRecordingRequest r => recording.Create(r, call),
        ModifyCloudRecordingRequest r => recording.Modify(r, call),
        DeleteCloudRecordingRequest r => recording.Delete(r),
        DescribeCloudRecordingRequest r => recording.Describe(r),
        StartAIConversationRequest r => conversation.Start(r, call),
        UpdateAIConversationRequest r => conversation.Update(r, call),
        StopAIConversationRequest r => conversation.Stop(r),
        DescribeAIConversationRequest r => conversation.Describe(r),
        ControlAIConversationRequest r => conversation.Control(r),
        StartAITranscriptionRequest r => transcription.Start(r, call),
        StopAITranscriptionRequest r => transcription.Stop(r),
        DescribeAITranscriptionRequest r => transcription.Describe(r),
        SetUserBlockedRequest r => rooms.SetUserBlocked(r),
        SetUserBlockedByStrRoomIdRequest r => rooms.SetUserBlocked(r),
        RemoveUserRequest r => rooms.RemoveUser(r),
        RemoveUserByStrRoomIdRequest r => rooms.RemoveUser(r),
        DismissRoomRequest r => rooms.DismissRoom(r),
        DismissRoomByStrRoomIdRequest r => rooms.DismissRoom(r),
        DescribeTrtcUsageRequest r => usage.Trtc(r),
        DescribeRecordingUsageRequest r => usage.Recording(r),
        DescribeMixTranscodingUsageRequest r => usage.MixTranscoding(r),
        DescribeRelayUsageRequest r => usage.Relay(r),
        DescribeTrtcRoomUsageRequest r => usage.Rooms(r),
        DescribeTRTCRealTimeScaleDataRequest r => monitoring.RealTimeScale(r),
        DescribeTRTCRealTimeQualityDataRequest r => monitoring.RealTimeQuality(r),
        DescribeTRTCMarketScaleDataRequest r => monitoring.MarketScale(r),
        DescribeTRTCMarketQualityDataRequest r => monitoring.MarketQuality(r),
        DescribeRoomInfoRequest r => quality.Rooms(r),
        DescribeUserInfoRequest r => quality.Users(r),
        DescribeCallDetailInfoRequest r => quality.CallDetail(r),
        DescribeUserEventRequest r => quality.Events(r),
        DescribeUnusualEventRequest r => quality.Unusual(r),
        DescribeScaleInfoRequest r => quality.Scale(r),
        _ => throw new ApiError("InvalidAction", $"The emulator does not carry out {call.Action.Name}."),
    };
}
