namespace Trtc.Client.Metadata;

/// <summary>Unit of a number.</summary>
public enum ApiUnit
{
    /// <summary>A plain number.</summary>
    None,

    /// <summary>Pixels.</summary>
    Pixels,

    /// <summary>Milliseconds.</summary>
    Milliseconds,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Hertz.</summary>
    Hertz,

    /// <summary>Bits per second.</summary>
    BitsPerSecond,

    /// <summary>Kilobits per second.</summary>
    KilobitsPerSecond,

    /// <summary>Frames per second.</summary>
    FramesPerSecond,

    /// <summary>A Unix timestamp in seconds.</summary>
    UnixSeconds,

    /// <summary>A Unix timestamp in milliseconds.</summary>
    UnixMilliseconds,
}
