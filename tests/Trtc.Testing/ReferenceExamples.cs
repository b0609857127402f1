using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Trtc.Testing;

/// <summary>The example requests and answers of the API reference.</summary>
public static partial class ReferenceExamples
{
    /// <summary>All examples, in the order of the reference.</summary>
    public static IReadOnlyList<ReferenceExample> Read()
    {
        var noise = Noise();
        var lines = File.ReadAllLines(Repository.ReferenceFile)
            .Select(l => l.Trim())
            .Where(l => l.Length > 0 && !noise.IsMatch(l))
            .ToArray();
        var examples = new List<ReferenceExample>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] != "Input Example")
            {
                continue;
            }

            var block = lines.Skip(i + 1).TakeWhile(l => l != "Output Example").ToArray();
            var action = block.FirstOrDefault(l => l.StartsWith("X-TC-Action:", StringComparison.Ordinal))?.Split(':')[1].Trim();
            var answer = Answer(lines.Skip(i + block.Length + 2));
            examples.Add(action is null ? FromAddress(block, answer) : FromBody(action, block, answer));
        }

        return examples;
    }

    /// <summary>All examples that the vendor publishes today, in the order of the actions' names.</summary>
    public static IReadOnlyList<ReferenceExample> ReadCurrent()
    {
        var text = File.ReadAllText(Repository.ReferenceFolderFile("trtc-examples-current.json"));
        var actions = JsonNode.Parse(text)!["actions"]!.AsObject();
        return [.. from action in actions
                   from example in action.Value!.AsArray()
                   select Current(action.Key, (string)example!["input"]!, (string)example["output"]!)];
    }

    // Headers of the examples name other actions at times. Answers may be events, and many are not quite JSON.
    private static ReferenceExample Current(string action, string input, string output)
    {
        var answer = Answer(output.Split('\n'));
        if (!input.StartsWith("POST", StringComparison.Ordinal))
        {
            return FromAddress(input.Split('\n'), answer);
        }

        var body = MissingComma().Replace(input[input.IndexOf('{', StringComparison.Ordinal)..], "$1,");
        return new(action, JsonNode.Parse(BareText().Replace(body, "\"Text\": \"$1\","))!.AsObject(), null, answer);
    }

    // Long lines of the page are broken anywhere, so they are joined without a space.
    private static ReferenceExample FromBody(string action, string[] block, JsonObject? answer) =>
        new(action, JsonNode.Parse(string.Concat(block.SkipWhile(l => l != "{")))!.AsObject(), null, answer);

    private static ReferenceExample FromAddress(string[] block, JsonObject? answer)
    {
        var query = string.Concat(block).Split('?')[1];
        var parameters = query
            .Split('&')
            .Where(p => !p.StartsWith('<'))
            .Select(p => p.Split('=', 2))
            .ToDictionary(p => p[0].Trim(), p => p[1].Trim());
        parameters.Remove("Action", out var action);
        return new ReferenceExample(action!, null, parameters, answer);
    }

    // The answer goes as far as its braces do. Breaks inside a text, as CSV has them, are the text's own.
    private static JsonObject? Answer(IEnumerable<string> lines)
    {
        var (text, depth, inText) = ("", 0, false);
        foreach (var line in lines)
        {
            foreach (var c in line)
            {
                inText ^= c == '"';
                depth += inText ? 0 : c switch { '{' => 1, '}' => -1, _ => 0 };
            }

            text += line + (inText ? "\\n" : "");
            if (depth == 0)
            {
                break;
            }
        }

        try
        {
            return JsonNode.Parse(text)?["Response"]?.AsObject();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("^(Tencent Real-Time Communication$|©2013|https://www\\.tencentcloud\\.com/document|<[Cc]ommon|<Public)")]
    private static partial Regex Noise();

    [GeneratedRegex(@"(\d)(?=\s*\n\s*"")")]
    private static partial Regex MissingComma();

    [GeneratedRegex(@"^([A-Z][^""{}\[\]\n]*)$", RegexOptions.Multiline)]
    private static partial Regex BareText();
}

/// <summary>An example of the API reference.</summary>
/// <param name="Action">The action.</param>
/// <param name="Request">The request's JSON, unless it is an address.</param>
/// <param name="Parameters">The parameters of a request that is an address.</param>
/// <param name="Answer">The answer, where the reference's is JSON.</param>
public sealed record ReferenceExample(
    string Action, JsonObject? Request, IReadOnlyDictionary<string, string>? Parameters, JsonObject? Answer);
