using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Pulumi.Embedded.Configuration;

/// <summary>Texts as YAML, so that every reader gets the same text back: plain where that can be nothing else, or quoted.</summary>
internal static partial class YamlText
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf",
    };

    /// <summary>A text as YAML.</summary>
    /// <param name="text">The text.</param>
    /// <param name="inFlow">Whether it stands between brackets or braces, where a colon may mean more.</param>
    public static string Write(string text, bool inFlow = false) =>
        Plain().IsMatch(text) && !Words.Contains(text) && !(inFlow && text.Contains(':', StringComparison.Ordinal)) ? text : Quoted(text);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                quoted.Append(c).Append(text[++i]);
                continue;
            }

            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or >= '\u007f' and <= '\u00a0' or '\u2028' or '\u2029' or '\ufeff' or >= '\ufffe' or >= '\ud800' and <= '\udfff' =>
                    "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    // A colon with a blank or nothing behind it would end a name; a letter or a slash at the beginning makes it no number and no date.
    [GeneratedRegex(@"^[A-Za-z/]([A-Za-z0-9_./@+=-]|:(?=[A-Za-z0-9_./@+=-]))*\z")]
    private static partial Regex Plain();
}
