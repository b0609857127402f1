using System.Globalization;
using System.Xml.Linq;
using Trtc.Pictures.Drawing;
using Trtc.Pictures.Usage;

namespace Trtc.Pictures.Tests;

public sealed class UsagePictureTests
{
    public static TheoryData<string> Names => [.. KeptCharts.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Usage_is_drawn_as_it_was_when_it_was_found_right(string name) =>
        Golden.Holds(name, UsageSvg.Draw(KeptCharts.All[name], "u"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Usage_is_told_in_words_and_characters_as_it_was_when_it_was_found_right(string name)
    {
        var chart = KeptCharts.All[name].Folded(31, out _);
        Golden.HoldsText(
            name, string.Join('\n', [.. UsageText.Lines(chart), "", .. MixBlocks.Plain(UsageBlocks.Lines(chart, 80, false))]) + "\n");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_stands_by_itself_and_beside_others(string name)
    {
        var chart = KeptCharts.All[name];
        var svg = XDocument.Parse(UsageSvg.Draw(chart, "one")).Root!;
        Assert.Equal("img", (string?)svg.Attribute("role"));
        Assert.Equal(["one-title", "one-desc"], Attributes(svg, "id"));
        Assert.Equal("one-title one-desc", (string?)svg.Attribute("aria-labelledby"));
        var desc = svg.Descendants().Single(e => (string?)e.Attribute("id") == "one-desc").Value;
        Assert.All(UsageText.Lines(chart), line => Assert.Contains(line, desc, StringComparison.Ordinal));
        var style = svg.Descendants().Single(e => e.Name.LocalName == "style").Value;
        Assert.All(
            style.Split('\n').Where(l => l.Contains('{', StringComparison.Ordinal) && !l.Contains('@', StringComparison.Ordinal)),
            rule => Assert.StartsWith(".one-usage .", rule, StringComparison.Ordinal));

        // Every colour is an attribute too, for readers that know no styles.
        Assert.All(
            svg.Descendants().Where(e => e.Name.LocalName is "rect" or "text"), e => Assert.NotNull(e.Attribute("fill")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_bar_says_its_values_and_stands_to_scale(string name)
    {
        var chart = KeptCharts.All[name];
        var svg = XDocument.Parse(UsageSvg.Draw(chart, "u")).Root!;
        var bars = svg.Descendants().Where(e => e.Name.LocalName == "g" && e.Elements().Any(c => c.Name.LocalName == "title")).ToArray();
        if (chart.IsEmpty)
        {
            Assert.Empty(bars);
            Assert.Contains(svg.Descendants(), e => e.Value == "Nothing was used.");
            return;
        }

        var side = chart.IsOverTime ? "height" : "width";
        var lengths = bars.Select(b => b.Elements().Where(e => e.Attribute("class") is not null && e.Name.LocalName == "rect")
            .Select(e => double.Parse((string)e.Attribute(side)!, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        Assert.Equal(chart.Bars.Count, bars.Length);
        var longest = chart.Bars.Max(Sum);
        var scale = lengths.Max(l => l.Sum()) / longest;
        foreach (var (bar, (title, drawn)) in chart.Bars.Zip(bars.Zip(lengths)))
        {
            var label = string.Concat(bar.Label.Select(c => char.IsControl(c) ? '\ufffd' : c));
            Assert.StartsWith(label + ": ", title.Elements().First().Value, StringComparison.Ordinal);
            Assert.InRange(drawn.Sum() - (Sum(bar) * scale), -chart.Kinds.Count, chart.Kinds.Count + 0.1);
            Assert.Equal(bar.Values.Any(v => v > 0), drawn.Length > 0);
        }

        double Sum(UsageBar bar) => bar.Values.Sum();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_text_touches_another_or_leaves_the_picture(string name)
    {
        var svg = XDocument.Parse(UsageSvg.Draw(KeptCharts.All[name], "u")).Root!;
        var boxes = svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => (e.Value, Box: Box(e))).ToArray();
        Assert.All(boxes, b => Assert.True(b.Box.Left >= 0 && b.Box.Right <= 720, $"{b}"));
        var pairs = boxes.Index().SelectMany(a => boxes.Skip(a.Index + 1).Select(b => (A: a.Item, B: b)));
        Assert.All(pairs, p => Assert.False(
            p.A.Box.Left < p.B.Box.Right && p.B.Box.Left < p.A.Box.Right && p.A.Box.Top < p.B.Box.Bottom && p.B.Box.Top < p.A.Box.Bottom,
            $"{p.A} and {p.B}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_drawing_in_characters_keeps_to_its_room_in_colours_and_without(string name)
    {
        foreach (var (width, colour) in new[] { (80, true), (80, false), (120, true), (40, false), (40, true) })
        {
            var chart = KeptCharts.All[name].Folded(31, out _);
            var lines = UsageBlocks.Lines(chart, width, colour);
            Assert.All(MixBlocks.Plain(lines), line => Assert.InRange(TextWidth.Of(line), 0, width));
            Assert.DoesNotContain(MixBlocks.Plain(lines), line => line.Any(char.IsControl));
            Assert.Equal(colour && !chart.IsEmpty, lines.SelectMany(l => l).Any(r => r.Ink is not null));
        }
    }

    private static IEnumerable<string> Attributes(XElement svg, string name) =>
        svg.Descendants().Select(e => (string?)e.Attribute(name)).OfType<string>();

    // Where a text is at least: characters are half as wide as high, and more.
    private static (double Left, double Top, double Right, double Bottom) Box(XElement text)
    {
        double Of(string name) => double.Parse((string)text.Attribute(name)!, CultureInfo.InvariantCulture);
        var group = text.Ancestors().Select(a => (string?)a.Attribute("transform")).FirstOrDefault(t => t is not null);
        var down = group is null ? 0 : double.Parse(group.Split(' ', ')')[1], CultureInfo.InvariantCulture);
        var (x, y, size) = (Of("x"), Of("y") + down, Of("font-size"));
        var width = text.Value.Length * size * 0.56;
        var left = (string?)text.Attribute("text-anchor") switch { "end" => x - width, "middle" => x - (width / 2), _ => x };
        return (left, y - (size * 0.75), left + width, y + (size * 0.2));
    }
}
