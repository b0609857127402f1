using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Tests;

/// <summary>
/// Assets and archives with the hashes that Pulumi gives them, which were worked out by hand from the layout of its archives.
/// </summary>
public class YamlAssetTests
{
    private const string Alpha = "8ed3f6ad685b959ead7022518e1af76cd816f8e8ec7ccdda1ed4018e8f2223f8";
    private const string AlphaAndBeta = "cc95e885fe525a488d2e7c3b5dd1f26bcc3b24f9e39a81dd7769107efe0d4365";
    private const string Mapped = "4dab250eee05b78f619926c4ab951f56ecfec999f8e30dbb57f2e96e22a4e77e";
    private const string Hi = "8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4";

    private static readonly (string Name, string Content)[] Files = [("a.txt", "alpha"), ("sub/b.txt", "beta")];

    [Theory]
    [InlineData("{ fn::fileAsset: folder/a.txt }", "path", "folder/a.txt", Alpha)]
    [InlineData("{ fn::stringAsset: hi }", "text", "hi", Hi)]
    [InlineData("{ fn::fileArchive: ./folder }", "path", "./folder", AlphaAndBeta)]
    public async Task An_asset_has_its_place_as_written_and_the_hash_of_its_content(
        string expression, string kind, string place, string hash)
    {
        using var run = await YamlRun.RunAsync($"outputs: {{ it: {expression} }}", prepare: Fill);
        var content = Assert.IsType<SignedValue>(run.Outputs!["it"]).Content;
        Assert.Equal((place, hash), (content[kind]!.AsText, content["hash"]!.AsText));
    }

    [Fact]
    public async Task A_map_of_assets_is_hashed_as_the_archive_that_it_makes()
    {
        using var run = await YamlRun.RunAsync("""
            outputs:
              it:
                fn::assetArchive:
                  text: { fn::stringAsset: hi }
                  folder: { fn::fileArchive: folder }
                  file: { fn::fileAsset: folder/a.txt }
            """, prepare: Fill);
        var archive = Assert.IsType<SignedValue>(run.Outputs!["it"]);
        Assert.Equal("0def7320c3a5731c473e5ecbe6d01bc7", archive.Signature);
        Assert.Equal(Mapped, archive.Content["hash"]!.AsText);
        var parts = ((ObjectValue)archive.Content["assets"]!).Members;
        Assert.Equal(["file", "folder", "text"], [.. parts.Keys]);
        Assert.Equal(AlphaAndBeta, ((SignedValue)parts["folder"]).Content["hash"]!.AsText);
    }

    [Fact]
    public async Task What_is_secret_in_an_archive_makes_all_of_it_secret()
    {
        using var run = await YamlRun.RunAsync("""
            outputs: { it: { fn::assetArchive: { a: { fn::stringAsset: { fn::secret: hi } } } } }
            """);
        var archive = Assert.IsType<SignedValue>(Assert.IsType<SecretValue>(run.Outputs!["it"]).Element);
        Assert.Equal(Hi, ((SignedValue)((ObjectValue)archive.Content["assets"]!)["a"]!).Content["hash"]!.AsText);
    }

    [Theory]
    [InlineData("archive.tar")]
    [InlineData("archive.tgz")]
    [InlineData("archive.zip")]
    public async Task An_archive_in_a_map_counts_with_what_is_in_it(string file)
    {
        using var run = await YamlRun.RunAsync($$"""
            outputs: { it: { fn::assetArchive: { "": { fn::fileArchive: {{file}} } } } }
            """, prepare: r =>
        {
            using var target = File.Create(Path.Combine(r.Folder, file));
            if (file.EndsWith(".zip", StringComparison.Ordinal))
            {
                Zip(target);
            }
            else
            {
                using var packed = file.EndsWith(".tgz", StringComparison.Ordinal)
                    ? new GZipStream(target, CompressionLevel.Fastest)
                    : (Stream)target;
                Tar(packed);
            }
        });
        Assert.Empty(run.Failures);
        Assert.Equal(AlphaAndBeta, Assert.IsType<SignedValue>(run.Outputs!["it"]).Content["hash"]!.AsText);
    }

    [Theory]
    [InlineData("d/ü.txt", "7828fd86e3a26b5b977fc074b38b68e8481fca8172debc5651bdbf07ea5be3f9")]
    [InlineData(
        "pppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp/"
        + "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq.txt",
        "5df99f15447cc56687c6b97da02a9f0aaad41d7fa0d0191317efce4c3dab75ce")]
    public async Task Long_and_foreign_names_are_hashed_too(string name, string hash)
    {
        using var run = await YamlRun.RunAsync("outputs: { it: { fn::fileArchive: folder } }", prepare: r =>
            r.Write("folder/" + name.Normalize(NormalizationForm.FormC), "alpha"));
        Assert.Equal(hash, Assert.IsType<SignedValue>(run.Outputs!["it"]).Content["hash"]!.AsText);
    }

    private static void Zip(Stream target)
    {
        using var zip = new ZipArchive(target, ZipArchiveMode.Create);
        zip.CreateEntry("sub/");
        foreach (var (name, content) in Files)
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(content));
        }
    }

    private static void Tar(Stream target)
    {
        using var tar = new TarWriter(target);
        tar.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "sub/"));
        foreach (var (name, content) in Files)
        {
            tar.WriteEntry(
                new PaxTarEntry(TarEntryType.RegularFile, "./" + name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)) });
        }
    }

    private static void Fill(YamlRun run)
    {
        run.Write("folder/a.txt", "alpha");
        run.Write("folder/sub/b.txt", "beta");
        run.Write("folder/.pulumi/kept-out.txt", "x");
    }
}
