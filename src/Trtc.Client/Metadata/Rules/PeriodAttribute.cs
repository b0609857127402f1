using System.Globalization;

namespace Trtc.Client.Metadata.Rules;

/// <summary>A period that a query may cover.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PeriodAttribute(string start, string end) : RuleAttribute
{
    // Nobody asks for usage or quality of a time that far ahead; what lies there was meant in another unit.
    private const int MostDaysAhead = 14;

    // The end of year 9999, after which there are no dates.
    private const double NoDateFrom = 253402300800;

    private static readonly DateTimeOffset FirstDay = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Longest period; 0 for no limit.</summary>
    public int MaxHours { get; init; }

    /// <summary>How long ago the period may begin; 0 for no limit.</summary>
    public int MaxAgeHours { get; init; }

    /// <summary>Whether the ends are days, both of which count.</summary>
    public bool WholeDays { get; init; }

    /// <summary>Whether the service also takes the end before the start, as the reference's own examples have it.</summary>
    public bool EitherOrder { get; init; }

    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        var (from, to) = (CheckEnd(value, checker, start), CheckEnd(value, checker, end));
        if (from > to && !EitherOrder)
        {
            checker.Report(ApiProblemKind.Invalid, end, $"is {value[end]}, before {start} {value[start]}");
            return;
        }

        if (from is { } first && to is { } last)
        {
            CheckSpan(value, checker, (last - first).Duration() + TimeSpan.FromDays(WholeDays ? 1 : 0), MaxHours);
        }

        // A day counts as recent while any of it is: the limit is told in days.
        var slack = WholeDays ? TimeSpan.FromDays(1) : TimeSpan.FromMinutes(5);
        if (MaxAgeHours > 0 && checker.Now - from > TimeSpan.FromHours(MaxAgeHours) + slack)
        {
            checker.Report(ApiProblemKind.PeriodTooOld, start, $"is {value[start]}, but must be at most {Length(MaxAgeHours)} ago");
        }
    }

    internal static DateTimeOffset? Read(ApiValue? value) => value switch
    {
        ApiNumber { Value: >= 0 and < NoDateFrom } number => DateTimeOffset.FromUnixTimeSeconds((long)number.Value),
        ApiText text when DateTimeOffset.TryParseExact(
            text.Value,
            ["yyyy-MM-dd", "yyyy-MM-dd HH:mm"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time) => time,
        _ => null,
    };

    internal void CheckSpan(ApiObject value, ApiChecker checker, TimeSpan span, int maxHours)
    {
        if (maxHours > 0 && span > TimeSpan.FromHours(maxHours))
        {
            checker.Report(
                ApiProblemKind.PeriodTooLong,
                end,
                $"is {value[end]}, but must be at most {Length(maxHours)} from {start} {value[start]}");
        }
    }

    // The time of one end, or null when there is none or it was refused.
    private static DateTimeOffset? CheckEnd(ApiObject value, ApiChecker checker, string member)
    {
        var given = value[member];
        bool IsNear(DateTimeOffset time) => time - checker.Now <= TimeSpan.FromDays(MostDaysAhead);
        if (Read(given) is { } time && IsNear(time))
        {
            return time;
        }

        if (given is ApiNumber { Value: var seconds })
        {
            var hint = given.IsSecret ? null : new[] { (1e3, "milliseconds"), (1e6, "microseconds"), (1e9, "nanoseconds") }
                .Where(u => Read(new ApiNumber(Math.Floor(seconds / u.Item1))) is { } meant && meant >= FirstDay && IsNear(meant))
                .Select(u => $"; it looks like {u.Item2}, of which the seconds are {new ApiNumber(Math.Floor(seconds / u.Item1))}")
                .FirstOrDefault();
            checker.Report(
                ApiProblemKind.OutOfRange,
                member,
                $"is {given}, but must be a Unix time in seconds, at most {MostDaysAhead} days from now{hint}");
        }
        else if (Read(given) is not null)
        {
            checker.Report(ApiProblemKind.OutOfRange, member, $"is {given}, but must be at most {MostDaysAhead} days from now");
        }

        return null;
    }

    private static string Length(int hours) =>
        hours % 24 == 0 && hours > 24 ? $"{hours / 24} days" : hours == 1 ? "1 hour" : $"{hours} hours";
}
