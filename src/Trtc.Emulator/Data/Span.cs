using System.Globalization;

namespace Trtc.Emulator.Data;

/// <summary>A time from a begin up to, but not with, an end.</summary>
internal readonly record struct Span(DateTimeOffset Begin, DateTimeOffset End)
{
    /// <summary>Whole days, both named ones included, whichever is named first.</summary>
    public static Span Days(string one, string other)
    {
        var (a, b) = (Day(one), Day(other));
        return a <= b ? new Span(a, b.AddDays(1)) : new Span(b, a.AddDays(1));
    }

    public static DateTimeOffset Day(string text) =>
        DateTimeOffset.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>The parts of equal length that begin in the span.</summary>
    public IEnumerable<Span> Split(TimeSpan part)
    {
        for (var begin = Begin; begin < End; begin += part)
        {
            yield return new Span(begin, begin + part);
        }
    }

    /// <summary>Minutes of a stay, up to now when it goes on, that lie in the span.</summary>
    public double Minutes(DateTimeOffset from, DateTimeOffset? to, DateTimeOffset now)
    {
        var begin = from > Begin ? from : Begin;
        var until = to ?? now;
        var end = until < End ? until : End;
        return end > begin ? (end - begin).TotalMinutes : 0;
    }

    public bool Overlaps(DateTimeOffset from, DateTimeOffset? to, DateTimeOffset now) =>
        from < End && (to ?? (now > from ? now.AddTicks(1) : from.AddTicks(1))) > Begin;
}
