namespace Trtc.SdkGenerator.Examples;

/// <summary>Takes apart a description with examples in the registry's form.</summary>
internal static class Described
{
    private const string Fence = "```";

    /// <summary>The description with the examples of one language only, and without the registry's marks.</summary>
    public static string InOneLanguage(string description, string language)
    {
        var (lines, isKept, isCode) = (new List<string>(), true, false);
        foreach (var line in description.Split('\n').Where(l => !l.StartsWith("{{% ", StringComparison.Ordinal)))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                // Commands are for all.
                isKept = isCode ? isKept : line[Fence.Length..] is var own && (own == language || own == "sh");
                isCode = !isCode;
                lines.AddRange(isKept ? [line] : Array.Empty<string>());
                isKept |= !isCode;
            }
            else if (isKept)
            {
                lines.Add(line);
            }
        }

        return string.Join('\n', lines).Trim();
    }

    /// <summary>The description without its examples.</summary>
    public static string WithoutExamples(string description) =>
        description.IndexOf("{{% examples %}}", StringComparison.Ordinal) is >= 0 and var end ? description[..end].TrimEnd() : description;

    /// <summary>The examples by language.</summary>
    public static IReadOnlyDictionary<string, string> Examples(string description)
    {
        var (examples, language, lines) = (new Dictionary<string, string>(StringComparer.Ordinal), (string?)null, new List<string>());
        foreach (var line in description.Split('\n'))
        {
            if (!line.StartsWith(Fence, StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }

            if (language is not null)
            {
                examples.Add(language, string.Join('\n', lines));
            }

            language = language is null ? line[Fence.Length..] : null;
            lines.Clear();
        }

        return examples;
    }
}
