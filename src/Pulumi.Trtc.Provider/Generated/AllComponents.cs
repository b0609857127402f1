// Made by tools/generate.sh. Edits are lost when it runs again.
using System.Collections.Frozen;
using Pulumi.Trtc.Provider.Components;

namespace Pulumi.Trtc.Provider.Generated;

/// <summary>The components that the provider has.</summary>
internal static class AllComponents
{
    /// <summary>The components, in the order of the schema.</summary>
    public static IReadOnlyList<TrtcComponent> List { get; } =
    [
        new Components.LiveEvent(),
        new Components.MultiRoomRelay(),
        new Components.VoiceAgent(),
        new Components.Watchtower(),
    ];

    private static readonly FrozenDictionary<string, TrtcComponent> ByToken = List.ToFrozenDictionary(x => $"trtc:index:{x.Name}");

    /// <summary>The component with a token, or null.</summary>
    public static TrtcComponent? Find(string token) => ByToken.GetValueOrDefault(token);
}
