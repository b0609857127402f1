using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Pulumi.Embedded.Tests;

/// <summary>Functions in programs, and usage at the terminal.</summary>
public class UsageTests
{
    [Fact]
    public async Task Usage_is_shown_as_a_table_and_as_JSON_and_as_CSV()
    {
        using var tool = new Tool(Programs.Root());
        var before = JsonNode.Parse(await tool.SucceedsAsync("usage", "--json"))!;
        Assert.Equal((7, 0.0), (before["rows"]!.AsArray().Count, (double)before["totals"]!["HD"]!));
        Assert.Contains("Nothing was used.", await tool.SucceedsAsync("usage"), StringComparison.Ordinal);
        await tool.SucceedsAsync("up", "--yes", "--skip-preview");

        // What runs now is counted to the begun minute.
        var (code, table, error) = await tool.RunAsync("usage");
        Assert.True(
            code == 0 && table.Contains("total", StringComparison.Ordinal) && table.Contains('█', StringComparison.Ordinal), table + error);
        Assert.Contains("Nothing real is asked", error, StringComparison.Ordinal);
        foreach (var (kind, column) in new[]
        {
            ("trtc", "HD"), ("mix", "HDH264"), ("recording", "mixed HD"), ("relay", "Bandwidth"), ("rooms", "HD"),
        })
        {
            var json = JsonNode.Parse(await tool.SucceedsAsync("usage", "--kind", kind, "--json"))!;
            Assert.True((double)json["totals"]![column]! > 0, json.ToJsonString());
            var last = json["rows"]!.AsArray()[^1]!;
            var csv = (await tool.SucceedsAsync("usage", "--kind", kind, "--csv")).TrimEnd().Split('\n');
            Assert.Equal(json["rows"]!.AsArray().Count + 1, csv.Length);
            Assert.Equal((string)(last["time"] ?? last["roomId"])!, csv[^1].Split(',')[0]);
            Assert.Contains(column, csv[0].Split(','));
        }

        await tool.SucceedsAsync("destroy", "--yes");
    }

    [Fact]
    public async Task A_picture_is_written_beside_what_is_printed()
    {
        using var tool = new Tool(Programs.Root());
        await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        string File(string name) => System.IO.File.ReadAllText(Path.Combine(tool.Folder, name));
        var (code, table, error) = await tool.RunAsync("usage", "--kind", "mix", "--out", "pictures/usage.svg");
        Assert.True(code == 0, table + error);
        Assert.Contains("The picture is in pictures/usage.svg.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("picture", table, StringComparison.Ordinal);
        var svg = XDocument.Parse(File("pictures/usage.svg")).Root!;
        Assert.Equal("img", (string?)svg.Attribute("role"));
        Assert.StartsWith("Mixing, 20", svg.Elements().First().Value, StringComparison.Ordinal);
        Assert.Equal(7, svg.Descendants().Count(e => e.Name.LocalName == "g" && e.Elements().First().Name.LocalName == "title"));
        Assert.Contains("HDH264", svg.Value, StringComparison.Ordinal);

        // What was there goes, and documents are whole.
        var json = JsonNode.Parse(await tool.SucceedsAsync("usage", "--kind", "relay", "--json", "-o", "pictures/usage.svg"))!;
        Assert.True((double)json["totals"]!["Bandwidth"]! > 0);
        Assert.Contains("Mbps", File("pictures/usage.svg"), StringComparison.Ordinal);
        Assert.DoesNotContain("Mixing", File("pictures/usage.svg"), StringComparison.Ordinal);
        var csv = await tool.SucceedsAsync("usage", "--kind", "rooms", "--csv", "--out", "rooms.SVG");
        Assert.StartsWith("roomId,", csv, StringComparison.Ordinal);
        Assert.Contains("Audio and video by room", File("rooms.SVG"), StringComparison.Ordinal);
        Assert.Equal(["usage.svg"], Directory.EnumerateFiles(Path.Combine(tool.Folder, "pictures")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_long_query_tells_how_far_it_is_and_nothing_of_it_among_what_was_asked_for()
    {
        using var tool = new Tool(Programs.Root());
        var (code, json, error) = await tool.RunAsync("usage", "--from", "2025-01-01", "--to", "2025-12-31", "--json");
        Assert.True(code == 0, error);
        Assert.Equal(365, JsonNode.Parse(json)!["rows"]!.AsArray().Count);
        Assert.Contains("getTrtcUsage: 12 of 12 requests answered\n", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', error);
    }

    [Theory]
    [InlineData("must end with .svg", "--out", "usage.png")]
    [InlineData("must end with .svg", "--out", "svg")]
    [InlineData("--kind must be", "--kind", "minutes")]
    [InlineData("go together", "--from", "2026-01-01")]
    [InlineData("YYYY-MM-DD", "--from", "2026-01-01", "--to", "soon")]
    [InlineData("before startTime", "--from", "2026-01-02", "--to", "2026-01-01")]
    [InlineData("give one", "--json", "--csv")]
    public async Task Wrong_flags_are_told(string expected, params string[] flags)
    {
        using var tool = new Tool(Programs.Root());
        var (code, _, error) = await tool.RunAsync(["usage", .. flags]);
        Assert.Equal(1, code);
        Assert.Contains(
            expected.Replace("--kind must be", "must be one of trtc", StringComparison.Ordinal), error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_signatures_as_secrets_and_mistakes_in_functions_with_their_lines()
    {
        using var tool = new Tool(Programs.Head + """
            variables:
              signature:
                fn::trtc:getUserSig: { userId: anna }
              ticket:
                fn::invoke: { function: "trtc:getPrivateMapKey", arguments: { userId: anna, roomId: "7" }, return: privateMapKey }
              film:
                fn::invoke: { function: "trtc:getStreamIngest", arguments: { taskId: none } }
            outputs:
              signature: ${signature.userSig}
              ticket: ${ticket}
              film: ${film.status}
            """);
        var document = JsonNode.Parse(await tool.SucceedsAsync("up", "--yes", "--json"))!;
        Assert.Equal("""{"film":"NotExist","signature":"[secret]","ticket":"[secret]"}""", document["outputs"]!.ToJsonString());
        var shown = await tool.SucceedsAsync("stack", "output", "signature", "--show-secrets");
        Assert.True(shown.Trim().Length > 50, shown);
        Assert.DoesNotContain(shown.Trim(), await tool.SucceedsAsync("stack", "export"), StringComparison.Ordinal);

        tool.Program = tool.Program
            .Replace("{ userId: anna }", "{ userIdd: anna }", StringComparison.Ordinal)
            .Replace("trtc:getPrivateMapKey", "trtc:getPrivatMapKey", StringComparison.Ordinal)
            .Replace("${film.status}", "${film.statuss}", StringComparison.Ordinal);
        var (code, _, error) = await tool.RunAsync("preview");
        Assert.Equal(1, code);
        foreach (var expected in new[] { "did you mean \"userId\"", "did you mean \"trtc:getPrivateMapKey\"", "did you mean \"status\"" })
        {
            Assert.Contains(expected, error, StringComparison.Ordinal);
        }
    }
}
