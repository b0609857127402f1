// Made by tools/generate.sh. Edits are lost when it runs again.
using System.Collections.Frozen;
using Pulumi.Trtc.Provider.Queries;

namespace Pulumi.Trtc.Provider.Generated;

/// <summary>The functions that the provider has.</summary>
internal static class AllFunctions
{
    /// <summary>The functions, in the order of the schema.</summary>
    public static IReadOnlyList<TrtcFunction> List { get; } =
    [
        new Tasks.GetAIConversation(),
        new Queries.GetAIMessages(),
        new Tasks.GetAITranscription(),
        new Queries.GetCallDetailInfo(),
        new Tasks.GetCloudModeration(),
        new Tasks.GetCloudRecording(),
        new Tasks.GetCloudSlice(),
        new Tasks.GetCloudTranscription(),
        new Components.Layouts.GetLayout(),
        new Queries.GetMarketQualityData(),
        new Queries.GetMarketScaleData(),
        new Queries.GetMixTranscodingUsage(),
        new Queries.GetPrivateMapKey(),
        new Queries.GetRealTimeQualityData(),
        new Queries.GetRealTimeScaleData(),
        new Queries.GetRecordingUsage(),
        new Queries.GetRelayUsage(),
        new Queries.GetRoomInfo(),
        new Queries.GetScaleInfo(),
        new Queries.GetSpeech(),
        new Tasks.GetStreamIngest(),
        new Queries.GetTrtcRoomUsage(),
        new Queries.GetTrtcUsage(),
        new Queries.GetUnusualEvents(),
        new Queries.GetUserEvents(),
        new Queries.GetUserInfo(),
        new Queries.GetUserSig(),
        new Tasks.GetWebRecord(),
    ];

    private static readonly FrozenDictionary<string, TrtcFunction> ByToken = List.ToFrozenDictionary(x => $"trtc:index:{x.Name}");

    /// <summary>The function with a token, or null.</summary>
    public static TrtcFunction? Find(string token) => ByToken.GetValueOrDefault(token);
}
