using System.Text;
using System.Text.Json.Nodes;

namespace Pulumi.Embedded.Tests;

/// <summary>Configuration as people have it: from the command line into the file, and from the file into programs.</summary>
public sealed class ConfigTests
{
    private const string Program = """
        name: shop
        runtime: yaml
        config: { v: { type: string } }
        outputs: { v: "${v}", t: "<${v}>" }
        """;

    [Theory]
    [InlineData("123456789012345678")]
    [InlineData("6123e45")]
    [InlineData("1.10")]
    [InlineData("0x1F")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("True")]
    [InlineData("")]
    [InlineData(" padded ")]
    [InlineData("@handle")]
    [InlineData("-1")]
    [InlineData("a: b # c")]
    [InlineData("two\nlines\n")]
    [InlineData("quote \" and \\ and 中文 😀")]
    public async Task What_is_set_is_what_is_got_and_what_the_program_sees(string value)
    {
        using var tool = new Tool(Program);
        foreach (var secret in new string[][] { [], ["--secret"] })
        {
            await tool.SucceedsAsync(["config", "set", .. secret, "v", "--", value]);
            Assert.Equal(value + "\n", await tool.SucceedsAsync("config", "get", "v"));
        }

        await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        var outputs = JsonNode.Parse(await tool.SucceedsAsync("stack", "output", "--json", "--show-secrets"))!;
        Assert.Equal((value, $"<{value}>"), ((string?)outputs["v"], (string?)outputs["t"]));
    }

    [Theory]
    [InlineData("\n", false, false)]
    [InlineData("\r\n", true, false)]
    [InlineData("\n", false, true)]
    public async Task Setting_and_removing_values_leaves_the_rest_of_the_file_as_it_was(string lineEnd, bool marked, bool wide)
    {
        using var tool = new Tool(Program);
        var path = Path.Combine(tool.Folder, "Pulumi.dev.yaml");
        Encoding encoding = wide ? new UnicodeEncoding(false, true) : new UTF8Encoding(marked);
        var before = "# Ours.\nencryptionsalt: v1:N0zKguH6gjY=:v1:o3mtElRYoM1uvrPd:oKM0WWlsGL4h3tWEmQTb9sTiAsB4GA==\n\nconfig:\n"
            + "  shop:build: 6123e45 # the commit\n  # Rooms\n  'shop:rooms':\n    - 0017\n    - { id: ~ }\n\n"
            + "  trtc:region: ap-singapore\n\n# The end.";
        before = before.Replace("\n", lineEnd, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, before, encoding);
        await tool.SucceedsAsync("config", "set", "v", "0x1F");
        await tool.SucceedsAsync("config", "set", "trtc:region", "ap-mumbai");
        Assert.Equal(
            before.Replace("ap-singapore", $"ap-mumbai{lineEnd}  shop:v: \"0x1F\"", StringComparison.Ordinal),
            await File.ReadAllTextAsync(path, encoding));
        await tool.SucceedsAsync("config", "set", "trtc:region", "ap-singapore");
        await tool.SucceedsAsync("config", "rm", "v");
        Assert.Equal(encoding.GetPreamble().Concat(encoding.GetBytes(before)), await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task Values_of_every_namespace_reach_the_program_and_secrets_stay_secret()
    {
        using var tool = new Tool("""
            name: shop
            runtime: yaml
            config: { paused: { type: boolean }, user: { type: string } }
            outputs: { paused: "${paused}", user: "u-${user}", own: "${plain}", big: "${id}" }
            """);
        await File.WriteAllTextAsync(Path.Combine(tool.Folder, "Pulumi.dev.yaml"), """
            config:
              shop:paused: "True"
              user: 123456789012345678
              shop:config:plain: "0.5"
              shop:id: 123456789012345678
              media:path: a.mp4
            """);
        await tool.SucceedsAsync("config", "set", "--secret", "media:token", "whisper-4af1");
        await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        Assert.Equal(
            """{"big":"123456789012345678","own":0.5,"paused":true,"user":"u-123456789012345678"}""",
            JsonNode.Parse(await tool.SucceedsAsync("stack", "output", "--json"))!.ToJsonString());
        Assert.DoesNotContain("whisper", await tool.SucceedsAsync("config", "--json"), StringComparison.Ordinal);
        Assert.Equal("whisper-4af1\n", await tool.SucceedsAsync("config", "get", "media:token"));
    }

    [Theory]
    [InlineData("config: text\n", "Pulumi.dev.yaml:1:9")]
    [InlineData("config:\n  a:b:c: 1\n", "Pulumi.dev.yaml:2:3")]
    [InlineData("config:\n  v: &x 1\n  w: *x\n", "Pulumi.dev.yaml:2:")]
    [InlineData("config:\n  v: &x [*x]\n", "Pulumi.dev.yaml:2:")]
    [InlineData("config:\n  v: *x\n", "Pulumi.dev.yaml:")]
    public async Task A_file_that_cannot_be_changed_is_left_alone_and_told(string file, string place)
    {
        using var tool = new Tool(Program);
        var path = Path.Combine(tool.Folder, "Pulumi.dev.yaml");
        await File.WriteAllTextAsync(path, file);
        var (code, _, error) = await tool.RunAsync("config", "set", "v", "x");
        Assert.Equal(1, code);
        Assert.Contains(place, error, StringComparison.Ordinal);
        Assert.Equal(file, await File.ReadAllTextAsync(path));
    }

    [Theory]
    [InlineData("../../x")]
    [InlineData("a::b")]
    [InlineData("")]
    [InlineData("acme/shop/dev")]
    public async Task A_stack_that_is_none_is_refused_by_every_command_and_nothing_is_written(string stack)
    {
        using var tool = new Tool(Program);
        foreach (var command in new string[][]
        {
            ["up", "--yes"], ["preview"], ["refresh", "--yes"], ["destroy", "--yes"], ["watch", "--once"], ["usage"],
            ["config"], ["config", "set", "v", "x"], ["config", "get", "v"], ["config", "rm", "v"],
            ["stack", "ls"], ["stack", "rm", "--yes"], ["stack", "export"], ["stack", "import"], ["stack", "output"],
        })
        {
            var (code, output, error) = await tool.RunAsync([.. command, "--stack", stack]);
            Assert.True(code == 1, $"{string.Join(' ', command)}: {code}\n{output}\n{error}");
            Assert.Contains("is no stack", error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        }

        Assert.Equal(["Pulumi.yaml"], Directory.EnumerateFiles(tool.Folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Where_rate_limits_are_off_the_embedded_emulator_has_none_either()
    {
        var streams = Enumerable.Range(1, 80).Select(i => Programs.Ingest($"s{i}", room: $"{i}"));
        using var tool = new Tool(Programs.With(string.Join('\n', streams)));
        tool.Environment["TRTC_RATE_LIMITS"] = "off";
        await File.WriteAllTextAsync(Path.Combine(tool.Folder, "Pulumi.dev.yaml"), "config:\n  trtc:maxRetries: 0\n");
        await tool.SucceedsAsync("up", "--yes", "--skip-preview", "--parallel", "80");
    }
}
