using System.Text.RegularExpressions;
using Pulumi.Trtc.Provider.Schema;
using Trtc.SdkGenerator;
using Trtc.Testing;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>What is generated is checked in as it is made.</summary>
public partial class GeneratedTests
{
    private static readonly IReadOnlyList<GeneratedFiles> All = GeneratedFiles.Of(Repository.Root);

    public static TheoryData<string> Places => [.. All.Select(g => g.ToString())];

    [Fact]
    public void The_schema_is_what_the_records_and_examples_make() =>
        Assert.True(
            File.ReadAllText(Path.Combine(Repository.Root, "schema.json")) == SchemaWriter.Write(),
            "Run tools/generate.sh; schema.json is not as made.");

    [Theory]
    [MemberData(nameof(Places))]
    public void The_files_are_what_the_generator_makes(string place)
    {
        var generated = All.Single(g => g.ToString() == place);
        var there = generated.Read(Repository.Root);
        var wrong = generated.Files.Where(m => there.GetValueOrDefault(m.Key) != m.Value).Select(m => m.Key)
            .Concat(there.Keys.Except(generated.Files.Keys));
        Assert.True(!wrong.Any(), $"Run tools/generate.sh. Not as made: {string.Join(", ", wrong)}");
    }

    [Theory]
    [InlineData("docs/guide.md")]
    [InlineData("docs/installation-configuration.md")]
    [InlineData("examples/kubernetes-operator/README.md")]
    [InlineData("examples/kubernetes-operator/event.yaml")]
    [InlineData("examples/kubernetes-operator/stack.yaml")]
    public void What_names_the_version_names_the_one_that_is_built(string file)
    {
        var named = NamedVersion().Matches(File.ReadAllText(Path.Combine(Repository.Root, file))).Select(m => m.Groups[1].Value).ToArray();
        Assert.NotEmpty(named);
        Assert.All(named, version => Assert.True(version == Repository.Version, $"Run tools/generate.sh; {file} names {version}."));
    }

    [Fact]
    public void Every_link_of_the_reference_leads_somewhere()
    {
        var folder = Path.Combine(Repository.Root, "docs", "reference");
        var links = Directory.EnumerateFiles(folder)
            .SelectMany(f => Link().Matches(File.ReadAllText(f)).Select(m => (Page: f, Target: m.Groups[1].Value))).ToArray();
        Assert.True(links.Length > 150, $"{links.Length} links were found.");
        var dead = links.Where(l => !l.Target.Contains("://", StringComparison.Ordinal) && !Leads(l.Page, l.Target))
            .Select(l => $"{Path.GetFileName(l.Page)}: {l.Target}");
        Assert.Empty(dead);
        var pages = Directory.EnumerateFiles(folder, "*.md").Select(f => Path.GetFileName(f)!).Where(f => f != "README.md");
        var listed = links.Where(l => Path.GetFileName(l.Page) == "README.md" && !l.Target.StartsWith('.')).Select(l => l.Target);
        Assert.Equal(pages.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("StreamIngest.md", "nowhere.md")]
    [InlineData("StreamIngest.md", "#nothing")]
    [InlineData("StreamIngest.md", "../provider.md#nothing")]
    public void A_link_that_leads_nowhere_is_found(string page, string target) =>
        Assert.False(Leads(Path.Combine(Repository.Root, "docs", "reference", page), target));

    private static bool Leads(string page, string target)
    {
        var parts = target.Split('#');
        var file = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, parts[0]));
        return File.Exists(file) && (parts.Length == 1 || File.ReadLines(file).Any(l => l.StartsWith('#') && Anchor(l) == parts[1]));
    }

    private static string Anchor(string heading) => heading.TrimStart('#', ' ').ToLowerInvariant().Replace(' ', '-');

    [GeneratedRegex(@"(?:trtc[""/, -]{1,4}v|version: )([0-9]+\.[0-9]+\.[0-9]+)")]
    private static partial Regex NamedVersion();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
