using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Pulumi.Embedded.Tests;

/// <summary>Layouts drawn from programs and states, and what previews say of them.</summary>
public class LayoutTests
{
    [Fact]
    public async Task Every_mix_of_the_program_is_drawn_at_the_terminal_as_JSON_and_as_a_file()
    {
        using var tool = new Tool(Programs.Root());
        var (code, drawn, error) = await tool.RunAsync("layout", "--users", "opening,host", "--out", "all.svg");
        Assert.True(code == 0, error);
        Assert.Contains("recording: recording, 1280 × 720, grid layout, 2 windows", drawn, StringComparison.Ordinal);
        Assert.Contains("│1 opening", drawn, StringComparison.Ordinal);
        Assert.All(drawn.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
        Assert.DoesNotContain('\u001b', drawn);
        var svg = XDocument.Load(Path.Combine(tool.Folder, "all.svg"));
        Assert.Contains("relay: relay, 1280 × 720, custom layout, 2 windows", svg.Root!.Value, StringComparison.Ordinal);
        Assert.Contains("all.svg", error, StringComparison.Ordinal);

        var relay = Assert.Single(JsonNode.Parse(await tool.SucceedsAsync("layout", "relay", "--users", "host", "--json"))!.AsArray())!;
        var kept = relay["windows"]![0]!;
        Assert.Equal(
            ("custom", 1280, (string?)null, "opening"),
            ((string)relay["layout"]!, (int)relay["width"]!, (string?)kept["user"], (string)kept["keptFor"]!));
        Assert.Equal(960, (int)relay["windows"]![1]!["area"]!["x"]!);

        Assert.Contains("\u001b[38;2;", await tool.SucceedsAsync("layout", "relay", "--color", "always"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_is_what_the_stack_has_and_a_preview_shows_both_and_keeps_them_as_pictures()
    {
        using var tool = new Tool(Programs.Root());
        await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        Assert.DoesNotContain("before", await tool.SucceedsAsync("preview", "--pictures", "pictures"), StringComparison.Ordinal);
        var summary = Path.Combine(tool.Folder, "pictures", "layouts.md");
        Assert.Contains("Viewers see what they saw before", await File.ReadAllTextAsync(summary), StringComparison.Ordinal);

        tool.Program = tool.Program.Replace("imageWidth: 320", "imageWidth: 160", StringComparison.Ordinal);
        Assert.Contains("2 host: 320 × 180", await tool.SucceedsAsync("layout", "relay", "--before"), StringComparison.Ordinal);
        Assert.Contains("2 host: 160 × 180", await tool.SucceedsAsync("layout", "relay"), StringComparison.Ordinal);

        var preview = (await tool.SucceedsAsync("preview", "--pictures", "pictures")).Split('\n');
        var title = Assert.Single(preview, l => l.Contains("before", StringComparison.Ordinal));
        Assert.Contains("after", title, StringComparison.Ordinal);
        Assert.All(preview.SkipWhile(l => l != title).TakeWhile(l => l.Length > 0), line => Assert.InRange(line.Length, 1, 80));
        Assert.Equal(
            ["layouts.md", "relay.after.svg", "relay.before.svg"],
            Directory.EnumerateFiles(Path.Combine(tool.Folder, "pictures")).Select(f => Path.GetFileName(f)).Order());
        string Drawn(string when) => XDocument.Load(Path.Combine(tool.Folder, "pictures", $"relay.{when}.svg")).Root!.Value;
        Assert.Contains("2 host: 160 × 180", Drawn("after"), StringComparison.Ordinal);
        Assert.Contains("2 host: 320 × 180", Drawn("before"), StringComparison.Ordinal);
        Assert.Contains("## relay: changed", await File.ReadAllTextAsync(summary), StringComparison.Ordinal);

        // What is as it was again has no pictures of a change any more.
        await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        await tool.SucceedsAsync("preview", "--json", "--pictures", "pictures");
        Assert.Equal([summary], Directory.EnumerateFiles(Path.Combine(tool.Folder, "pictures")));
        await tool.SucceedsAsync("destroy", "--yes");
    }

    [Fact]
    public async Task The_mixes_of_components_are_drawn_too()
    {
        using var tool = new Tool(Programs.With("""
            show:
              type: trtc:LiveEvent
              properties:
                roomId: "1"
                ingest: { streamUrl: https://media.example.com/a.mp4 }
                layout: { users: [host, guest], style: PictureInPicture }
                relay: { urls: [rtmp://push.example.com/live/a] }
            """));
        var drawn = await tool.SucceedsAsync("layout");
        Assert.Contains("relay, 1280 × 720, custom layout, 3 windows", drawn, StringComparison.Ordinal);
        Assert.Contains("│3 guest", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_secret_does_not_show_and_what_is_not_known_yet_is_said_so()
    {
        using var tool = new Tool(Relay(
            """{ userMediaStream: { userInfo: { userId: { fn::secret: hush } } }, imageWidth: 640, imageHeight: 360 }""",
            """{ userMediaStream: { userInfo: { userId: "${later.taskId}" } }, imageWidth: 320, imageHeight: 180, locationX: 640 }"""));
        var (code, drawn, error) = await tool.RunAsync("layout", "--out", "x.svg");
        Assert.True(code == 0, error);
        Assert.Contains("1 [secret]", drawn, StringComparison.Ordinal);
        Assert.Contains("2 not known yet", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", drawn + await File.ReadAllTextAsync(Path.Combine(tool.Folder, "x.svg")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("must end with .svg", "--out", "x.png")]
    [InlineData("its mixes are relay", "nothing")]
    [InlineData("no stack named", "--before")]
    public async Task Wrong_flags_are_told(string expected, params string[] flags)
    {
        using var tool = new Tool(Relay("{ imageWidth: 640, imageHeight: 360 }"));
        var (code, output, error) = await tool.RunAsync(["layout", .. flags]);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_beyond_the_canvas_is_refused_at_its_line_and_nothing_is_drawn()
    {
        using var tool = new Tool(Relay("{ imageWidth: 640, imageHeight: 360, locationX: 641 }"));
        var (code, output, error) = await tool.RunAsync("layout", "--out", "x.svg");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("mixLayoutList[0]", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(tool.Folder, "x.svg")));
    }

    [Fact]
    public async Task A_stack_without_mixes_says_so()
    {
        using var tool = new Tool(Programs.With(Programs.Ingest("only")));
        Assert.Contains("mixes no video", await tool.SucceedsAsync("layout"), StringComparison.Ordinal);
    }

    private static string Relay(params string[] windows) => Programs.With($$"""
        {{Programs.Ingest("later")}}
        relay:
          type: trtc:PublishCdnStream
          properties:
            roomId: "1"
            roomIdType: Integer
            agentParams: { userId: relay }
            withTranscoding: 1
            audioParams: { audioEncode: { sampleRate: 48000, channel: 2, bitRate: 64 } }
            videoParams:
              videoEncode: { width: 1280, height: 720, fps: 25, bitRate: 1800, gop: 2 }
              layoutParams: { mixLayoutMode: 4, mixLayoutList: [{{string.Join(", ", windows)}}] }
            publishCdnParams: [{ publishCdnUrl: rtmp://push.example.com/live/a }]
        """);
}
