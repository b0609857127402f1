using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Embedded.Source;
using Pulumi.Protocol;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Embedded.Configuration;

/// <summary>A value with others in it, as JSON; a secret is an object with its ciphertext as <c>secure</c>.</summary>
internal sealed record ConfigTree(JsonNode? Value) : ConfigNode
{
    /// <summary>A node of a file as JSON, with its secrets as they are written.</summary>
    public static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMappingNode members => new JsonObject(
            members.Children.Select(m => KeyValuePair.Create((m.Key as YamlScalarNode)?.Value ?? "", Of(m.Value)))),
        YamlSequenceNode items => new JsonArray([.. items.Children.Select(Of)]),
        YamlScalarNode scalar => YamlScalars.Read(scalar) switch
        {
            BooleanValue flag => JsonValue.Create(flag.Value),
            NumberValue { Value: var n } when n == Math.Floor(n) && Math.Abs(n) < 1e15 => JsonValue.Create((long)n),

            // A longer number would come out as another.
            NumberValue { Value: var n } => n == Math.Floor(n) ? JsonValue.Create(scalar.Value) : JsonValue.Create(n),
            NullValue => null,
            _ => JsonValue.Create(scalar.Value),
        },
        _ => null,
    };

    public override string Block(string indent, string lineEnd)
    {
        var inner = indent + "  ";
        return Value switch
        {
            JsonObject { Count: > 0 } members => string.Concat(members.Select(
                m => $"{lineEnd}{inner}{YamlText.Write(m.Key)}:{new ConfigTree(m.Value).Block(inner, lineEnd)}")),
            JsonArray { Count: > 0 } items => string.Concat(items.Select(i => $"{lineEnd}{inner}- {new ConfigTree(i).Flow()}")),
            _ => " " + Flow(),
        };
    }

    public override string Flow() => Value switch
    {
        JsonObject members =>
            $"{{{string.Join(", ", members.Select(m => $"{YamlText.Write(m.Key, inFlow: true)}: {new ConfigTree(m.Value).Flow()}"))}}}",
        JsonArray items => $"[{string.Join(", ", items.Select(i => new ConfigTree(i).Flow()))}]",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => YamlText.Write((string)value!, inFlow: true),
        JsonValue value => value.ToJsonString(),
        _ => "null",
    };

    public override bool IsAt(IReadOnlyList<ParsingEvent> events, int at) => IsAt(Value, events, ref at);

    private static bool IsAt(JsonNode? value, IReadOnlyList<ParsingEvent> events, ref int at)
    {
        switch (value)
        {
            case JsonObject members:
                if (events[at++] is not MappingStart)
                {
                    return false;
                }

                foreach (var (name, member) in members)
                {
                    if (events[at++] is not Scalar key || key.Value != name || !IsAt(member, events, ref at))
                    {
                        return false;
                    }
                }

                return events[at++] is MappingEnd;
            case JsonArray items:
                if (events[at++] is not SequenceStart)
                {
                    return false;
                }

                foreach (var item in items)
                {
                    if (!IsAt(item, events, ref at))
                    {
                        return false;
                    }
                }

                return events[at++] is SequenceEnd;
            default:
                var text = value is not JsonValue plain ? "null"
                    : plain.GetValueKind() == JsonValueKind.String ? (string)plain!
                    : plain.ToJsonString();
                return events[at++] is Scalar scalar && scalar.Value == text;
        }
    }
}
