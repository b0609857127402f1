using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Tests;

/// <summary>A call of a provider, in a recording or in a log of this engine.</summary>
internal sealed partial record RecordedCall(string Method, JsonObject Request)
{
    // The real engine starts a second process for the schema.
    private static readonly string[] Conversation = ["Handshake", "GetPluginInfo", "GetSchema", "Cancel"];

    public string Name => ((string?)Request["urn"] is { } urn ? Urn.NameOf(urn) : null) ?? (string?)Request["tok"] ?? "";

    public string Key => $"{Method} {Name}";

    // Seeds, and where to report progress, differ from run to run.
    public override string ToString() => Uuid().Replace(
        Method
            + " " + Sorted(
                new JsonObject(
                    Request.Where(m => m.Key is not ("randomSeed" or "resourceStatusAddress" or "resourceStatusToken"))
                        .Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))))!.ToJsonString(),
        "(uuid)");

    /// <summary>JSON with members in order and numbers alike.</summary>
    public static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members =>
            new JsonObject(
                members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        JsonValue number when number.GetValueKind() == JsonValueKind.Number => JsonValue.Create((double)number),
        _ => node?.DeepClone(),
    };

    /// <summary>The calls of a file, without those about the conversation itself.</summary>
    public static List<RecordedCall> ReadAll(string path)
    {
        var calls = new List<RecordedCall>();

        // A last line without an end is still being written.
        foreach (var line in File.ReadAllText(path).TrimEnd('\r').Split('\n')[..^1])
        {
            var json = JsonNode.Parse(line)!.AsObject();
            var method = (string)json["method"]!;
            if (!method.Contains('/', StringComparison.Ordinal) || method.Contains("ResourceProvider/", StringComparison.Ordinal))
            {
                var call = new RecordedCall(method.Split('/')[^1], json["request"]!.AsObject());
                if (!Conversation.Contains(call.Method))
                {
                    calls.Add(call);
                }
            }
        }

        return calls;
    }

    /// <summary>A text without the random IDs in it.</summary>
    public static string WithoutIds(string text) => Uuid().Replace(text, "(uuid)");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();
}
