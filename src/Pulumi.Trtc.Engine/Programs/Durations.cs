using System.Globalization;
using System.Text.RegularExpressions;

namespace Pulumi.Trtc.Engine.Programs;

/// <summary>Durations as Pulumi writes them: <c>1h30m</c>, <c>45s</c>.</summary>
public static partial class Durations
{
    /// <summary>Seconds of a duration, or null where the text is none; a plain number is seconds.</summary>
    public static double? Parse(string text)
    {
        if (double.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0)
        {
            return seconds;
        }

        return Form().Match(text) is { Success: true, Length: > 0 } match
            ? (Part(match, "h") * 3600) + (Part(match, "m") * 60) + Part(match, "s") + (Part(match, "ms") / 1000)
            : null;
    }

    private static double Part(Match match, string unit) => match.Groups[unit] is { Success: true } part ? double.Parse(part.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?!$)((?<h>\d+(\.\d+)?)h)?((?<m>\d+(\.\d+)?)m)?((?<s>\d+(\.\d+)?)s)?((?<ms>\d+(\.\d+)?)ms)?$")]
    private static partial Regex Form();
}
