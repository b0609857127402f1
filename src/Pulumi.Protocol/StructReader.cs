using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Google.Protobuf;
using Grpc.Core;

namespace Pulumi.Protocol;

/// <summary>
/// Reads protobuf's Struct and Value straight into property values. Protobuf's own classes for them are a dictionary, a linked list and
/// two objects for each member, all thrown away at once.
/// </summary>
internal ref struct StructReader
{
    // Names that many objects have are kept once; those of maps may be any, so there is an end to it.
    private const int MostNames = 4096;
    private const int LongestName = 64;

    private static readonly ConcurrentDictionary<string, string> Names = new(StringComparer.Ordinal);

    // The texts that stand for unknown values of the several types, as older programs send them.
    private static readonly FrozenSet<string> UnknownTexts = FrozenSet.Create(
        StringComparer.Ordinal,
        PropertyWire.UnknownText,
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
        "030794c1-ac77-496b-92df-f27374a8bd58",
        "e48ece36-62e2-4504-bad9-02848725956a",
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

    private ReadOnlySpan<byte> left;

    private StructReader(ReadOnlySpan<byte> bytes) => left = bytes;

    /// <summary>Reads a struct.</summary>
    public static ObjectValue ReadStruct(ReadOnlySpan<byte> bytes) => new(ReadMembers(bytes, 0));

    /// <summary>Reads a value.</summary>
    public static PropertyValue ReadValue(ReadOnlySpan<byte> bytes) => ReadValue(bytes, 0);

    private static PropertyDictionary ReadMembers(ReadOnlySpan<byte> bytes, int level)
    {
        var members = new PropertyDictionary.Builder();
        var reader = new StructReader(bytes);
        while (reader.Next(out var tag))
        {
            if (tag != StructTags.Member)
            {
                reader.Skip(tag);
                continue;
            }

            var (name, value) = ("", PropertyValue.Null);
            var member = new StructReader(reader.Content());
            while (member.Next(out var part))
            {
                switch (part)
                {
                    case StructTags.MemberName:
                        name = NameOf(member.Content());
                        break;
                    case StructTags.MemberValue:
                        value = ReadValue(member.Content(), level);
                        break;
                    default:
                        member.Skip(part);
                        break;
                }
            }

            members.Add(name, value);
        }

        return members.Build();
    }

    private static PropertyValue ReadValue(ReadOnlySpan<byte> bytes, int level)
    {
        var value = PropertyValue.Null;
        var reader = new StructReader(bytes);
        while (reader.Next(out var tag))
        {
            switch (tag)
            {
                case StructTags.Null:
                    reader.Number();
                    value = PropertyValue.Null;
                    break;
                case StructTags.Double:
                    value = new NumberValue(BinaryPrimitives.ReadDoubleLittleEndian(reader.Take(sizeof(double))));
                    break;
                case StructTags.Text:
                    var text = Encoding.UTF8.GetString(reader.Content());
                    value = UnknownTexts.Contains(text) ? PropertyValue.Unknown : new TextValue(text);
                    break;
                case StructTags.Boolean:
                    value = new BooleanValue(reader.Number() != 0);
                    break;
                case StructTags.Struct:
                    var members = ReadMembers(reader.Content(), Below(level));
                    value = members.GetValueOrDefault(PropertyWire.SignatureKey) is TextValue mark
                        ? PropertyWire.Signed(mark.Value, members)
                        : new ObjectValue(members);
                    break;
                case StructTags.List:
                    value = new ListValue(ReadItems(reader.Content(), Below(level)));
                    break;
                default:
                    reader.Skip(tag);
                    break;
            }
        }

        return value;
    }

    private static ImmutableArray<PropertyValue> ReadItems(ReadOnlySpan<byte> bytes, int level)
    {
        var items = ImmutableArray.CreateBuilder<PropertyValue>();
        var reader = new StructReader(bytes);
        while (reader.Next(out var tag))
        {
            if (tag == StructTags.Item)
            {
                items.Add(ReadValue(reader.Content(), level));
            }
            else
            {
                reader.Skip(tag);
            }
        }

        return items.DrainToImmutable();
    }

    private static int Below(int level) =>
        level < PropertyWire.MostLevels ? level + 1 : throw Wrong("it is nested too deep");

    private static string NameOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestName)
        {
            return Encoding.UTF8.GetString(bytes);
        }

        Span<char> characters = stackalloc char[LongestName];
        ReadOnlySpan<char> name = characters[..Encoding.UTF8.GetChars(bytes, characters)];
        if (Names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known))
        {
            return known;
        }

        var made = name.ToString();
        return Names.Count < MostNames ? Names.GetOrAdd(made, made) : made;
    }

    private static RpcException Wrong(string why) => new(new Status(
        StatusCode.InvalidArgument,
        $"A value cannot be read ({why}). Values may be nested at most {PropertyWire.MostLevels} levels deep."));

    private bool Next(out uint tag)
    {
        tag = left.IsEmpty ? 0 : (uint)Number();
        return tag != 0;
    }

    private ulong Number()
    {
        ulong number = 0;
        for (var i = 0; i < left.Length && i < 10; i++)
        {
            number |= (ulong)(left[i] & 0x7F) << (7 * i);
            if (left[i] < 0x80)
            {
                left = left[(i + 1)..];
                return number;
            }
        }

        throw Wrong("a number in it has no end");
    }

    private ReadOnlySpan<byte> Content() => Take(Number());

    private ReadOnlySpan<byte> Take(ulong length)
    {
        if (length > (ulong)left.Length)
        {
            throw Wrong("it ends too early");
        }

        var taken = left[..(int)length];
        left = left[(int)length..];
        return taken;
    }

    // A later version of the protocol may have more.
    private void Skip(uint tag)
    {
        switch (WireFormat.GetTagWireType(tag))
        {
            case WireFormat.WireType.Varint:
                Number();
                break;
            case WireFormat.WireType.Fixed64:
                Take(sizeof(ulong));
                break;
            case WireFormat.WireType.Fixed32:
                Take(sizeof(uint));
                break;
            case WireFormat.WireType.LengthDelimited:
                Content();
                break;
            default:
                throw Wrong("a part of it is of no type");
        }
    }
}
