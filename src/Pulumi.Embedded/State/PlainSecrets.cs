using System.Text.Json.Nodes;
using Pulumi.Embedded.Secrets;
using Pulumi.Protocol;

namespace Pulumi.Embedded.State;

/// <summary>States and plans with their secrets in the clear, in Pulumi's form for that.</summary>
public static class PlainSecrets
{
    private const string Ciphertext = "ciphertext";

    /// <summary>A document with secrets in the clear where it had them encrypted.</summary>
    public static JsonObject Show(JsonObject document, ISecretKeeper secrets) => (JsonObject)Shown(document, secrets)!;

    private static JsonNode? Shown(JsonNode? json, ISecretKeeper secrets) => json switch
    {
        JsonObject secret when IsSecret(secret) => new JsonObject
        {
            [PropertyWire.SignatureKey] = PropertyWire.SecretSignature,
            ["plaintext"] = PropertyJson.PlainText(
                secrets.Decrypt((string)secret[Ciphertext]!, text => PropertyJson.Read(JsonText.Parse(text), secrets))),
        },
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, Shown(m.Value, secrets)))),
        JsonArray items => new JsonArray([.. items.Select(i => Shown(i, secrets))]),
        _ => json?.DeepClone(),
    };

    private static bool IsSecret(JsonObject json) =>
        json[PropertyWire.SignatureKey] is JsonValue mark && (string?)mark == PropertyWire.SecretSignature && json.ContainsKey(Ciphertext);
}
