using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Trtc.Client.Records;

/// <summary>
/// Writes records as JSON, as the serialiser would but without looking up what they hold: what has no value is left out. Every value is
/// followed by a comma, which the end of what it is in takes back. Names come quoted and with their colon.
/// </summary>
internal readonly struct RecordWriter(PooledBuffer buffer)
{
    private const int LongestNumber = 32;

    // What the serialiser's encoder leaves as it is.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~");

    public void Begin() => Append("{"u8);

    public void End() => Close((byte)'}');

    /// <summary>Takes the comma after the outermost record back.</summary>
    public void Finish() => buffer.Shorten();

    public void Text(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
        {
            return;
        }

        Append(name);
        Text(value);
    }

    public void Texts(ReadOnlySpan<byte> name, IReadOnlyList<string?>? values) =>
        List(name, values, static (json, value) => json.Text(value));

    public void Number<T>(ReadOnlySpan<byte> name, T? value)
        where T : struct, IUtf8SpanFormattable
    {
        if (value is { } number)
        {
            Append(name);
            Number(number);
        }
    }

    public void Numbers<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? values)
        where T : struct, IUtf8SpanFormattable
    {
        if (values is null)
        {
            return;
        }

        Append(name);
        Append("["u8);
        for (var i = 0; i < values.Count; i++)
        {
            Number(values[i]);
        }

        Close((byte)']');
    }

    public void Map(ReadOnlySpan<byte> name, IReadOnlyDictionary<string, double>? values)
    {
        if (values is null)
        {
            return;
        }

        Append(name);
        Begin();
        foreach (var (key, value) in values)
        {
            Text(key);
            buffer.Shorten();
            Append(":"u8);
            Number(value);
        }

        End();
    }

    public void Flag(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } flag)
        {
            Append(name);
            Append(flag ? "true,"u8 : "false,"u8);
        }
    }

    public void Record<T>(ReadOnlySpan<byte> name, T? value, Action<RecordWriter, T> write)
        where T : class
    {
        if (value is not null)
        {
            Append(name);
            write(this, value);
        }
    }

    public void List<T>(ReadOnlySpan<byte> name, IReadOnlyList<T?>? values, Action<RecordWriter, T> write)
        where T : class
    {
        if (values is null)
        {
            return;
        }

        Append(name);
        Append("["u8);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
            {
                write(this, value);
            }
            else
            {
                Append("null,"u8);
            }
        }

        Close((byte)']');
    }

    private void Text(string value)
    {
        if (value.AsSpan().ContainsAnyExcept(Plain))
        {
            value = JavaScriptEncoder.Default.Encode(value);
        }

        var place = buffer.GetSpan(value.Length + 3);
        place[0] = (byte)'"';
        Ascii.FromUtf16(value, place[1..], out var length);
        place[length + 1] = (byte)'"';
        place[length + 2] = (byte)',';
        buffer.Advance(length + 3);
    }

    private void Number<T>(T number)
        where T : struct, IUtf8SpanFormattable
    {
        if (number is double value && !double.IsFinite(value))
        {
            throw new ArgumentException($"{value} is no number that JSON can hold.");
        }

        var place = buffer.GetSpan(LongestNumber + 1);
        number.TryFormat(place, out var length, default, CultureInfo.InvariantCulture);
        place[length] = (byte)',';
        buffer.Advance(length + 1);
    }

    private void Close(byte end)
    {
        if (buffer.Span[^1] == (byte)',')
        {
            buffer.Shorten();
        }

        var place = buffer.GetSpan(2);
        place[0] = end;
        place[1] = (byte)',';
        buffer.Advance(2);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(buffer.GetSpan(bytes.Length));
        buffer.Advance(bytes.Length);
    }
}
