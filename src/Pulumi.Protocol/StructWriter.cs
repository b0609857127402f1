using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Google.Protobuf;

namespace Pulumi.Protocol;

/// <summary>
/// Writes property values as protobuf's Struct and Value, from the end to the beginning: so the length of a part, which stands before
/// it, is known when it is written.
/// </summary>
internal sealed class StructWriter : IDisposable
{
    // What is written is at the end of it.
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(1024);
    private int length;

    /// <summary>What was written.</summary>
    public ByteString ToByteString() => ByteString.CopyFrom(buffer.AsSpan(buffer.Length - length));

    /// <summary>Gives the buffer back, without what it held, which may be secret.</summary>
    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer, clearArray: true);

    /// <summary>Writes a struct.</summary>
    public void Write(ObjectValue value) => Write(value.Members);

    /// <summary>Writes a value.</summary>
    public void WriteValue(PropertyValue value)
    {
        var before = length;
        switch (value)
        {
            case BooleanValue boolean:
                Put(boolean.Value ? (byte)1 : (byte)0);
                Put(StructTags.Boolean);
                break;
            case NumberValue number:
                BinaryPrimitives.WriteDoubleLittleEndian(Room(sizeof(double)), number.Value);
                Put(StructTags.Double);
                break;
            case TextValue text:
                Write(StructTags.Text, text.Value);
                break;
            case UnknownValue:
                Write(StructTags.Text, PropertyWire.UnknownText);
                break;
            case ListValue list:
                for (var i = list.Items.Length - 1; i >= 0; i--)
                {
                    var beforeItem = length;
                    WriteValue(list.Items[i]);
                    Close(StructTags.Item, beforeItem);
                }

                Close(StructTags.List, before);
                break;
            case ObjectValue members:
                Write(members.Members);
                Close(StructTags.Struct, before);
                break;
            case SecretValue or OutputValue or SignedValue:
                Write(PropertyWire.Marked(value));
                Close(StructTags.Struct, before);
                break;
            default:
                Put(0);
                Put(StructTags.Null);
                break;
        }
    }

    private void Write(PropertyDictionary members)
    {
        for (var i = members.Count - 1; i >= 0; i--)
        {
            var before = length;
            WriteValue(members.Values[i]);
            Close(StructTags.MemberValue, before);
            Write(StructTags.MemberName, members.Keys[i]);
            Close(StructTags.Member, before);
        }
    }

    private void Write(byte tag, string text)
    {
        var before = length;
        Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetByteCount(text)));
        Close(tag, before);
    }

    // What was written since then is a part: its length and its tag come before it.
    private void Close(byte tag, int before)
    {
        var left = (uint)(length - before);
        Span<byte> digits = stackalloc byte[5];
        var count = 0;
        do
        {
            digits[count++] = (byte)(left >= 0x80 ? left | 0x80 : left);
            left >>= 7;
        }
        while (left > 0);
        digits[..count].CopyTo(Room(count));
        Put(tag);
    }

    private void Put(byte value) => Room(1)[0] = value;

    private Span<byte> Room(int more)
    {
        if (buffer.Length - length < more)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * buffer.Length, length + more));
            buffer.AsSpan(buffer.Length - length).CopyTo(larger.AsSpan(larger.Length - length));
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
            buffer = larger;
        }

        length += more;
        return buffer.AsSpan(buffer.Length - length, more);
    }
}
