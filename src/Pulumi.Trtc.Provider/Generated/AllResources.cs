// Made by tools/generate.sh. Edits are lost when it runs again.
using System.Collections.Frozen;
using Pulumi.Trtc.Provider.Resources;

namespace Pulumi.Trtc.Provider.Generated;

/// <summary>The resources that the provider has.</summary>
internal static class AllResources
{
    /// <summary>The resources, in the order of the schema.</summary>
    public static IReadOnlyList<TrtcResource> List { get; } =
    [
        new Acts.AIAnnouncement(),
        new Tasks.AIConversation(),
        new Tasks.AITranscription(),
        new Tasks.CloudModeration(),
        new Tasks.CloudRecording(),
        new Tasks.CloudSlice(),
        new Tasks.CloudTranscription(),
        new Tasks.PublishCdnStream(),
        new Acts.RoomDismissal(),
        new Tasks.StreamIngest(),
        new Acts.UserBlock(),
        new Acts.UserRemoval(),
        new Acts.Voice(),
        new Tasks.WebRecord(),
    ];

    private static readonly FrozenDictionary<string, TrtcResource> ByToken = List.ToFrozenDictionary(x => $"trtc:index:{x.Name}");

    /// <summary>The resource with a token, or null.</summary>
    public static TrtcResource? Find(string token) => ByToken.GetValueOrDefault(token);
}
