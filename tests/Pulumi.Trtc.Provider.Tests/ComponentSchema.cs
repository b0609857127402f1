using System.Text.Json.Nodes;
using Trtc.Testing;
using SdkSchema = Trtc.SdkGenerator.Schema;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>The provider's schema with a component besides, which has two methods.</summary>
internal static class ComponentSchema
{
    public const string Token = "trtc:index:Rehearsal";

    /// <summary>A program with the component, as an example.</summary>
    public const string Program = """
        name: rehearsal
        runtime: yaml
        description: A rehearsal with a guest
        config:
          key:
            type: string
            secret: true
        resources:
          trial:
            type: trtc:Rehearsal
            properties:
              roomId: "7"
              roomIdType: Integer
              key: ${key}
              guests:
                - userId: ann
                  isHeard: 1
              labels:
                the-hall: red
          film:
            type: trtc:StreamIngest
            properties:
              roomId: ${trial.hall}
              roomIdType: Integer
              userId: cinema
        """;

    private const string Additions = """
        {
          "types": {
            "trtc:index:RehearsalGuest": { "type": "object", "description": "Who is there.", "required": ["userId"], "properties": {
              "userId": { "type": "string", "description": "Who it is." },
              "isHeard": { "$ref": "#/types/trtc:index:YesNo", "description": "Whether one hears them." } } },
            "trtc:index:RehearsalNote": { "type": "object", "required": ["by"], "properties": {
              "by": { "$ref": "#/types/trtc:index:RehearsalGuest" }, "line": { "type": "string" } } }
          },
          "resources": {
            "trtc:index:Rehearsal": {
              "isComponent": true, "type": "object", "description": "A trial run.\n\nOf a show.",
              "inputProperties": {
                "roomId": { "type": "string", "description": "The room." },
                "roomIdType": { "$ref": "#/types/trtc:index:RoomIdType" },
                "key": { "type": "string", "secret": true },
                "guests": { "type": "array", "items": { "$ref": "#/types/trtc:index:RehearsalGuest" } },
                "labels": { "type": "object", "additionalProperties": { "type": "string" } }
              },
              "requiredInputs": ["roomId"],
              "properties": {
                "hall": { "type": "string", "description": "The room's ID." },
                "pass": { "type": "string", "secret": true },
                "taskId": { "type": "string" },
                "present": { "type": "array", "items": { "$ref": "#/types/trtc:index:RehearsalGuest" } }
              },
              "required": ["hall", "present"],
              "methods": { "announce": "trtc:index:Rehearsal/announce", "close": "trtc:index:Rehearsal/close" }
            }
          },
          "functions": {
            "trtc:index:Rehearsal/announce": {
              "description": "Says something to all.",
              "inputs": { "type": "object", "required": ["__self__", "text"], "properties": {
                "__self__": { "$ref": "#/resources/trtc:index:Rehearsal", "description": "The rehearsal." },
                "text": { "type": "string", "description": "What is said." },
                "code": { "type": "string", "secret": true },
                "loudness": { "type": "integer", "default": 50 },
                "to": { "type": "array", "items": { "$ref": "#/types/trtc:index:RehearsalGuest" } } } },
              "outputs": { "type": "object", "description": "What came of it.", "required": ["count"], "properties": {
                "count": { "type": "integer", "description": "How many heard it." },
                "note": { "$ref": "#/types/trtc:index:RehearsalNote" } } }
            },
            "trtc:index:Rehearsal/close": {
              "description": "Ends it.",
              "inputs": { "properties": { "__self__": { "$ref": "#/resources/trtc:index:Rehearsal" } }, "required": ["__self__"] },
              "outputs": { "properties": { "ended": { "type": "string" } }, "required": ["ended"] }
            }
          }
        }
        """;

    /// <summary>The schema as JSON.</summary>
    public static JsonObject Json()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "schema.json")))!.AsObject();
        foreach (var (section, members) in JsonNode.Parse(Additions)!.AsObject())
        {
            foreach (var (token, value) in members!.AsObject())
            {
                schema[section]!.AsObject().Add(token, value!.DeepClone());
            }
        }

        return schema;
    }

    /// <summary>The schema with another value at a path, "-" for none. A colon stands for the slash in the token of a method.</summary>
    public static JsonObject Json(string path, string edit)
    {
        var schema = Json();
        var steps = path.Split('/').Select(s => s.Replace($"{Token}:", $"{Token}/", StringComparison.Ordinal)).ToArray();
        var at = steps[..^1].Aggregate((JsonNode)schema, (node, step) => node[step]!);
        if (edit == "-")
        {
            Assert.True(at.AsObject().Remove(steps[^1]), $"{path} is not there.");
        }
        else
        {
            at[steps[^1]] = JsonNode.Parse(edit);
        }

        return schema;
    }

    /// <summary>The schema as the generator reads it.</summary>
    public static SdkSchema Parse() => SdkSchema.Parse(Json().ToJsonString());

    /// <inheritdoc cref="Json(string, string)"/>
    public static SdkSchema Parse(string path, string edit) => SdkSchema.Parse(Json(path, edit).ToJsonString());
}
