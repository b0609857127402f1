using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Embedded.Secrets;
using Pulumi.Protocol;

namespace Pulumi.Embedded.State;

/// <summary>Property values as JSON: in a state with encrypted secrets, or plain.</summary>
internal static class PropertyJson
{
    internal const string PackageVersion = "packageVersion";

    /// <summary>Writes a value.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="value">The value.</param>
    /// <param name="secrets">
    /// Encrypts its secrets, as a state holds them; null for a value without its marks, with secrets in the clear.
    /// </param>
    public static void Write(Utf8JsonWriter json, PropertyValue value, ISecretKeeper? secrets)
    {
        switch (secrets is null ? value.Plain : value)
        {
            case SecretValue secret:
                json.WriteStartObject();
                json.WriteString(PropertyWire.SignatureKey, PropertyWire.SecretSignature);
                json.WriteString("ciphertext", secrets!.Encrypt(secret, () => PlainText(secret.Element)));
                json.WriteEndObject();
                break;
            case OutputValue output:
                var element = output.Element ?? PropertyValue.Null;
                Write(json, output.IsSecretOutput ? element.AsSecret() : element, secrets);
                break;
            case BooleanValue boolean:
                json.WriteBooleanValue(boolean.Value);
                break;
            case NumberValue { Value: var n } when n == Math.Floor(n) && Math.Abs(n) < 1e15:
                json.WriteNumberValue((long)n);
                break;
            case NumberValue number:
                json.WriteRawValue(NumberText.Json(number.Value));
                break;
            case TextValue text:
                json.WriteStringValue(text.Value);
                break;
            case UnknownValue:
                json.WriteStringValue(PropertyWire.UnknownText);
                break;
            case ListValue list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(json, item, secrets);
                }

                json.WriteEndArray();
                break;
            case ObjectValue members:
                json.WriteStartObject();
                WriteMembers(json, members, secrets);
                json.WriteEndObject();
                break;
            case SignedValue signed:
                json.WriteStartObject();
                json.WriteString(PropertyWire.SignatureKey, signed.Signature);
                WriteMembers(json, signed.Content, secrets);
                if (secrets is not null && signed.Signature == PropertyWire.ReferenceSignature
                    && !signed.Content.Members.ContainsKey(PackageVersion))
                {
                    json.WriteString(PackageVersion, "");
                }

                json.WriteEndObject();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    /// <summary>The members of an object as a state holds them.</summary>
    public static JsonObject Members(ObjectValue value, ISecretKeeper secrets) =>
        (JsonObject)JsonText.Parse(JsonText.Write(json => Write(json, value, secrets)))!;

    /// <summary>A value without its marks. Secrets are in the clear.</summary>
    public static JsonNode? Plain(PropertyValue value) => JsonText.Parse(JsonText.Write(json => Write(json, value, null)));

    /// <summary>The text of a value without its marks. Secrets are in the clear.</summary>
    public static string PlainText(PropertyValue value) => Encoding.UTF8.GetString(JsonText.Write(json => Write(json, value, null)));

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
    public static PropertyValue Read(JsonNode? json, ISecretKeeper secrets)
    {
        using var document = JsonText.ParseDocument(json?.ToJsonString(JsonText.Readable) ?? "null");
        return new PropertyReader(secrets).Read(document.RootElement);
    }

    /// <summary>Reads the members of an object that a state holds.</summary>
    public static ObjectValue ReadMembers(JsonObject? json, ISecretKeeper secrets) =>
        json is null ? ObjectValue.Empty : (ObjectValue)Read(json, secrets);

    private static void WriteMembers(Utf8JsonWriter json, ObjectValue value, ISecretKeeper? secrets)
    {
        foreach (var (name, member) in value.Members)
        {
            json.WritePropertyName(name);
            Write(json, member, secrets);
        }
    }
}
