using System.Globalization;
using Trtc.Pictures.Usage;

namespace Trtc.Pictures.Tests;

/// <summary>Charts that pictures are kept of, by name.</summary>
internal static class KeptCharts
{
    private static readonly DateTime First = new(2026, 10, 29, 0, 0, 0, DateTimeKind.Utc);

    private static readonly string[] Classes = ["Audio", "SD", "HD", "FullHD", "2K", "4K"];

    public static IReadOnlyDictionary<string, UsageChart> All { get; } = new Dictionary<string, UsageChart>
    {
        ["usage-week"] = new("Audio and video, 2026-10-29 to 2026-11-04", "minutes", ["Audio", "HD", "FullHD"], Days(7, i =>
            [120 + (15 * i), i == 3 ? 0 : 300 - (40 * i), 20 * i])),
        ["usage-month"] = new("Audio and video, 2026-10-29 to 2026-11-27", "minutes", ["Audio", "SD", "HD", "FullHD"], Days(30, i =>
            i % 7 is 2 or 3 ? [0, 0, 0, 0] : [400 + Wave(i, 60), 700 + Wave(i, 200), 3100 + Wave(i + 5, 900), 50 * (i % 5)])),
        ["usage-day"] = new("Audio and video, 2026-11-20", "minutes", ["Audio", "HD"], FiveMinutes(i =>
            i is < 96 or > 250 ? [0, 0] : [4 + (i % 3), 30 + Wave(i, 20)])),
        ["usage-relay"] = new("Relaying to CDNs, 2026-10-29 to 2026-11-27", "Mbps", ["Bandwidth"], Days(30, i =>
            [i % 6 == 5 ? 0 : 4.2 + (Wave(i, 30) / 10)]))
        { AddsUp = false },
        ["usage-rooms"] = new("Audio and video by room, 2026-11-19 12:00 to 2026-11-20 12:00", "minutes", ["Audio", "HD"], Rooms())
        { IsOverTime = false },
        ["usage-peaks-of-two"] = new("Peaks, 2026-10-29 to 2026-11-04", "Mbps", ["in", "out"], Days(7, i => [3 + i, 9 - i]))
        { AddsUp = false },
        ["usage-rooms-peaks"] = new("Peaks by room", "Mbps", ["in", "out"], [new("7", [3, 4]), new("live", [1, 0])])
        { AddsUp = false, IsOverTime = false },
        ["usage-of-twelve-kinds"] = new(
            "Recording, 2025-02-01 to 2026-11-20, by month",
            "minutes",
            [.. Classes.Select(c => "single " + c), .. Classes.Select(c => "mixed " + c)],
            [.. Enumerable.Range(0, 22).Select(i => new UsageBar(
                First.AddMonths(i - 20).ToString("yyyy-MM", CultureInfo.InvariantCulture),
                [.. Enumerable.Range(0, 12).Select(k => 40_000 + (9_000.0 * ((i + (k * 5)) % 7)))]))]),
        ["usage-tiny"] = new("Mixing, 2026-10-29 to 2026-10-30", "minutes", ["HDH264"], Days(2, i => [0.0004 * (i + 1)])),
        ["usage-huge"] = new("Mixing, 2026-10-29 to 2026-10-31", "minutes", ["Audio", "HDH264"], Days(3, i => [1, 1_700_000_000.0 * i])),
        ["usage-nothing"] = new("Audio and video, 2026-10-29 to 2026-11-04", "minutes", [], Days(7, _ => [])),
        ["usage-markup"] = new("<b>\"Rooms\" & more</b>", "minutes", ["H<D>"], [new("<script>alert(1)</script>", [3]), new("]]>&", [2])])
        { IsOverTime = false },
        ["usage-wide-and-odd-letters"] = new(
            "Audio and video by room", "minutes", ["音声", "HD\u001b[2J"],
            [new("会議室-水曜日の朝-一番大きな部屋-2026", [30, 40]), new("😀😀😀😀😀😀😀😀😀😀😀😀😀😀", [20, 1]), new("a\u0007b\u001b[31m", [5, 0])])
        { IsOverTime = false },
    };

    private static IReadOnlyList<UsageBar> Days(int count, Func<int, double[]> values) =>
        [.. Enumerable.Range(0, count).Select(i => new UsageBar(
            First.AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), values(i)))];

    private static IReadOnlyList<UsageBar> FiveMinutes(Func<int, double[]> values) =>
        [.. Enumerable.Range(0, 288).Select(i => new UsageBar(
            First.AddDays(22).AddMinutes(5 * i).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), values(i)))];

    private static IReadOnlyList<UsageBar> Rooms() =>
    [
        .. Enumerable.Range(0, 19).Select(i => new UsageBar(
            i % 4 == 1 ? $"a-room-with-a-very-long-name-{i}" : i % 4 == 2 ? $"{i}" : $"live-{i}", [800 - (40 * i), 4000 / (i + 1)])),
        new("31 other rooms", [310, 95]),
    ];

    // Goes up and down without a pattern that the eye takes for one.
    private static double Wave(int i, int height) => i * 37 % 17 * height / 16;
}
