using Pulumi.Protocol;

namespace Pulumi.Embedded.Monitor.Serving;

/// <summary>Marks in answers to those who may not read them all.</summary>
internal static class AnswerMarks
{
    /// <summary>An answer in the marks that whoever asked can read; a reference becomes an ID or a URN where it cannot.</summary>
    public static ObjectValue For(ObjectValue answer, bool acceptsSecrets, bool acceptsResources)
    {
        var simple = answer.Simplified;
        return acceptsSecrets && acceptsResources ? simple : (ObjectValue)Read(simple);

        PropertyValue Read(PropertyValue value) => value switch
        {
            SecretValue secret => acceptsSecrets ? new SecretValue(Read(secret.Element)) : Read(secret.Element),
            ListValue list => list.Map(Read),
            ObjectValue members => members.Map((_, member) => Read(member)),
            SignedValue { Signature: PropertyWire.ReferenceSignature } reference when !acceptsResources =>
                reference.Content["id"] is { } id && id.AsText != "" ? id : reference.Content["urn"] ?? PropertyValue.Null,
            _ => value,
        };
    }
}
