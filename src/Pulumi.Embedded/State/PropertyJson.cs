using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Embedded.Secrets;
using Pulumi.Protocol;

namespace Pulumi.Embedded.State;

/// <summary>Property values as JSON: in a state with encrypted secrets, or plain.</summary>
internal static class PropertyJson
{
    private const string PackageVersion = "packageVersion";

    /// <summary>A value as a state holds it.</summary>
    public static JsonNode? Write(PropertyValue value, ISecretKeeper secrets) => value switch
    {
        SecretValue secret => new JsonObject
        {
            [PropertyWire.SignatureKey] = PropertyWire.SecretSignature,
            ["ciphertext"] = secrets.Encrypt(secret, () => Plain(secret.Element)?.ToJsonString(JsonText.Readable) ?? "null"),
        },
        OutputValue output =>
            Write(
                output.IsSecretOutput ? (output.Element ?? PropertyValue.Null).AsSecret() : output.Element ?? PropertyValue.Null, secrets),
        ListValue list => new JsonArray([.. list.Items.Select(i => Write(i, secrets))]),
        ObjectValue members => Members(members, secrets),
        SignedValue signed => Signed(signed, secrets),
        _ => Plain(value),
    };

    /// <summary>The members of an object as a state holds them.</summary>
    public static JsonObject Members(ObjectValue value, ISecretKeeper secrets) =>
        new(value.Members.Select(m => KeyValuePair.Create(m.Key, Write(m.Value, secrets))));

    /// <summary>A value without its marks. Secrets are in the clear.</summary>
    public static JsonNode? Plain(PropertyValue value) => value.Plain switch
    {
        BooleanValue boolean => JsonValue.Create(boolean.Value),
        NumberValue { Value: var n } when n == Math.Floor(n) && Math.Abs(n) < 1e15 => JsonValue.Create((long)n),
        NumberValue number => JsonText.Parse(NumberText.Json(number.Value)),
        TextValue text => JsonValue.Create(text.Value),
        UnknownValue => JsonValue.Create(PropertyWire.UnknownText),
        ListValue list => new JsonArray([.. list.Items.Select(Plain)]),
        ObjectValue members => new JsonObject(members.Members.Select(m => KeyValuePair.Create(m.Key, Plain(m.Value)))),
        SignedValue signed => Signed(signed, null),
        _ => null,
    };

    /// <summary>A value to show: secrets are hidden.</summary>
    public static JsonNode? Shown(PropertyValue value) => value switch
    {
        _ when value.IsSecret => JsonValue.Create("[secret]"),
        _ when value.Plain is ListValue list => new JsonArray([.. list.Items.Select(Shown)]),
        _ when value.Plain is ObjectValue members =>
            new JsonObject(members.Members.Select(m => KeyValuePair.Create(m.Key, Shown(m.Value)))),
        _ when value.Plain is UnknownValue => JsonValue.Create("[unknown]"),
        _ => Plain(value),
    };

    /// <summary>Reads what a state holds.</summary>
    public static PropertyValue Read(JsonNode? json, ISecretKeeper secrets) => json switch
    {
        JsonObject members when members[PropertyWire.SignatureKey] is JsonValue mark => ReadSigned((string)mark!, members, secrets),
        JsonObject members => ReadMembers(members, secrets),
        JsonArray items => new ListValue([.. items.Select(i => Read(i, secrets))]),
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.True => new BooleanValue(true),
            JsonValueKind.False => new BooleanValue(false),
            JsonValueKind.Number => PropertyValue.Of((double)value),
            _ => (string)value! == PropertyWire.UnknownText ? PropertyValue.Unknown : PropertyValue.Of((string)value!),
        },
        _ => PropertyValue.Null,
    };

    /// <summary>Reads the members of an object that a state holds.</summary>
    public static ObjectValue ReadMembers(JsonObject? json, ISecretKeeper secrets) => json is null
        ? ObjectValue.Empty
        : new ObjectValue(json.ToImmutableSortedDictionary(m => m.Key, m => Read(m.Value, secrets), StringComparer.Ordinal));

    private static PropertyValue ReadSigned(string signature, JsonObject members, ISecretKeeper secrets)
    {
        if (signature != PropertyWire.SecretSignature)
        {
            // A reference without a version has an empty one here.
            var content = ReadMembers(members, secrets).Without(PropertyWire.SignatureKey);
            return new SignedValue(signature, content[PackageVersion]?.AsText is "" ? content.Without(PackageVersion) : content);
        }

        if ((string?)members["ciphertext"] is { } ciphertext)
        {
            return secrets.Decrypt(ciphertext, text => Read(JsonText.Parse(text), secrets));
        }

        return Read(members["plaintext"] is JsonValue text ? JsonText.Parse((string)text!) : members["value"], secrets).AsSecret();
    }

    private static JsonObject Signed(SignedValue signed, ISecretKeeper? secrets)
    {
        var json = secrets is null ? (JsonObject)Plain(signed.Content)! : Members(signed.Content, secrets);
        json.Insert(0, PropertyWire.SignatureKey, signed.Signature);
        if (secrets is not null && signed.Signature == PropertyWire.ReferenceSignature && !json.ContainsKey(PackageVersion))
        {
            json[PackageVersion] = "";
        }

        return json;
    }
}
