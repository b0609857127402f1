namespace Trtc.Bench;

/// <summary>Where the checkout is.</summary>
internal static class Checkout
{
    /// <summary>A path inside the checkout.</summary>
    public static string PathOf(params string[] parts)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PulumiTrtc.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run inside the checkout.");
        }

        return Path.Combine([folder, .. parts]);
    }
}
