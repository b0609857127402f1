using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Trtc.Pictures.Mixes;

namespace Trtc.Pictures.Tests;

/// <summary>The mixes of the folder mixes: a resource's type and inputs as a program has them, and who is in the room.</summary>
internal static class KeptMixes
{
    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Path.Combine(Golden.Folder, "mixes"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!).Order();

    /// <summary>Reads one of them.</summary>
    public static Mix Read(string name)
    {
        var (type, inputs, users) = Parts(name);
        return MixReader.Read(name, type, inputs, users)!;
    }

    /// <summary>What one of them is made of.</summary>
    public static (string Type, ObjectValue Inputs, IReadOnlyList<string>? Users) Parts(string name)
    {
        var kept = JsonNode.Parse(File.ReadAllText(Path.Combine(Golden.Folder, "mixes", name + ".json")))!;
        return (
            (string)kept["type"]!, Inputs(kept["inputs"]!), kept["users"]?.AsArray().Select(u => (string)u!).ToArray());
    }

    /// <summary>Inputs from JSON.</summary>
    public static ObjectValue Inputs(JsonNode json) => (ObjectValue)Value(json);

    private static PropertyValue Value(JsonNode? json) => json switch
    {
        null => PropertyValue.Null,
        JsonObject members => new ObjectValue(members.ToPropertyDictionary(m => m.Key, m => Value(m.Value))),
        JsonArray items => new ListValue([.. items.Select(Value)]),
        _ when json.GetValueKind() == JsonValueKind.String => PropertyValue.Of((string)json!),
        _ when json.GetValueKind() == JsonValueKind.Number => PropertyValue.Of((double)json),
        _ => new BooleanValue((bool)json),
    };
}
