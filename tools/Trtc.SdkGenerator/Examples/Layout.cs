namespace Trtc.SdkGenerator.Examples;

/// <summary>Lays out what is nested, from the inside to the outside.</summary>
internal sealed class Layout(string unit)
{
    /// <summary>What opens, the parts further in, each on lines of its own, and what closes.</summary>
    public string Block(string open, IEnumerable<string> parts, string close) =>
        $"{open}\n{string.Join('\n', parts.Select(Indent))}\n{close}";

    /// <summary>Lines further in.</summary>
    public string Indent(string text) => string.Join('\n', text.Split('\n').Select(l => l.Length == 0 ? l : unit + l));

    /// <summary>A text in double quotes, as all the languages but YAML read it.</summary>
    public static string Quote(string text) =>
        text.Any(char.IsControl) || text.Contains('$', StringComparison.Ordinal)
            ? throw new InvalidDataException($"\"{text}\" is no text that all languages write alike")
            : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
