// Made by tools/generate.sh. Edits are lost when it runs again.
using System.Collections.Frozen;
using Trtc.Client.Metadata;

namespace Trtc.Client.Actions;

/// <summary>Every action of the service that this client knows.</summary>
public static class ApiActions
{
    /// <summary>The actions, by name.</summary>
    public static FrozenDictionary<string, ApiAction> All { get; } = new[]
    {
        ControlAIConversationRequest.Action,
        CreateCloudModerationRequest.Action,
        CreateCloudRecordingRequest.Action,
        CreateCloudSliceTaskRequest.Action,
        CreateCloudTranscriptionRequest.Action,
        DeleteCloudModerationRequest.Action,
        DeleteCloudRecordingRequest.Action,
        DeleteCloudSliceTaskRequest.Action,
        DeleteCloudTranscriptionRequest.Action,
        DescribeAIConversationRequest.Action,
        DescribeAITranscriptionRequest.Action,
        DescribeCallDetailInfoRequest.Action,
        DescribeCloudModerationRequest.Action,
        DescribeCloudRecordingRequest.Action,
        DescribeCloudSliceTaskRequest.Action,
        DescribeCloudTranscriptionRequest.Action,
        DescribeMixTranscodingUsageRequest.Action,
        DescribeRecordingUsageRequest.Action,
        DescribeRelayUsageRequest.Action,
        DescribeRoomInfoRequest.Action,
        DescribeScaleInfoRequest.Action,
        DescribeStreamIngestRequest.Action,
        DescribeTRTCMarketQualityDataRequest.Action,
        DescribeTRTCMarketScaleDataRequest.Action,
        DescribeTRTCRealTimeQualityDataRequest.Action,
        DescribeTRTCRealTimeScaleDataRequest.Action,
        DescribeTrtcRoomUsageRequest.Action,
        DescribeTrtcUsageRequest.Action,
        DescribeUnusualEventRequest.Action,
        DescribeUserEventRequest.Action,
        DescribeUserInfoRequest.Action,
        DescribeWebRecordRequest.Action,
        DismissRoomRequest.Action,
        DismissRoomByStrRoomIdRequest.Action,
        ModifyCloudModerationRequest.Action,
        ModifyCloudRecordingRequest.Action,
        ModifyCloudSliceTaskRequest.Action,
        QueryAIMessageListRequest.Action,
        RemoveUserRequest.Action,
        RemoveUserByStrRoomIdRequest.Action,
        SetUserBlockedRequest.Action,
        SetUserBlockedByStrRoomIdRequest.Action,
        StartAIConversationRequest.Action,
        StartAITranscriptionRequest.Action,
        StartPublishCdnStreamRequest.Action,
        StartStreamIngestRequest.Action,
        StartWebRecordRequest.Action,
        StopAIConversationRequest.Action,
        StopAITranscriptionRequest.Action,
        StopPublishCdnStreamRequest.Action,
        StopStreamIngestRequest.Action,
        StopWebRecordRequest.Action,
        TextToSpeechRequest.Action,
        TextToSpeechSSERequest.Action,
        UpdateAIConversationRequest.Action,
        UpdatePublishCdnStreamRequest.Action,
        UpdateStreamIngestRequest.Action,
        VoiceCloneRequest.Action,
    }.ToFrozenDictionary(action => action.Name);
}
