namespace Trtc.Bench;

/// <summary>A checkout whose programs are built, in its bin/.</summary>
/// <param name="Name">How the table calls it.</param>
/// <param name="Folder">Where it is.</param>
internal sealed record BuiltVersion(string Name, string Folder)
{
    /// <summary>The checkout that the benchmarks are in.</summary>
    public static BuiltVersion Present { get; } = new("now", Find());

    /// <summary>A path inside.</summary>
    public string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PulumiTrtc.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run inside the checkout.");
        }

        return folder;
    }
}
