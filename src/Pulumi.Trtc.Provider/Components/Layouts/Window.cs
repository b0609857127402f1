namespace Pulumi.Trtc.Provider.Components.Layouts;

/// <summary>A window on a canvas, in pixels.</summary>
/// <param name="User">Which user is in it, counted from 0.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
internal readonly record struct Window(int User, int X, int Y, int Width, int Height)
{
    /// <summary>Layer; larger numbers cover smaller ones.</summary>
    public int Layer { get; init; }

    /// <summary>Whether it shows the user's screen, and not the camera.</summary>
    public bool IsScreen { get; init; }
}
