namespace Trtc.Pictures.Mixes;

/// <summary>A part of a canvas, in its pixels.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public readonly record struct Area(double X, double Y, double Width, double Height)
{
    /// <summary>The edge right of it.</summary>
    public double Right => X + Width;

    /// <summary>The edge below it.</summary>
    public double Bottom => Y + Height;

    /// <summary>How many pixels it has.</summary>
    public double Size => Width * Height;

    /// <summary>Whether it has any.</summary>
    public bool IsEmpty => Width <= 0 || Height <= 0;

    /// <summary>What of it lies in another one too.</summary>
    public Area Within(Area other)
    {
        var (x, y) = (Math.Max(X, other.X), Math.Max(Y, other.Y));
        return new Area(x, y, Math.Max(0, Math.Min(Right, other.Right) - x), Math.Max(0, Math.Min(Bottom, other.Bottom) - y));
    }
}
