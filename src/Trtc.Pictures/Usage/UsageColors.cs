namespace Trtc.Pictures.Usage;

/// <summary>
/// The colours of kinds, the first ones after Okabe and Ito. Those who see few colours tell them apart too, neighbours best, since these
/// differ in lightness; each stands out from the ground.
/// </summary>
internal static class UsageColors
{
    private static readonly string[] OnLightGround =
    [
        "#0072b2", "#d17a00", "#1a2160", "#c86aa0", "#00573d", "#889966", "#664400", "#550099", "#aa77ff", "#993377", "#997733", "#7744cc",
    ];

    private static readonly string[] OnDarkGround =
    [
        "#56b4e9", "#e69f00", "#3d62c4", "#f3c1db", "#009e73", "#f0e442", "#bb3311", "#bbee99", "#885588", "#88aa55", "#bb88aa", "#aa4444",
    ];

    /// <summary>How many there are; kinds beyond begin anew.</summary>
    public static int Count => OnLightGround.Length;

    /// <summary>The colour of a kind on a light ground.</summary>
    public static string OnLight(int kind) => OnLightGround[kind % Count];

    /// <summary>The colour of a kind on a dark ground, such as most terminals have.</summary>
    public static string OnDark(int kind) => OnDarkGround[kind % Count];
}
