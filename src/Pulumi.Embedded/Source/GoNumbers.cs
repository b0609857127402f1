using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Pulumi.Embedded.Source;

/// <summary>Booleans and numbers in texts, as Go's <c>strconv</c> reads them, with which Pulumi and its YAML library read them.</summary>
internal static partial class GoNumbers
{
    private const NumberStyles Signed = NumberStyles.AllowLeadingSign;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>As <c>ParseBool</c>; null where the text is none.</summary>
    public static bool? Boolean(string text) => text switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        _ => null,
    };

    /// <summary>As <c>ParseInt</c> of base 10; null where the text is no whole number of 64 bits.</summary>
    public static long? Decimal(string text) =>
        DecimalForm().IsMatch(text) && long.TryParse(text, Signed, Invariant, out var value) ? value : null;

    /// <summary>As <c>ParseInt</c> of base 0, where <c>0x</c>, <c>0o</c> or <c>0</c>, and <c>0b</c> say the base.</summary>
    public static long? Integer(string text) =>
        Whole(text) is { } value && value >= long.MinValue && value <= long.MaxValue ? (long)value : null;

    /// <summary>The same, of any size.</summary>
    public static BigInteger? Whole(string text)
    {
        // As most are written. The digits are looked at, for .NET reads over what is NUL behind a number.
        if (text is "0" or [>= '1' and <= '9', ..] or ['-', >= '1' and <= '9', ..]
            && !text.AsSpan(1).ContainsAnyExceptInRange('0', '9')
            && long.TryParse(text, Signed, Invariant, out var plain))
        {
            return plain;
        }

        if (WholeForm().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (digits, radix) = match.Groups["x"].Success ? (match.Groups["x"], 16)
            : match.Groups["o"].Success ? (match.Groups["o"], 8)
            : match.Groups["b"].Success ? (match.Groups["b"], 2)
            : (match.Groups["d"], 10);
        var value = Digits(digits).Aggregate(BigInteger.Zero, (all, c) => (all * radix) + Convert.ToInt32($"{c}", 16));
        return match.Groups["sign"].Value == "-" ? -value : value;
    }

    /// <summary>As <c>ParseFloat</c>, but only what is finite; null where the text is no such number.</summary>
    public static double? Number(string text)
    {
        if (HexFloatForm().Match(text) is not { Success: true } match)
        {
            return DecimalNumber(text);
        }

        var (whole, part) = (Digits(match.Groups["whole"]), Digits(match.Groups["part"]));
        var mantissa = (double)BigInteger.Parse("0" + whole + part, NumberStyles.HexNumber, Invariant);
        var exponent = int.Parse(match.Groups["exponent"].ValueSpan, Signed, Invariant);
        return Finite(Math.ScaleB(match.Groups["sign"].Value == "-" ? -mantissa : mantissa, exponent - (4 * part.Length)));
    }

    /// <summary>The same, but only of decimal digits.</summary>
    public static double? DecimalNumber(string text) =>
        FloatForm().IsMatch(text) ? Finite(double.Parse(text, NumberStyles.Float, Invariant)) : null;

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    private static string Digits(Group group) => group.Value.Replace("_", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^[+-]?[0-9]+\z")]
    private static partial Regex DecimalForm();

    // An underscore stands between digits, or between the base and a digit.
    [GeneratedRegex(@"^(?<sign>[+-]?)(0[xX](?<x>(_?[0-9a-fA-F])+)|0[bB](?<b>(_?[01])+)|0[oO]?(?<o>(_?[0-7])+)|(?<d>0|[1-9](_?[0-9])*))\z")]
    private static partial Regex WholeForm();

    [GeneratedRegex(@"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?\z")]
    private static partial Regex FloatForm();

    [GeneratedRegex(
        @"^(?<sign>[+-]?)0[xX](?=_?[0-9a-fA-F]|\.[0-9a-fA-F])(?<whole>(_?[0-9a-fA-F])*)"
        + @"(\.(?<part>([0-9a-fA-F](_?[0-9a-fA-F])*)?))?[pP](?<exponent>[+-]?[0-9]{1,6})\z")]
    private static partial Regex HexFloatForm();
}
