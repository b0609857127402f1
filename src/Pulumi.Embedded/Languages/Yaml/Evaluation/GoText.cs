using System.Globalization;
using System.Text;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Languages.Yaml.Evaluation;

/// <summary>Values in texts as Go writes them, with which Pulumi's own YAML runtime writes them.</summary>
internal static class GoText
{
    /// <summary>As Go's <c>fmt</c> writes a value with <c>%v</c>; null where there is no use in it.</summary>
    /// <param name="value">The value, which is known.</param>
    public static string? Of(PropertyValue value) => value.Plain switch
    {
        NullValue => "<nil>",
        BooleanValue flag => flag.Value ? "true" : "false",
        NumberValue number => Of(number.Value),
        TextValue text => text.Value,
        ListValue list => Whole(list.Items.Select(Of), items => $"[{string.Join(' ', items)}]"),
        ObjectValue members => Whole(
            members.Members.Select(m => Of(m.Value) is { } member ? $"{m.Key}:{member}" : null), all => $"map[{string.Join(' ', all)}]"),
        _ => null,
    };

    /// <summary>A number: the fewest digits that read back as it, with an exponent where there would be many.</summary>
    public static string Of(double value)
    {
        // Beyond these, digits alone would be hard to read.
        const double SmallestWithDigits = 1e-4;
        const double LargestWithDigits = 1e6;
        if (value == 0 || !double.IsFinite(value) || Math.Abs(value) is >= SmallestWithDigits and < LargestWithDigits)
        {
            return NumberText.Plain(value);
        }

        // All digits, of which the zeros at the ends are no part, and the place of the first one.
        var all = NumberText.Plain(Math.Abs(value));
        var point = all.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? dot : all.Length;
        var digits = all.Replace(".", "", StringComparison.Ordinal);
        var zeros = digits.Length - digits.TrimStart('0').Length;
        digits = digits.Trim('0');
        var exponent = point - zeros - 1;
        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(value < 0 ? "-" : "")}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }

    /// <summary>As Go's <c>encoding/json</c> writes a value: what a web page could take for its own is escaped.</summary>
    /// <param name="value">The value, which is known.</param>
    /// <param name="other">Writes what is no plain value.</param>
    public static string Json(PropertyValue value, Func<PropertyValue, string> other) => value.Plain switch
    {
        NullValue => "null",
        BooleanValue flag => flag.Value ? "true" : "false",
        NumberValue number => NumberText.Json(number.Value),
        TextValue text => Quoted(text.Value),
        ListValue list => $"[{string.Join(',', list.Items.Select(i => Json(i, other)))}]",
        ObjectValue members => $"{{{string.Join(',', members.Members.Select(m => $"{Quoted(m.Key)}:{Json(m.Value, other)}"))}}}",
        var signed => other(signed),
    };

    private static string? Whole(IEnumerable<string?> parts, Func<IEnumerable<string>, string> join)
    {
        var all = parts.ToArray();
        return all.Any(p => p is null) ? null : join(all!);
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                < 0x20 or '<' or '>' or '&' or 0x2028 or 0x2029 => quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => quoted.Append(rune.ToString()),
            };
        }

        return quoted.Append('"').ToString();
    }
}
