using System.Text.RegularExpressions;

namespace Trtc.SdkGenerator.Examples;

/// <summary>Names in Python, as Pulumi's generator makes them.</summary>
internal static partial class PythonNames
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
        "except", "exec", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass",
        "print", "raise", "return", "try", "while", "with", "yield",
    };

    /// <summary>A variable or an argument: words in lower case, joined by underscores.</summary>
    public static string Of(string name)
    {
        var words = Boundary().Replace(name, "_").ToLowerInvariant();
        return Keywords.Contains(words) ? words + "_" : words;
    }

    /// <summary>An enum's value.</summary>
    public static string OfEnum(string name) => Of(name).ToUpperInvariant();

    // A word begins with a capital after what is none, and with the last capital of an acronym that goes on with a letter, but
    // for the s of a plural.
    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-rt-z])")]
    private static partial Regex Boundary();
}
