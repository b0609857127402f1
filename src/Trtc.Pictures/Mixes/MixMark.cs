namespace Trtc.Pictures.Mixes;

/// <summary>A watermark of a mix.</summary>
public sealed record MixMark
{
    /// <summary>What it is: a picture, a text or the time.</summary>
    public required MarkKind Kind { get; init; }

    /// <summary>Where it is.</summary>
    public required Area Area { get; init; }

    /// <summary>The text, or the name of the picture.</summary>
    public required string Text { get; init; }

    /// <summary>Its layer among the watermarks.</summary>
    public double Layer { get; init; }

    /// <summary>Size of the font in pixels.</summary>
    public double FontSize { get; init; } = 14;

    /// <summary>Colour of the text.</summary>
    public string FontColor { get; init; } = "#ffffff";

    /// <summary>Colour behind the text; null for none.</summary>
    public string? Color { get; init; }

    /// <summary>Whether it moves over the canvas.</summary>
    public bool Moves { get; init; }
}

/// <summary>Kinds of watermarks.</summary>
public enum MarkKind
{
    /// <summary>A picture.</summary>
    Picture,

    /// <summary>A text.</summary>
    Text,

    /// <summary>The time.</summary>
    Time,
}
