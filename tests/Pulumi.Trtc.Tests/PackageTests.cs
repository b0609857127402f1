using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using Trtc.Testing;

namespace Pulumi.Trtc.Tests;

/// <summary>What <c>dotnet pack</c> makes of the packages.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("trtc-package").FullName;

    [Theory]
    [InlineData("Pulumi.Trtc", "Trtc.Pulumi", "net8.0", "content/pulumi-plugin.json")]
    [InlineData("Pulumi.Trtc.Testing", "Trtc.Pulumi.Testing", "net10.0", "icon.png")]
    public async Task It_has_its_dependency_symbols_readme_and_what_else_it_needs(
        string project, string id, string framework, string besides)
    {
        await PackAsync(project);
        using var package = ZipFile.OpenRead(Path.Combine(folder, $"{id}.{Repository.Version}.nupkg"));
        foreach (var expected in new[]
        {
            "README.md", "icon.png", $"lib/{framework}/{project}.dll", $"lib/{framework}/{project}.xml", besides,
        })
        {
            Assert.True(package.GetEntry(expected) is { Length: > 0 }, $"{expected} is not in {string.Join(", ", package.Entries)}");
        }

        Assert.Single(
            package.Entries,
            e => e.FullName.StartsWith("lib/", StringComparison.Ordinal) && e.Name.EndsWith(".dll", StringComparison.Ordinal));
        using var specification = package.GetEntry($"{id}.nuspec")!.Open();
        var metadata = XDocument.Load(specification).Root!
            .Elements()
            .Single(e => e.Name.LocalName == "metadata")
            .Elements()
            .ToDictionary(e => e.Name.LocalName);
        Assert.Equal(
            ("Apache-2.0", "README.md", "icon.png"), (metadata["license"].Value, metadata["readme"].Value, metadata["icon"].Value));
        var dependency = Assert.Single(metadata["dependencies"].Descendants(), e => e.Name.LocalName == "dependency");
        Assert.Equal(("Pulumi", "[3.112.1, 4.0.0)"), (dependency.Attribute("id")!.Value, dependency.Attribute("version")!.Value));
        using var symbols = ZipFile.OpenRead(Path.Combine(folder, $"{id}.{Repository.Version}.snupkg"));
        Assert.NotNull(symbols.GetEntry($"lib/{framework}/{project}.pdb"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task PackAsync(string project)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        string[] arguments =
        [
            "pack", Path.Combine(Repository.Root, "src", project), "--no-build", "--configuration", configuration, "--output", folder,
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token);
        Assert.True(process.ExitCode == 0, output);
        Assert.DoesNotContain("warn", output, StringComparison.OrdinalIgnoreCase);
    }
}
