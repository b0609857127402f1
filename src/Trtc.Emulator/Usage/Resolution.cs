namespace Trtc.Emulator.Usage;

/// <summary>The classes of resolution by which usage is counted.</summary>
internal static class Resolution
{
    /// <summary>The classes, from audio only to 4K, as usage answers name them.</summary>
    public static readonly string[] Names = ["Audio", "SD", "HD", "FullHD", "2K", "4K"];

    /// <summary>The class of a video, by its number of pixels; no video is audio.</summary>
    public static int Of(long pixels) => pixels switch
    {
        <= 0 => 0,
        <= 640 * 480 => 1,
        <= 1280 * 720 => 2,
        <= 1920 * 1080 => 3,
        <= 2560 * 1440 => 4,
        _ => 5,
    };
}
