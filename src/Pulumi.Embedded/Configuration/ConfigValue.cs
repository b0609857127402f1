using System.Text.Json;
using Pulumi.Embedded.Secrets;
using Pulumi.Embedded.Source;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Embedded.Configuration;

/// <summary>A configuration value. As Pulumi does, its text is kept, and the type that a program declares says what it means.</summary>
/// <param name="Text">As it was set, or stands in the file; a list or an object as JSON. Secrets are in the clear.</param>
/// <param name="Value">As YAML means it, with its marks.</param>
public sealed record ConfigValue(string Text, PropertyValue Value)
{
    // Beyond this a number does not hold every whole number, so that an ID would come out as another.
    private const double LastExact = 9007199254740992;

    /// <summary>A value of a file.</summary>
    internal static ConfigValue Of(YamlNode node, Func<string, string> decrypt)
    {
        if (node is not YamlScalarNode scalar)
        {
            return Of(Nested(node, decrypt));
        }

        var text = scalar.Value ?? "";
        return YamlScalars.Read(scalar) switch
        {
            // The digits as they are written: a commit, an ID or a version is no number, even where it looks like one.
            NumberValue number => new ConfigValue(text, Exact(number, text)),

            // Pulumi reads what has no value as an empty text.
            NullValue => Of(PropertyValue.Of("")),
            var other => Of(other),
        };
    }

    /// <summary>A value that a program gives by default.</summary>
    internal static ConfigValue Of(PropertyValue value) => new(
        value.Plain switch
        {
            TextValue text => text.Value,
            var other => PropertyJson.PlainText(other),
        },
        value);

    /// <summary>Whether a node is, or holds, a secret.</summary>
    internal static bool HasSecure(YamlNode node) => node switch
    {
        YamlMappingNode members => Ciphertext(members) is not null || members.Children.Values.Any(HasSecure),
        YamlSequenceNode items => items.Children.Any(HasSecure),
        _ => false,
    };

    /// <summary>The value in a declared type, or in the one that it looks like; null where it is no such value.</summary>
    /// <param name="type">One of the types of <c>config</c>, or null.</param>
    public PropertyValue? As(string? type)
    {
        PropertyValue? typed = type switch
        {
            null => Untyped(),
            "string" => PropertyValue.Of(Text),
            "integer" when Value.Plain is NumberValue { Value: var n } => n == Math.Floor(n) ? Value.Plain : null,
            "integer" => Whole(GoNumbers.Integer(Text)),
            "number" => Value.Plain as NumberValue ?? (GoNumbers.Number(Text) is { } number ? PropertyValue.Of(number) : null),
            "boolean" => GoNumbers.Boolean(Text) is { } flag ? new BooleanValue(flag) : null,
            "array" => Value.Plain as ListValue ?? Json() as ListValue,
            _ => Value.Plain as ObjectValue ?? Json() as ObjectValue,
        };
        return Value.HasSecret && typed is { HasSecret: false } ? typed.AsSecret() : typed;
    }

    // What Pulumi's YAML runtime makes of a text that no program declares; but no ID changes.
    private PropertyValue? Untyped()
    {
        if (Value.Plain is not TextValue)
        {
            return Value;
        }

        if (Text.Length > 1 && Text[0] == '0' && !Text.StartsWith("0.", StringComparison.Ordinal))
        {
            return Value;
        }

        return GoNumbers.Decimal(Text) is { } whole ? Whole(whole) ?? Value
            : GoNumbers.Boolean(Text) is { } flag ? new BooleanValue(flag)
            : GoNumbers.Number(Text) is { } number ? Exact(new NumberValue(number), Text)
            : Json() ?? Value;
    }

    private PropertyValue? Json()
    {
        try
        {
            return Value.Plain is TextValue ? PropertyJson.Read(JsonText.Parse(Text), new NoSecrets()) : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            // Also a name that stands in an object twice, and what only a state can hold.
            return null;
        }
    }

    private static PropertyValue? Whole(long? number) => number is { } n && Math.Abs((double)n) <= LastExact ? PropertyValue.Of(n) : null;

    private static PropertyValue Exact(NumberValue number, string text) =>
        Math.Abs(number.Value) <= LastExact ? number : PropertyValue.Of(text);

    private static PropertyValue Nested(YamlNode node, Func<string, string> decrypt) => node switch
    {
        YamlMappingNode members when Ciphertext(members) is { } ciphertext => PropertyValue.Of(decrypt(ciphertext)).AsSecret(),
        YamlMappingNode members => members.Children.Aggregate(
            ObjectValue.Empty, (all, m) => all.With((m.Key as YamlScalarNode)?.Value ?? "", Nested(m.Value, decrypt))),
        YamlSequenceNode items => new ListValue([.. items.Children.Select(i => Nested(i, decrypt))]),
        YamlScalarNode scalar when YamlScalars.Read(scalar) is NumberValue number => Exact(number, scalar.Value ?? ""),
        YamlScalarNode scalar => YamlScalars.Read(scalar),
        _ => PropertyValue.Null,
    };

    private static string? Ciphertext(YamlMappingNode members) =>
        members.Children is [{ Key: YamlScalarNode { Value: "secure" }, Value: YamlScalarNode { Value: { } text } }] ? text : null;

    private sealed class NoSecrets : ISecretKeeper
    {
        public string Encrypt(SecretValue secret, Func<string> plaintext) => throw new NotSupportedException();

        public SecretValue Decrypt(string ciphertext, Func<string, PropertyValue> read) => throw new NotSupportedException();
    }
}
