namespace Trtc.Testing;

/// <summary>Where the checkout and the API reference are.</summary>
public static class Repository
{
    /// <summary>The checkout's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder with the API reference: TRTC_SPEC, or shared/spec beside the checkout.</summary>
    public static string SpecFolder { get; } =
        Environment.GetEnvironmentVariable("TRTC_SPEC") ?? Path.Combine(Path.GetDirectoryName(Root)!, "shared", "spec");

    /// <summary>A file of the API reference.</summary>
    public static string SpecFile(string name) => Path.Combine(SpecFolder, name);

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "PulumiTrtc.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the checkout.");
    }
}
