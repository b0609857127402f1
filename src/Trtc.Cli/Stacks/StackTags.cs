using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Trtc.Cli.Stacks;

/// <summary>Tags of a stack, in the file that Pulumi keeps them in, beside the state.</summary>
/// <param name="file">The file.</param>
internal sealed class StackTags(string file)
{
    private const int Version = 1;

    /// <summary>The tags, by name.</summary>
    public SortedDictionary<string, string> Read()
    {
        try
        {
            var json = File.Exists(file) ? JsonText.Parse(File.ReadAllText(file)) : null;
            return new((json?["tags"] as JsonObject ?? []).ToDictionary(t => t.Key, t => (string)t.Value!), StringComparer.Ordinal);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new StateException($"{file}, which has the stack's tags, cannot be read: {e.Message} Move it away.");
        }
    }

    /// <summary>Writes the tags.</summary>
    public void Write(IEnumerable<KeyValuePair<string, string>> tags)
    {
        var json = new JsonObject
        {
            ["version"] = Version,
            ["tags"] = new JsonObject(tags.Select(t => KeyValuePair.Create(t.Key, (JsonNode?)t.Value))),
        };
        FileReplacement.Write(file, json.ToJsonString(JsonText.Indented) + "\n");
    }

    /// <summary>Gives the tags to another stack.</summary>
    public void MoveTo(StackTags other)
    {
        if (File.Exists(file))
        {
            other.Write(Read());
            File.Delete(file);
        }
    }

    /// <summary>Removes all tags.</summary>
    public void Remove() => File.Delete(file);
}
