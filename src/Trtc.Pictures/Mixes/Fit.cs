namespace Trtc.Pictures.Mixes;

/// <summary>How a picture fills a place of other proportions.</summary>
public enum Fit
{
    /// <summary>Scaled until it covers the place; what stands over is cut off.</summary>
    Crop,

    /// <summary>Scaled each way by itself, which distorts it.</summary>
    Stretch,

    /// <summary>Cut by at most a fifth, and stretched by the rest.</summary>
    SmartStretch,

    /// <summary>Scaled until it fits; beside it what lies below shows.</summary>
    Background,

    /// <summary>Scaled until it fits; beside it is black.</summary>
    BlackBars,
}
