using System.Globalization;

namespace Trtc.Client.Metadata.Rules;

/// <summary>A period that a query may cover.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PeriodAttribute(string start, string end) : RuleAttribute
{
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
        if (Read(value[start]) is not { } from || Read(value[end]) is not { } to)
        {
            return;
        }

        if (from > to && !EitherOrder)
        {
            checker.Report(ApiProblemKind.Invalid, end, $"is {value[end]}, before {start} {value[start]}");
            return;
        }

        CheckSpan(value, checker, (to - from).Duration() + TimeSpan.FromDays(WholeDays ? 1 : 0), MaxHours);

        // A day counts as recent while any of it is: the limit is told in days.
        var slack = WholeDays ? TimeSpan.FromDays(1) : TimeSpan.FromMinutes(5);
        if (MaxAgeHours > 0 && from < checker.Now - TimeSpan.FromHours(MaxAgeHours) - slack)
        {
            checker.Report(ApiProblemKind.PeriodTooOld, start, $"is {value[start]}, but must be at most {Length(MaxAgeHours)} ago");
        }
    }

    internal static DateTimeOffset? Read(ApiValue? value) => value switch
    {
        ApiNumber { Value: >= 0 and < 253402300800 } number => DateTimeOffset.FromUnixTimeSeconds((long)number.Value),
        ApiText text when DateTimeOffset.TryParseExact(
            text.Value, ["yyyy-MM-dd", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time,
        _ => null,
    };

    internal void CheckSpan(ApiObject value, ApiChecker checker, TimeSpan span, int maxHours)
    {
        if (maxHours > 0 && span > TimeSpan.FromHours(maxHours))
        {
            checker.Report(ApiProblemKind.PeriodTooLong, end, $"is {value[end]}, but must be at most {Length(maxHours)} from {start} {value[start]}");
        }
    }

    private static string Length(int hours) => hours % 24 == 0 && hours > 24 ? $"{hours / 24} days" : hours == 1 ? "1 hour" : $"{hours} hours";
}
