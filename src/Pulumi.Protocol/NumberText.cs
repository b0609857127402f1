using System.Globalization;

namespace Pulumi.Protocol;

/// <summary>Numbers as Pulumi writes them: the fewest digits that read back as the same number.</summary>
public static class NumberText
{
    // What Go's encoding/json writes with an exponent, for the digits alone would be hard to read.
    private const double SmallestWithDigits = 1e-6;
    private const double LargestWithDigits = 1e21;

    /// <summary>In a text: digits alone, as Go's <c>strconv.FormatFloat(value, 'f', -1, 64)</c> has them.</summary>
    public static string Plain(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
        }

        var (sign, digits, point) = Parts(value);
        return sign + (point <= 0 ? "0." + new string('0', -point) + digits
            : point >= digits.Length ? digits.PadRight(point, '0')
            : $"{digits[..point]}.{digits[point..]}");
    }

    /// <summary>
    /// In JSON, as Go's <c>encoding/json</c>: with an exponent from <c>1e+21</c> and below <c>1e-6</c>.
    /// JSON has no form for what is no finite number; that is a text.
    /// </summary>
    public static string Json(double value)
    {
        if (!double.IsFinite(value))
        {
            return $"\"{Plain(value)}\"";
        }

        if (value == 0 || Math.Abs(value) is >= SmallestWithDigits and < LargestWithDigits)
        {
            return Plain(value);
        }

        var (sign, digits, point) = Parts(value);
        var exponent = point - 1;
        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}");
    }

    // The digits without zeros at either end, and how many of them stand before the point; of zero, one digit.
    private static (string Sign, string Digits, int Point) Parts(double value)
    {
        var text = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var end = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = end < 0 ? 0 : int.Parse(text.AsSpan(end + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = end < 0 ? text : text[..end];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        var point = (dot < 0 ? mantissa.Length : dot) + exponent - (all.Length - digits.Length);
        digits = digits.TrimEnd('0');
        return (double.IsNegative(value) ? "-" : "", digits.Length == 0 ? "0" : digits, digits.Length == 0 ? 1 : point);
    }
}
