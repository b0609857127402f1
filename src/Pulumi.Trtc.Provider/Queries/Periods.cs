using System.Globalization;
using Pulumi.Trtc.Provider.Model;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>Periods of queries: given by their ends or as the last while, and split into parts that the API takes.</summary>
internal static class Periods
{
    private const string Start = "StartTime";
    private const string End = "EndTime";
    private const string Day = "yyyy-MM-dd";
    private const string Minute = "yyyy-MM-dd HH:mm";
    private const int MostDays = 31;
    private const int MostLastDays = 40_000;

    /// <summary>Replaces <c>last</c> by both ends of the period, and finds ends in the wrong order.</summary>
    public static ApiObject Resolve(ApiType request, ApiObject inputs, DateTimeOffset now, Action<string, string> report)
    {
        var format = request.Properties[Start].Api.Format;
        if (inputs[nameof(PeriodInputs.Last)] is ApiText { Value: var last })
        {
            if (inputs[Start] is not null || inputs[End] is not null)
            {
                report("last", "is given together with startTime or endTime; give the one or the other");
                return inputs;
            }

            var length = Length(last);
            if (length is null)
            {
                report("last", $"is \"{last}\", but must be a number and s, m, h or d, such as 30m or 7d, and at most {MostLastDays} days");
            }
            else if (format == ApiFormat.Date && length.Value.Ticks % TimeSpan.TicksPerDay != 0)
            {
                report("last", $"is {last}, but must be whole days here, such as 7d");
            }

            return inputs.With(Start, Begin(format, now, length ?? TimeSpan.FromDays(1))).With(End, Write(format, now));
        }

        if (Read(inputs[Start], format) is { } start && Read(inputs[End], format) is { } end && end < start)
        {
            report("endTime", $"is {inputs[End]}, before startTime {inputs[Start]}");
        }

        return inputs;
    }

    /// <summary>
    /// The fewest parts of at most 31 days. None is a single day unless all is, since the service tells single days
    /// in smaller units.
    /// </summary>
    public static IReadOnlyList<(string Start, string End)> Days(string start, string end)
    {
        var first = DateOnly.ParseExact(start, Day, CultureInfo.InvariantCulture);
        var days = DateOnly.ParseExact(end, Day, CultureInfo.InvariantCulture).DayNumber - first.DayNumber + 1;
        var parts = (days + MostDays - 1) / MostDays;
        return [.. Enumerable.Range(0, parts).Select(i => (Text(days * i / parts), Text((days * (i + 1) / parts) - 1)))];

        string Text(int day) => first.AddDays(day).ToString(Day, CultureInfo.InvariantCulture);
    }

    /// <summary>The fewest parts of at most 24 hours.</summary>
    public static IReadOnlyList<(string Start, string End)> Hours(string start, string end)
    {
        var (from, to) = (Parse(start), Parse(end));
        var parts = new List<(string, string)>();
        do
        {
            var until = from.AddDays(1) < to ? from.AddDays(1) : to;
            parts.Add((Text(from), Text(until)));
            from = until;
        }
        while (from < to);
        return parts;

        static DateTime Parse(string text) => DateTime.ParseExact(text, Minute, CultureInfo.InvariantCulture);
        static string Text(DateTime time) => time.ToString(Minute, CultureInfo.InvariantCulture);
    }

    private static ApiValue Begin(ApiFormat format, DateTimeOffset now, TimeSpan length) =>
        Write(format, format == ApiFormat.Date ? now - length + TimeSpan.FromDays(1) : now - length);

    // What began in this very minute or second counts.
    private static ApiValue Write(ApiFormat format, DateTimeOffset time) => format switch
    {
        ApiFormat.Date => new ApiText(time.UtcDateTime.ToString(Day, CultureInfo.InvariantCulture)),
        ApiFormat.Minute => new ApiText(time.UtcDateTime.AddMinutes(1).ToString(Minute, CultureInfo.InvariantCulture)),
        _ => new ApiNumber(time.ToUnixTimeSeconds() + 1),
    };

    private static DateTime? Read(ApiValue? value, ApiFormat format) => (format, value) switch
    {
        (ApiFormat.Date, ApiText text) => Read(text.Value, Day),
        (ApiFormat.Minute, ApiText text) => Read(text.Value, Minute),
        (_, ApiNumber { Value: >= 0 and < 253402300800 } number) => DateTimeOffset.FromUnixTimeSeconds((long)number.Value).UtcDateTime,
        _ => null,
    };

    private static DateTime? Read(string text, string form) =>
        DateTime.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static TimeSpan? Length(string text)
    {
        if (text.Length is < 2 or > 10
            || !int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count == 0)
        {
            return null;
        }

        var seconds = text[^1] switch { 's' => 1L, 'm' => 60, 'h' => 3600, 'd' => 86400, _ => 0 } * count;
        return seconds is > 0 and <= MostLastDays * 86400L ? TimeSpan.FromSeconds(seconds) : null;
    }
}
