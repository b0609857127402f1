using System.Xml.Linq;
using Trtc.Testing;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>The C# example, which people copy out of the repository, so that it names its packages itself.</summary>
public class ExampleTests
{
    [Theory]
    [InlineData("Event")]
    [InlineData("Event.Tests")]
    public void It_names_the_packages_and_versions_of_the_repository(string project)
    {
        var build = Load("Directory.Build.props").Descendants().Where(e => !e.HasElements).ToLookup(e => e.Name.LocalName, e => e.Value);
        string Resolved(string text) =>
            build.Aggregate(text, (rest, p) => rest.Replace($"$({p.Key})", p.First(), StringComparison.Ordinal));
        var versions = References(Load("Directory.Packages.props"), "PackageVersion").ToDictionary(p => p.Name, p => Resolved(p.Version));
        foreach (var id in new[] { "", ".Testing" })
        {
            versions.Add(build["PulumiTrtcPackageId"].Single() + id, build["Version"].Single());
        }

        var named = References(Load("examples", "csharp", project, project + ".csproj"), "PackageReference").ToArray();
        Assert.NotEmpty(named);
        Assert.All(named, p => Assert.Equal((p.Name, versions.GetValueOrDefault(p.Name)), p));
    }

    private static XElement Load(params string[] file) => XElement.Load(Path.Combine([Repository.Root, .. file]));

    private static IEnumerable<(string Name, string Version)> References(XElement file, string kind) =>
        file.Descendants(kind).Select(e => (e.Attribute("Include")!.Value, e.Attribute("Version")!.Value));
}
