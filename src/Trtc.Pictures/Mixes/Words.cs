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

    /// <summary>That windows do not show, where they do not.</summary>
    public static IEnumerable<string> Hidden(Given layout, string list) =>
        layout.IsHidden(list) ? ["The windows do not show: they are secret, or known only when the update is done."] : [];
}
