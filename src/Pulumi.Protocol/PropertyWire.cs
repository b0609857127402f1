using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

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

    /// <summary>The text that stands for a value that is not known yet.</summary>
    public const string UnknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>The texts that stand for unknown values of the several types, as older programs send them.</summary>
    private static readonly ImmutableHashSet<string> UnknownTexts =
    [
        UnknownText,
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
        "030794c1-ac77-496b-92df-f27374a8bd58",
        "e48ece36-62e2-4504-bad9-02848725956a",
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
    ];

    /// <summary>Reads a struct; an absent one is empty.</summary>
    public static ObjectValue Read(Struct? wire) => wire is null ? ObjectValue.Empty : ReadMembers(wire);

    /// <summary>Reads a value.</summary>
    public static PropertyValue Read(Value wire) => wire.KindCase switch
    {
        Value.KindOneofCase.BoolValue => new BooleanValue(wire.BoolValue),
        Value.KindOneofCase.NumberValue => new NumberValue(wire.NumberValue),
        Value.KindOneofCase.StringValue =>
            UnknownTexts.Contains(wire.StringValue) ? PropertyValue.Unknown : new TextValue(wire.StringValue),
        Value.KindOneofCase.ListValue => new ListValue([.. wire.ListValue.Values.Select(Read)]),
        Value.KindOneofCase.StructValue => ReadStruct(wire.StructValue),
        _ => PropertyValue.Null,
    };

    /// <summary>Writes an object.</summary>
    public static Struct Write(ObjectValue value)
    {
        var wire = new Struct();
        foreach (var (name, member) in value.Members)
        {
            wire.Fields[name] = Write(member);
        }

        return wire;
    }

    /// <summary>Writes a value.</summary>
    public static Value Write(PropertyValue value) => value switch
    {
        BooleanValue boolean => Value.ForBool(boolean.Value),
        NumberValue number => Value.ForNumber(number.Value),
        TextValue text => Value.ForString(text.Value),
        UnknownValue => Value.ForString(UnknownText),
        ListValue list => Value.ForList([.. list.Items.Select(Write)]),
        ObjectValue members => Value.ForStruct(Write(members)),
        SecretValue secret => Value.ForStruct(Signed(SecretSignature, ("value", Write(secret.Element)))),
        OutputValue output => Value.ForStruct(WriteOutput(output)),
        SignedValue signed => Value.ForStruct(WriteSigned(signed)),
        _ => Value.ForNull(),
    };

    private static ObjectValue ReadMembers(Struct wire) =>
        new(wire.Fields.ToPropertyMap(f => f.Key, f => Read(f.Value)));

    private static PropertyValue ReadStruct(Struct wire)
    {
        if (!wire.Fields.TryGetValue(SignatureKey, out var mark) || mark.KindCase != Value.KindOneofCase.StringValue)
        {
            return ReadMembers(wire);
        }

        switch (mark.StringValue)
        {
            case SecretSignature:
                return new SecretValue(wire.Fields.TryGetValue("value", out var secret) ? Read(secret) : PropertyValue.Null);
            case OutputSignature:
                return new OutputValue(
                    wire.Fields.TryGetValue("value", out var element) ? Read(element) : null,
                    wire.Fields.TryGetValue("secret", out var isSecret) && isSecret.BoolValue,
                    wire.Fields.TryGetValue("dependencies", out var urns) ? [.. urns.ListValue.Values.Select(v => v.StringValue)] : []);
            default:
                return new SignedValue(mark.StringValue, ReadMembers(wire).Without(SignatureKey));
        }
    }

    private static Struct WriteOutput(OutputValue output)
    {
        var wire = Signed(OutputSignature);
        if (output.Element is not null)
        {
            wire.Fields["value"] = Write(output.Element);
        }

        if (output.IsSecretOutput)
        {
            wire.Fields["secret"] = Value.ForBool(true);
        }

        if (!output.Dependencies.IsEmpty)
        {
            wire.Fields["dependencies"] = Value.ForList([.. output.Dependencies.Select(Value.ForString)]);
        }

        return wire;
    }

    private static Struct WriteSigned(SignedValue signed)
    {
        var wire = Write(signed.Content);
        wire.Fields[SignatureKey] = Value.ForString(signed.Signature);
        return wire;
    }

    private static Struct Signed(string signature, params ReadOnlySpan<(string Name, Value Value)> members)
    {
        var wire = new Struct { Fields = { [SignatureKey] = Value.ForString(signature) } };
        foreach (var (name, value) in members)
        {
            wire.Fields[name] = value;
        }

        return wire;
    }
}
