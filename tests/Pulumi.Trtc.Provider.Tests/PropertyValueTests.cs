using CsCheck;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;
using ListValue = Pulumi.Protocol.ListValue;

namespace Pulumi.Trtc.Provider.Tests;

public class PropertyValueTests
{
    /// <summary>Any property: unknowns, secrets and outputs anywhere.</summary>
    internal static Gen<PropertyValue> Any { get; } = Gen.Recursive<PropertyValue>((depth, inner) =>
    {
        var leaf = Gen.OneOf(
            Gen.Const(PropertyValue.Null),
            Gen.Const(PropertyValue.Unknown),
            Gen.Bool.Select(PropertyValue (b) => new BooleanValue(b)),
            Gen.Double[-1e9, 1e9].Select(PropertyValue.Of),
            Gen.String.AlphaNumeric.Select(PropertyValue.Of));
        return depth > 4 ? leaf : Gen.OneOf(
            leaf,
            inner.Array[0, 3].Select(PropertyValue (items) => new ListValue([.. items])),
            Members(inner).Select(PropertyValue (o) => o),
            inner.Select(PropertyValue (v) => new SecretValue(v)),
            Gen.Select(inner, Gen.Bool, Gen.Bool, Gen.String.AlphaNumeric.Array[0, 2])
                .Select(PropertyValue (v, known, secret, urns) => new OutputValue(known ? v : null, secret, [.. urns])),
            Members(inner).Select(PropertyValue (o) => new SignedValue("c44067f5952c0a294b673a41bacd8c17", o)));
    });

    [Fact]
    public void Every_value_survives_the_wire() =>
        Any.Sample(value =>
        {
            var wire = PropertyWire.WriteValue(value);
            Assert.Equal(value, PropertyWire.ReadValue(wire));

            // Protobuf's own classes read the same from it, and what they write, which may be in another order, is read the same.
            Assert.Equal(value, PropertyWire.ReadValue(Value.Parser.ParseFrom(wire).ToByteString()));
        });

    [Fact]
    public void What_is_cut_off_or_altered_on_the_wire_is_a_value_or_refused_with_words() =>
        Gen.Select(Any, Gen.Int[0, 1000], Gen.Byte).Sample((value, at, other) =>
        {
            var wire = PropertyWire.WriteValue(value).ToByteArray();
            at %= wire.Length + 1;
            var altered = wire.ToArray();
            if (at < wire.Length)
            {
                altered[at] = other;
            }

            foreach (var bytes in new[] { wire[..at], altered })
            {
                try
                {
                    PropertyWire.ReadValue(ByteString.CopyFrom(bytes));
                }
                catch (RpcException e)
                {
                    Assert.Contains("A value cannot be read", e.Status.Detail, StringComparison.Ordinal);
                }
            }
        });

    [Fact]
    public void Fields_that_nobody_knows_yet_are_passed_over()
    {
        // Of each wire type one: a number, eight bytes, a text, four bytes.
        byte[] later = [0x50, 0x96, 0x01, 0x59, 1, 2, 3, 4, 5, 6, 7, 8, 0x62, 2, 0x61, 0x62, 0x6D, 1, 2, 3, 4];
        var known = new Struct { Fields = { ["a"] = Value.ForNumber(1) } };
        Assert.Equal(
            ObjectValue.Empty.With("a", PropertyValue.Of(1)),
            PropertyWire.Read(ByteString.CopyFrom([.. later, .. known.ToByteArray(), .. later])));
    }

    [Fact]
    public void Plain_values_hide_no_mark_and_lose_no_value()
    {
        var secret = new SecretValue(new OutputValue(PropertyValue.Of("x"), true, []));
        Assert.Equal("x", secret.AsText);
        Assert.True(secret.IsSecret);
        Assert.IsType<UnknownValue>(new OutputValue(null, false, []).Plain);
        Assert.False(new ListValue([PropertyValue.Of(1), new SecretValue(PropertyValue.Unknown)]).IsKnown);
        Assert.DoesNotContain(
            "hidden",
            new ListValue([new SecretValue(PropertyValue.Of("hidden"))]).Items[0].ToString(),
            StringComparison.Ordinal);
    }

    internal static Gen<ObjectValue> Members(Gen<PropertyValue> inner, params string[] names) =>
        Gen.Select(names.Length == 0 ? Gen.String.AlphaNumeric : Gen.OneOfConst(names), inner).Array[0, 4].Select(members =>
            new ObjectValue(
                members.GroupBy(m => m.Item1).ToPropertyDictionary(g => g.Key, g => g.First().Item2)));
}
