using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Pulumi.Trtc.Engine.Configuration;

/// <summary>Booleans and numbers in texts, as Go's <c>strconv</c> reads them, with which Pulumi reads configuration.</summary>
internal static partial class GoNumbers
{
    /// <summary>As <c>ParseBool</c>; null where the text is none.</summary>
    public static bool? Boolean(string text) => text switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        _ => null,
    };

    /// <summary>As <c>ParseInt</c> of base 10; null where the text is no whole number of 64 bits.</summary>
    public static long? Decimal(string text) => DecimalForm().IsMatch(text) ? Fitting(BigInteger.Parse(text, CultureInfo.InvariantCulture)) : null;

    /// <summary>As <c>ParseInt</c> of base 0, where <c>0x</c>, <c>0o</c> or <c>0</c>, and <c>0b</c> say the base.</summary>
    public static long? Integer(string text)
    {
        if (WholeForm().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (name, radix) = match.Groups["x"].Success ? ("x", 16) : match.Groups["o"].Success ? ("o", 8) : match.Groups["b"].Success ? ("b", 2) : ("d", 10);
        var digits = match.Groups[name].Value.Where(c => c != '_').Select(c => Convert.ToInt32(c.ToString(), 16));
        var value = digits.Aggregate(BigInteger.Zero, (all, digit) => (all * radix) + digit);
        return Fitting(match.Groups["sign"].Value == "-" ? -value : value);
    }

    /// <summary>As <c>ParseFloat</c>, but only what is finite; null where the text is no such number.</summary>
    public static double? Number(string text)
    {
        double value;
        if (FloatForm().IsMatch(text))
        {
            value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        }
        else if (HexFloatForm().Match(text) is { Success: true } match)
        {
            var (whole, part) = (match.Groups["whole"].Value.Replace("_", "", StringComparison.Ordinal), match.Groups["part"].Value.Replace("_", "", StringComparison.Ordinal));
            var mantissa = (double)BigInteger.Parse("0" + whole + part, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var exponent = int.TryParse(match.Groups["exponent"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var given) ? given : int.MaxValue / 2;
            value = Math.ScaleB(match.Groups["sign"].Value == "-" ? -mantissa : mantissa, exponent - (4 * part.Length));
        }
        else
        {
            return null;
        }

        return double.IsFinite(value) ? value : null;
    }

    private static long? Fitting(BigInteger value) => value >= long.MinValue && value <= long.MaxValue ? (long)value : null;

    [GeneratedRegex(@"^[+-]?[0-9]+\z")]
    private static partial Regex DecimalForm();

    // An underscore stands between digits, or between the base and a digit.
    [GeneratedRegex(@"^(?<sign>[+-]?)(0[xX](?<x>(_?[0-9a-fA-F])+)|0[bB](?<b>(_?[01])+)|0[oO]?(?<o>(_?[0-7])+)|(?<d>0|[1-9](_?[0-9])*))\z")]
    private static partial Regex WholeForm();

    [GeneratedRegex(@"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?\z")]
    private static partial Regex FloatForm();

    [GeneratedRegex(@"^(?<sign>[+-]?)0[xX](?=_?[0-9a-fA-F]|\.[0-9a-fA-F])(?<whole>(_?[0-9a-fA-F])*)(\.(?<part>([0-9a-fA-F](_?[0-9a-fA-F])*)?))?[pP](?<exponent>[+-]?[0-9]+)\z")]
    private static partial Regex HexFloatForm();
}
