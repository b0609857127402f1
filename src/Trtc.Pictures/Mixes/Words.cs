using Trtc.Client.Types;

namespace Trtc.Pictures.Mixes;

/// <summary>What mixes are described with.</summary>
internal static class Words
{
    /// <summary>A layout.</summary>
    public static string Of(MixLayoutMode mode) => mode switch
    {
        MixLayoutMode.Floating => "floating",
        MixLayoutMode.ScreenSharing => "screen sharing",
        MixLayoutMode.Grid => "grid",
        _ => "custom",
    };

    /// <summary>That windows are not known yet, where they are not.</summary>
    public static IEnumerable<string> Unknown(Given layout, string list) =>
        layout.IsUnknown(list) ? ["The windows are known only when the update is done."] : [];
}
