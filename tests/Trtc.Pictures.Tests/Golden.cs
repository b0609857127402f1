using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Trtc.Pictures.Tests;

/// <summary>
/// Pictures and texts as they were looked at and found right, beside the tests. With TRTC_UPDATE_PICTURES=1 they are written anew, for
/// somebody to look at.
/// </summary>
internal static partial class Golden
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("TRTC_UPDATE_PICTURES") == "1";

    /// <summary>Folder of this project's sources.</summary>
    public static string Folder { get; } = Find();

    /// <summary>Holds a picture against the one that is kept: the same shapes at the same places, in order, with the same texts.</summary>
    public static void Holds(string name, string svg) =>
        Holds(Path.Combine("pictures", name + ".svg"), svg, kept => Assert.Equal(Shapes(kept), Shapes(svg)));

    /// <summary>Holds a text against the one that is kept.</summary>
    public static void HoldsText(string name, string text) =>
        Holds(Path.Combine("pictures", name + ".txt"), text, kept => Assert.Equal(kept.ReplaceLineEndings("\n"), text));

    private static void Holds(string file, string made, Action<string> compare)
    {
        var path = Path.Combine(Folder, file);
        if (Update)
        {
            File.WriteAllText(path, made);
        }

        Assert.True(File.Exists(path), $"{file} is not there; TRTC_UPDATE_PICTURES=1 writes it, for somebody to look at.");
        compare(File.ReadAllText(path));
    }

    // How it is written does not matter, nor a tenth of a pixel.
    private static IReadOnlyList<string> Shapes(string svg) =>
        [.. XDocument.Parse(svg).Descendants().Select(e => string.Join(' ', e.Attributes().Where(a => !a.IsNamespaceDeclaration)
            .OrderBy(a => a.Name.ToString(), StringComparer.Ordinal)
            .Select(a => $"{a.Name.LocalName}={Rounded(a.Value)}")
            .Prepend(new string(' ', e.Ancestors().Count()) + e.Name.LocalName)
            .Append(e.HasElements ? "" : $"\"{e.Value.Trim()}\"")))];

    private static string Rounded(string value) => Decimals().Replace(value, m =>
        double.Parse(m.Value, CultureInfo.InvariantCulture).ToString("0.0", CultureInfo.InvariantCulture));

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PulumiTrtc.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of their sources.");
        }

        return Path.Combine(folder, "tests", "Trtc.Pictures.Tests");
    }

    [GeneratedRegex(@"-?\d+\.\d+")]
    private static partial Regex Decimals();
}
