using System.Globalization;

namespace Trtc.Emulator.State;

/// <summary>A time from a begin up to, but not with, an end.</summary>
internal readonly record struct Span(DateTimeOffset Begin, DateTimeOffset End)
{
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <summary>The span up to a time, for what is not told of the future.</summary>
    public Span Until(DateTimeOffset last) => this with { End = Times.Earlier(End, last) };

    /// <summary>Whole days, both named ones included, whichever is named first.</summary>
    public static Span Days(string one, string other)
    {
        var (a, b) = (Day(one), Day(other));
        return a <= b ? new Span(a, b.Plus(OneDay)) : new Span(b, a.Plus(OneDay));
    }

    public static DateTimeOffset Day(string text) =>
        DateTimeOffset.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>The parts of equal length that begin in the span.</summary>
    public IEnumerable<Span> Split(TimeSpan part)
    {
        for (var begin = Begin; begin < End; begin = begin.Plus(part))
        {
            yield return new Span(begin, begin.Plus(part));
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
