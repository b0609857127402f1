using System.Xml.Linq;
using Trtc.Testing;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>The examples in C#, which people copy out of the repository, so that they name their packages themselves.</summary>
public class CopiedExampleTests
{
    [Theory]
    [InlineData("csharp/Event/Event")]
    [InlineData("csharp/Event.Tests/Event.Tests")]
    [InlineData("tested-stack/Stack.Tests/Stack.Tests")]
    public void They_name_the_packages_and_versions_of_the_repository(string project)
    {
        var build = Load("Directory.Build.props").Descendants().Where(e => !e.HasElements).ToLookup(e => e.Name.LocalName, e => e.Value);
        string Resolved(string text) =>
            build.Aggregate(text, (rest, p) => rest.Replace($"$({p.Key})", p.First(), StringComparison.Ordinal));
        var versions = References(Load("Directory.Packages.props"), "PackageVersion").ToDictionary(p => p.Name, p => Resolved(p.Version));

        // Of the project's own packages, whichever of this major version is there: the version itself stands in one place.
        var own = build["PulumiTrtcPackageId"].Single();
        foreach (var id in new[] { own, own + ".Testing", "Trtc.Emulator.Xunit" })
        {
            versions.Add(id, $"{build["Version"].Single().Split('.')[0]}.*");
        }

        var named = References(Load("examples", project + ".csproj"), "PackageReference").ToArray();
        Assert.NotEmpty(named);
        Assert.All(named, p => Assert.Equal((p.Name, versions.GetValueOrDefault(p.Name)), p));
    }

    private static XElement Load(params string[] file) => XElement.Load(Path.Combine([Repository.Root, .. file]));

    private static IEnumerable<(string Name, string Version)> References(XElement file, string kind) =>
        file.Descendants(kind).Select(e => (e.Attribute("Include")!.Value, e.Attribute("Version")!.Value));
}
