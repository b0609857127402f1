using Trtc.Client.Actions;

namespace Pulumi.Trtc.Provider.Functions;

/// <summary>The functions that the provider has.</summary>
internal static class AllFunctions
{
    /// <summary>The functions, in the order of the schema.</summary>
    public static IReadOnlyList<TrtcFunction> List { get; } =
    [
        TrtcFunction.Query<DescribeTrtcUsageRequest, UsageResult>(
            DescribeTrtcUsageRequest.Action, "getTrtcUsage", "Audio and video minutes used, over any number of days.", UsageQueries.TrtcAsync, splits: true),
        TrtcFunction.Query<DescribeRecordingUsageRequest, UsageResult>(
            DescribeRecordingUsageRequest.Action, "getRecordingUsage", "Recording minutes used, over any number of days.", UsageQueries.RecordingAsync, splits: true),
        TrtcFunction.Query<DescribeMixTranscodingUsageRequest, UsageResult>(
            DescribeMixTranscodingUsageRequest.Action, "getMixTranscodingUsage", "Mixing minutes used, over any number of days.", UsageQueries.MixTranscodingAsync, splits: true),
        TrtcFunction.Query<DescribeRelayUsageRequest, UsageResult>(
            DescribeRelayUsageRequest.Action, "getRelayUsage", "Bandwidth used by relaying to CDNs, over any number of days.", UsageQueries.RelayAsync, splits: true),
        TrtcFunction.Query<DescribeTrtcRoomUsageRequest, RoomUsageResult>(
            DescribeTrtcRoomUsageRequest.Action, "getTrtcRoomUsage", "Minutes used by room, over any period. The service answers one request every 15 seconds, and 24 hours in each.", UsageQueries.RoomsAsync, splits: true),
        TrtcFunction.Query<DescribeTRTCRealTimeScaleDataRequest, RealTimeScaleResult>(
            DescribeTRTCRealTimeScaleDataRequest.Action, "getRealTimeScaleData", "Users and rooms online, every ten seconds of the last hour.", MonitoringQueries.RealTimeScaleAsync),
        TrtcFunction.Query<DescribeTRTCRealTimeQualityDataRequest, RealTimeQualityResult>(
            DescribeTRTCRealTimeQualityDataRequest.Action, "getRealTimeQualityData", "Stutter of audio and video, every ten seconds of the last 12 hours.", MonitoringQueries.RealTimeQualityAsync),
        TrtcFunction.Query<DescribeTRTCMarketScaleDataRequest, MarketScaleResult>(
            DescribeTRTCMarketScaleDataRequest.Action, "getMarketScaleData", "Users and rooms by day or hour of the last 60 days.", MonitoringQueries.MarketScaleAsync),
        TrtcFunction.Query<DescribeTRTCMarketQualityDataRequest, MarketQualityResult>(
            DescribeTRTCMarketQualityDataRequest.Action, "getMarketQualityData", "Quality by day or hour of the last 60 days, or 30 in the basic edition of the dashboard.", MonitoringQueries.MarketQualityAsync),
        TrtcFunction.Query<DescribeRoomInfoRequest, RoomsResult>(
            DescribeRoomInfoRequest.Action, "getRoomInfo", "All rooms that were open in a period of at most 24 hours of the last 14 days.", CallQueries.RoomsAsync, hidden: "PageNumber"),
        TrtcFunction.Query<DescribeUserInfoRequest, UsersResult>(
            DescribeUserInfoRequest.Action, "getUserInfo", "All users of a call, over at most 4 hours of the last 14 days.", CallQueries.UsersAsync, hidden: "PageNumber"),
        TrtcFunction.Query<DescribeCallDetailInfoRequest, CallDetailResult>(
            DescribeCallDetailInfoRequest.Action, "getCallDetailInfo", "All users of a call and their metrics, over at most 1 hour, or 4 hours without metrics, of the last 14 days.", CallQueries.CallDetailAsync, hidden: "PageNumber"),
        TrtcFunction.Query<DescribeScaleInfoRequest, ScaleResult>(
            DescribeScaleInfoRequest.Action, "getScaleInfo", "Rooms and users by day of the last 14 days.", CallQueries.ScaleAsync),
        TrtcFunction.Query<DescribeUserEventRequest, UserEventsResult>(
            DescribeUserEventRequest.Action, "getUserEvents", "What happened to a user in a call, each event with its meaning.", CallQueries.EventsAsync),
        TrtcFunction.Query<DescribeUnusualEventRequest, UnusualEventsResult>(
            DescribeUnusualEventRequest.Action, "getUnusualEvents", "Bad experiences of users and their probable causes, over at most 1 hour of the last 14 days, each with its meaning.", CallQueries.UnusualAsync),
        TrtcFunction.Query<DescribeStreamIngestRequest, StreamIngestResult>(
            DescribeStreamIngestRequest.Action, "getStreamIngest", "State of an ingest, also of one that no stack has.", TaskQueries.StreamIngestAsync),
        TrtcFunction.Query<DescribeCloudRecordingRequest, CloudRecordingResult>(
            DescribeCloudRecordingRequest.Action, "getCloudRecording", "State and files of a recording, also of one that no stack has.", TaskQueries.CloudRecordingAsync),
        TrtcFunction.Query<DescribeAIConversationRequest, AITaskResult>(
            DescribeAIConversationRequest.Action, "getAIConversation", "State of an AI conversation, by task ID, or by application and session ID.", TaskQueries.AIConversationAsync),
        TrtcFunction.Query<DescribeAITranscriptionRequest, AITaskResult>(
            DescribeAITranscriptionRequest.Action, "getAITranscription", "State of a transcription, by task ID, or by application and session ID.", TaskQueries.AITranscriptionAsync),
        TrtcFunction.Local<UserSigInputs, UserSigResult>(
            "getUserSig", "The signature with which a user enters rooms, made here with the provider's sdkSecretKey.", Signatures.UserSig),
        TrtcFunction.Local<PrivateMapKeyInputs, PrivateMapKeyResult>(
            "getPrivateMapKey", "The ticket with which a user enters one room, made here with the provider's sdkSecretKey.", Signatures.PrivateMapKey),
    ];

    /// <summary>The function with a token, or null.</summary>
    public static TrtcFunction? Find(string token) => List.FirstOrDefault(f => $"trtc:index:{f.Name}" == token);
}
