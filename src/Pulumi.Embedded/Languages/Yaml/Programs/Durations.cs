using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Pulumi.Embedded.Languages.Yaml.Programs;

/// <summary>Durations as Pulumi writes them: <c>1h30m</c>, <c>1.5h</c>, <c>300ms</c>.</summary>
public static partial class Durations
{
    private const string Right = "write it as 30s, 5m or 1h30m";

    // Pulumi counts nanoseconds in 64 bits.
    private static readonly TimeSpan Longest = TimeSpan.FromTicks(long.MaxValue / TimeSpan.NanosecondsPerTick);

    private static readonly Dictionary<string, long> Nanoseconds = new(StringComparer.Ordinal)
    {
        ["ns"] = 1,
        ["us"] = 1_000,
        ["µs"] = 1_000,
        ["μs"] = 1_000,
        ["ms"] = 1_000_000,
        ["s"] = 1_000_000_000,
        ["m"] = 60_000_000_000,
        ["h"] = 3_600_000_000_000,
    };

    /// <summary>Seconds of a duration, as Go's <c>time.ParseDuration</c> reads it; null where the text is none, or below zero.</summary>
    public static double? Parse(string text) => Read(text).Seconds;

    /// <summary>What is wrong with a text as a duration, and what would be right; null where it is one.</summary>
    public static string? Problem(string text) => Read(text).Problem;

    private static (double? Seconds, string? Problem) Read(string text)
    {
        if (text is "0" or "+0" or "-0")
        {
            return (0, null);
        }

        if (Form().Match(text) is not { Success: true } match)
        {
            var problem = Number().IsMatch(text) ? $"has no unit; write {text}s for seconds, or 5m or 1h30m" : $"is no duration; {Right}";
            return (null, $"\"{text}\" {problem}");
        }

        var total = match.Groups["value"].Captures.Zip(match.Groups["unit"].Captures)
            .Aggregate(BigInteger.Zero, (sum, part) => sum + Part(part.First.Value, Nanoseconds[part.Second.Value]));
        return text[0] == '-' && !total.IsZero ? (null, $"\"{text}\" is below zero; {Right}")
            : total > long.MaxValue ? (null, $"\"{text}\" is longer than a duration can be, {(int)Longest.TotalHours}h; {Right}")
            : ((long)total / 1e9, null);
    }

    // What is smaller than a nanosecond does not count.
    private static BigInteger Part(string value, long unit)
    {
        var dot = value.IndexOf('.', StringComparison.Ordinal);
        var (whole, fraction) = dot < 0 ? (value, "") : (value[..dot], value[(dot + 1)..]);
        return (Digits(whole) * unit) + (Digits(fraction) * unit / BigInteger.Pow(10, fraction.Length));
    }

    private static BigInteger Digits(string digits) => BigInteger.Parse("0" + digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[+-]?((?<value>[0-9]{1,400}(\.[0-9]{0,400})?|\.[0-9]{1,400})(?<unit>ns|us|µs|μs|ms|s|m|h))+\z")]
    private static partial Regex Form();

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+)?\z")]
    private static partial Regex Number();
}
