using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using Trtc.Testing;

namespace Pulumi.Trtc.Tests;

/// <summary>What <c>dotnet pack</c> makes of the package.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("trtc-package").FullName;

    [Fact]
    public async Task It_has_its_dependencies_symbols_readme_and_plugin()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo("dotnet", ["pack", Path.Combine(Repository.Root, "src", "Pulumi.Trtc"), "--no-build", "--configuration", configuration, "--output", folder]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token);
        Assert.True(process.ExitCode == 0, output);
        Assert.DoesNotContain("warn", output, StringComparison.OrdinalIgnoreCase);

        using var package = ZipFile.OpenRead(Path.Combine(folder, "Trtc.Pulumi.0.1.0.nupkg"));
        foreach (var expected in new[] { "README.md", "icon.png", "lib/net8.0/Pulumi.Trtc.dll", "lib/net8.0/Pulumi.Trtc.xml", "content/pulumi-plugin.json" })
        {
            Assert.True(package.GetEntry(expected) is { Length: > 0 }, $"{expected} is not in {string.Join(", ", package.Entries)}");
        }

        using var specification = package.GetEntry("Trtc.Pulumi.nuspec")!.Open();
        var metadata = XDocument.Load(specification).Root!.Elements().Single(e => e.Name.LocalName == "metadata").Elements().ToDictionary(e => e.Name.LocalName);
        Assert.Equal(("Apache-2.0", "README.md", "icon.png"), (metadata["license"].Value, metadata["readme"].Value, metadata["icon"].Value));
        var dependency = Assert.Single(metadata["dependencies"].Descendants(), e => e.Name.LocalName == "dependency");
        Assert.Equal(("Pulumi", "[3.112.1, 4.0.0)"), (dependency.Attribute("id")!.Value, dependency.Attribute("version")!.Value));
        using var symbols = ZipFile.OpenRead(Path.Combine(folder, "Trtc.Pulumi.0.1.0.snupkg"));
        Assert.NotNull(symbols.GetEntry("lib/net8.0/Pulumi.Trtc.pdb"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
