using System.Xml.Linq;

namespace Trtc.Testing;

/// <summary>Where the checkout is, and what tests are held against.</summary>
public static class Repository
{
    /// <summary>Why tests against the reference's text are skipped; null where the text is said to be there.</summary>
    /// <remarks>A folder that was named but does not hold the text fails, in whichever test reads it.</remarks>
    public static string? NoReference { get; } = string.IsNullOrEmpty(ReferenceFolder)
        ? "The text of the API reference (server-api.txt) is the vendor's and not part of this repository; set TRTC_SPEC to its folder."
        : null;

    /// <summary>The checkout's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The version that is built: what Directory.Build.props says.</summary>
    public static string Version { get; } =
        XDocument.Load(Path.Combine(Root, "Directory.Build.props")).Descendants("Version").Single().Value;

    /// <summary>The text of the API reference.</summary>
    public static string ReferenceFile => Path.Combine(ReferenceFolder ?? "", "server-api.txt");

    /// <summary>Another of the vendor's files beside the reference's text.</summary>
    public static string ReferenceFolderFile(string name) => Path.Combine(ReferenceFolder ?? "", name);

    private static string? ReferenceFolder => Environment.GetEnvironmentVariable("TRTC_SPEC");

    /// <summary>A file or folder of facts and recordings; tests/spec/README.md says what there is.</summary>
    public static string SpecFile(params string[] name) => Path.Combine([Root, "tests", "spec", .. name]);

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
