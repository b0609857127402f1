using System.Globalization;
using System.Xml.Linq;
using Trtc.Pictures.Drawing;

namespace Trtc.Pictures.Tests;

public sealed class MixPictureTests
{
    public static TheoryData<string> Names => [.. KeptMixes.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mix_is_drawn_as_it_was_when_it_was_found_right(string name) => Golden.Holds(name, MixSvg.Draw(KeptMixes.Read(name), "m"));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mix_is_told_in_words_and_characters_as_it_was_when_it_was_found_right(string name)
    {
        var mix = KeptMixes.Read(name);
        Golden.HoldsText(
            name, string.Join('\n', [.. MixText.Lines(mix), "", .. MixBlocks.Plain(MixBlocks.Draw(mix, 76, 24))]) + "\n");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_stands_by_itself_and_beside_others(string name)
    {
        var mix = KeptMixes.Read(name);
        var svg = XDocument.Parse(MixSvg.Draw(mix, "one")).Root!;

        Assert.Equal("img", (string?)svg.Attribute("role"));
        var told = ((string)svg.Attribute("aria-labelledby")!).Split(' ');
        Assert.All(told, id => Assert.Single(svg.Descendants(), e => (string?)e.Attribute("id") == id));
        var ids = svg.Descendants().Select(e => (string?)e.Attribute("id")).OfType<string>().ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.StartsWith("one-", id, StringComparison.Ordinal));
        Assert.All(
            svg.Descendants().SelectMany(e => e.Attributes()).Where(a => a.Value.StartsWith("url(", StringComparison.Ordinal)),
            a => Assert.Contains(a.Value[5..^1], ids));
        Assert.DoesNotContain("sign=hidden", svg.ToString(), StringComparison.Ordinal);
        Assert.All(MixText.Lines(mix), line => Assert.Contains(line, svg.Descendants().Single(e => e.Name.LocalName == "desc").Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_drawing_in_characters_keeps_to_its_room(string name)
    {
        var mix = KeptMixes.Read(name);
        foreach (var (columns, rows) in new[] { (80, 24), (38, 12), (10, 4), (1, 1) })
        {
            var drawn = MixBlocks.Plain(MixBlocks.Draw(mix, columns, rows)).ToArray();
            Assert.InRange(drawn.Length, 1, rows);
            Assert.All(drawn, line => Assert.InRange(TextWidth.Of(line), 0, columns));
            Assert.All(
                MixBlocks.Plain(MixBlocks.Pair(mix, mix, Math.Max(columns, 20), rows)),
                line => Assert.InRange(TextWidth.Of(line), 0, Math.Max(columns, 20)));
        }
    }

    [Fact]
    public void Several_mixes_stand_below_each_other()
    {
        var mixes = new[] { KeptMixes.Read("root-relay"), KeptMixes.Read("portrait") };
        var one = mixes.Sum(m => Height(MixSvg.Draw(m, "m")));

        Assert.Equal(one, Height(MixSvg.Draw([("before", mixes[0]), ("after", mixes[1])], "both", "m")), 1);
    }

    private static double Height(string svg) =>
        double.Parse((string)XDocument.Parse(svg).Root!.Attribute("height")!, CultureInfo.InvariantCulture);
}
