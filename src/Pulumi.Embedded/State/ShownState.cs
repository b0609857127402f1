using System.Text.Json.Nodes;
using Pulumi.Embedded.Secrets;
using Pulumi.Protocol;

namespace Pulumi.Embedded.State;

/// <summary>Records of a state as reports show them: in the state's form, without its secrets.</summary>
public static class ShownState
{
    /// <summary>A record with other inputs and outputs, in which texts stand for secrets.</summary>
    public static JsonObject WriteShown(this ResourceState state, ObjectValue inputs, ObjectValue outputs) =>
        (JsonObject)JsonText.Parse(JsonText.Write(json =>
            (state with { Inputs = (ObjectValue)Shown(inputs), Outputs = (ObjectValue)Shown(outputs) }).Write(json, NoSecrets.One)))!;

    private static PropertyValue Shown(PropertyValue value) => value.IsSecret ? PropertyValue.Of("[secret]") : value.Plain switch
    {
        ListValue list => new ListValue([.. list.Items.Select(Shown)]),
        ObjectValue members => members.Members.Aggregate(ObjectValue.Empty, (all, m) => all.With(m.Key, Shown(m.Value))),
        SignedValue signed => signed with { Content = (ObjectValue)Shown(signed.Content) },
        var plain => plain,
    };

    private sealed class NoSecrets : ISecretKeeper
    {
        public static NoSecrets One { get; } = new();

        public string Encrypt(SecretValue secret, Func<string> plaintext) => "[secret]";

        public SecretValue Decrypt(string ciphertext, Func<string, PropertyValue> read) => new(PropertyValue.Of("[secret]"));
    }
}
