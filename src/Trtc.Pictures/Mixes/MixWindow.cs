namespace Trtc.Pictures.Mixes;

/// <summary>A window of a mix.</summary>
public sealed record MixWindow
{
    /// <summary>Number of the window, as it is listed or filled; the first is 1.</summary>
    public required int Number { get; init; }

    /// <summary>Where it is.</summary>
    public required Area Area { get; init; }

    /// <summary>Its layer; larger ones cover smaller ones.</summary>
    public double Layer { get; init; }

    /// <summary>Who is seen in it; null where nobody is.</summary>
    public string? User { get; init; }

    /// <summary>For whom it is kept, where that user is not there.</summary>
    public string? KeptFor { get; init; }

    /// <summary>Whether a shared screen is seen in it, and not a camera.</summary>
    public bool IsScreen { get; init; }

    /// <summary>How the video fills it.</summary>
    public Fit Fit { get; init; }

    /// <summary>Width by height of the part of the video that is shown, where only a part is.</summary>
    public double? Cropping { get; init; }

    /// <summary>The part of the video that is shown, in words, where only a part is.</summary>
    public string? Part { get; init; }

    /// <summary>How much of what is below shows through, from 0 to 1.</summary>
    public double Transparency { get; init; }

    /// <summary>Name of the picture that is shown without a video, where there is one.</summary>
    public string? Picture { get; init; }

    /// <summary>Colour beside the video, where there is one.</summary>
    public string? Color { get; init; }

    /// <summary>Who is seen, or for whom it is kept, and the kind of stream.</summary>
    public string Caption => User is { } user ? user + (IsScreen ? " (screen)" : "")
        : KeptFor is { } kept ? $"{kept}{(IsScreen ? " (screen)" : "")}, not there"
        : "nobody";
}
