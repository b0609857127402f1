using Google.Protobuf;

namespace Pulumi.Protocol;

/// <summary>Property values on the wire: protobuf structs in which signatures mark what JSON has no form for.</summary>
public static class PropertyWire
{
    /// <summary>The member whose value says what a struct stands for.</summary>
    public const string SignatureKey = "4dabf18193072939515e22adb298388d";

    /// <summary>Signature of secrets.</summary>
    public const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";

    /// <summary>Signature of references to resources.</summary>
    public const string ReferenceSignature = "5cf8f73096256a8f31e491e813e4eb8e";

    /// <summary>Signature of outputs.</summary>
    public const string OutputSignature = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /// <summary>How deep values may nest: deeper than any use, and no reader runs out of stack.</summary>
    public const int MostLevels = 400;

    /// <summary>The text that stands for a value that is not known yet.</summary>
    public const string UnknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>Reads a struct; an absent one is empty.</summary>
    /// <exception cref="Grpc.Core.RpcException">It is none, or nested too deep.</exception>
    public static ObjectValue Read(ByteString wire) => wire.IsEmpty ? ObjectValue.Empty : StructReader.ReadStruct(wire.Span);

    /// <summary>Reads a value.</summary>
    /// <exception cref="Grpc.Core.RpcException">It is none, or nested too deep.</exception>
    public static PropertyValue ReadValue(ByteString wire) => StructReader.ReadValue(wire.Span);

    /// <summary>Writes an object as a struct.</summary>
    public static ByteString Write(ObjectValue value)
    {
        using var writer = new StructWriter();
        writer.Write(value);
        return writer.ToByteString();
    }

    /// <summary>Writes a value.</summary>
    public static ByteString WriteValue(PropertyValue value)
    {
        using var writer = new StructWriter();
        writer.WriteValue(value);
        return writer.ToByteString();
    }

    /// <summary>What a struct stands for that has the mark of one.</summary>
    internal static PropertyValue Signed(string signature, PropertyDictionary members)
    {
        switch (signature)
        {
            case SecretSignature:
                return new SecretValue(members.GetValueOrDefault("value") ?? PropertyValue.Null);
            case OutputSignature:
                return new OutputValue(
                    members.GetValueOrDefault("value"),
                    members.GetValueOrDefault("secret") is BooleanValue { Value: true },
                    members.GetValueOrDefault("dependencies") is ListValue urns ? [.. urns.Items.Select(u => u.AsText ?? "")] : []);
            default:
                return new SignedValue(signature, new ObjectValue(members.Remove(SignatureKey)));
        }
    }

    /// <summary>The members that a value has on the wire which has a mark there.</summary>
    internal static PropertyDictionary Marked(PropertyValue value)
    {
        var members = value is SignedValue signed ? signed.Content.Members : PropertyDictionary.Empty;
        switch (value)
        {
            case SecretValue secret:
                return members.SetItem(SignatureKey, PropertyValue.Of(SecretSignature)).SetItem("value", secret.Element);
            case OutputValue output:
                members = members.SetItem(SignatureKey, PropertyValue.Of(OutputSignature));
                members = output.Element is null ? members : members.SetItem("value", output.Element);
                members = output.IsSecretOutput ? members.SetItem("secret", new BooleanValue(true)) : members;
                return output.Dependencies.IsEmpty ? members
                    : members.SetItem("dependencies", new ListValue([.. output.Dependencies.Select(PropertyValue.Of)]));
            default:
                return members.SetItem(SignatureKey, PropertyValue.Of(((SignedValue)value).Signature));
        }
    }
}
