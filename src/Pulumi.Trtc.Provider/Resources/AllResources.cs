namespace Pulumi.Trtc.Provider.Resources;

/// <summary>The resources that the provider has.</summary>
internal static class AllResources
{
    /// <summary>The resources, in the order of the schema.</summary>
    public static IReadOnlyList<TrtcResource> List { get; } =
    [
        new StreamIngestResource(),
        new PublishCdnStreamResource(),
        new CloudRecordingResource(),
        new AIConversationResource(),
        new AITranscriptionResource(),
        new UserBlockResource(),
        new UserRemovalResource(),
        new RoomDismissalResource(),
        new AIAnnouncementResource(),
    ];

    /// <summary>The resource with a token, or null.</summary>
    public static TrtcResource? Find(string token) => List.FirstOrDefault(r => $"trtc:index:{r.Name}" == token);
}
