using System.Globalization;
using System.Text.RegularExpressions;
using Pulumi.Trtc.Provider.Queries;
using Trtc.Testing;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>What the numbers of events mean.</summary>
public partial class EventTests
{
    // ID, first and second parameter; in place of a parameter that is told in words, or not listed, an asterisk or a dash.
    private static readonly (ulong Id, string First, string Second)[] Listed =
        [.. Rows().Where(r => r[0] != "abnormal").Select(r => (ulong.Parse(r[0], CultureInfo.InvariantCulture), r[1], r[2]))];

    [Fact]
    public void Every_event_of_the_reference_has_a_meaning_of_its_own()
    {
        Assert.Equal(110, Listed.Length);
        var meanings = Listed.Select(r => (r.Id, Meaning: EventMeanings.Of(r.Id, Number(r.First, 640), Number(r.Second, 480)))).ToArray();
        Assert.All(meanings, m => Assert.DoesNotContain("not list", m.Meaning, StringComparison.Ordinal));

        // Whatever the parameters select differs.
        Assert.Equal(110, meanings.Distinct().Count());
    }

    [Theory]
    [InlineData(4003, 640, 480, "The video's resolution became 640 × 480")]
    [InlineData(4013, 12, 1, "12 frames could not be decoded in hardware within 3 seconds")]
    [InlineData(5003, 1, -1, "Entering the room succeeded")]
    [InlineData(6001, 102, 1, "Quality is controlled by the cloud, for sharpness, in a live stream")]
    [InlineData(7001, 2, -1, "The user was removed from the room")]
    [InlineData(32769, -1, -1, "Audio was switched on")]
    [InlineData(12345, 6, 7, "Unknown event 12345 with parameters 6 and 7: the reference does not list it")]
    [InlineData(1003, 9, -1, "Event 1003 with parameters 9 and -1, which the reference does not list")]
    public void An_event_tells_what_its_parameters_select(ulong id, long first, long second, string meaning) =>
        Assert.Equal(meaning, EventMeanings.Of(id, first, second));

    [Fact]
    public void Every_bad_experience_and_abnormal_event_of_the_reference_has_a_meaning_of_its_own()
    {
        ulong[] experiences = [1, 2, 3, 4, 5];
        var abnormal = Rows().Where(r => r[0] == "abnormal").Select(r => ulong.Parse(r[1], CultureInfo.InvariantCulture)).ToArray();
        var meanings = experiences.Select(EventMeanings.OfExperience).Concat(abnormal.Select(EventMeanings.OfAbnormalEvent)).ToArray();
        Assert.All(meanings, m => Assert.DoesNotContain("not list", m, StringComparison.Ordinal));
        Assert.Equal(5 + 32 + 26, meanings.Distinct().Count());
        Assert.Equal("Unknown experience 6: the reference does not list it", EventMeanings.OfExperience(6));
        Assert.Equal("Unknown abnormal event 1033: the reference does not list it", EventMeanings.OfAbnormalEvent(1033));
    }

    [SpecFact]
    public void The_list_of_events_is_the_references()
    {
        var text = File.ReadAllText(Repository.ReferenceFile);
        Assert.Equal(
            EventRow().Matches(Between("SDK Event Mapping Table", "Exceptional Experience ID Mapping Table"))
                .Select(m => (m.Groups["id"].Value, Told(m.Groups["first"]), Told(m.Groups["second"]))),
            Listed.Select(r => (r.Id.ToString(CultureInfo.InvariantCulture), Told(r.First), Told(r.Second))));
        Assert.Equal(
            AbnormalRow().Matches(Between("Exceptional Room Dismissal Event ID Mapping Table", "The downstream substream image lagged"))
                .Select(m => m.Groups["id"].Value),
            Rows().Where(r => r[0] == "abnormal").Select(r => r[1]));

        string Between(string from, string to) =>
            text[text.IndexOf(from, StringComparison.Ordinal)..text.IndexOf(to, StringComparison.Ordinal)];

        static string Told(object value) =>
            long.TryParse($"{value}", CultureInfo.InvariantCulture, out var number) ? $"{number}" : "in words";
    }

    private static IEnumerable<string[]> Rows() =>
        File.ReadLines(Repository.SpecFile("events.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' '));

    private static long Number(string text, long otherwise) =>
        long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    // ID, first and second parameter; a parameter that is told in words stands for any number.
    [GeneratedRegex(
        @"^(?<id>\d{4,5}) (?<first>-?\d+|Resolution width|Video frame rate|Video bitrate|Number of frames failed)"
        + @"(?: Resolution\r?\nheight)?(?:\r?\nto be decoded \(3s\)\r?\n\r?\n(?<second>\d))?(?: (?<second>-?\d+))?",
        RegexOptions.Multiline)]
    private static partial Regex EventRow();

    [GeneratedRegex(@"^(?<id>[12]0\d\d)\s", RegexOptions.Multiline)]
    private static partial Regex AbnormalRow();
}
