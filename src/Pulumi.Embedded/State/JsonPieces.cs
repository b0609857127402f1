using System.Text.Json;
using Pulumi.Protocol;

namespace Pulumi.Embedded.State;

/// <summary>Reads a large JSON document token by token, or value by value, with no more of it in memory than one value.</summary>
internal sealed class JsonPieces(Stream file)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool isWhole;
    private JsonReaderState state = new(JsonText.Reader);

    /// <summary>The token that was read last.</summary>
    public JsonTokenType Token { get; private set; }

    /// <summary>Its text, where it is the name of a member.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Reads a token. Answers false at the end.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public bool Read()
    {
        while (true)
        {
            var reader = Reader();
            if (reader.Read())
            {
                Token = reader.TokenType;
                Name = Token == JsonTokenType.PropertyName ? reader.GetString()! : "";
                Pass(reader);
                return true;
            }

            if (isWhole)
            {
                return false;
            }

            Fill();
        }
    }

    /// <summary>Reads a whole value, or the end of the list that it would be in.</summary>
    /// <returns>The value, which is good until the next is read and then to be disposed of; null at the end of a list.</returns>
    /// <exception cref="JsonException">It is no JSON, or the document ends.</exception>
    public JsonDocument? ReadValue()
    {
        while (true)
        {
            var reader = Reader();
            if (reader.Read())
            {
                var from = start + (int)reader.TokenStartIndex;
                if (reader.TokenType == JsonTokenType.EndArray)
                {
                    Pass(reader);
                    return null;
                }

                if (reader.TrySkip())
                {
                    var value = JsonText.ParseDocument(buffer.AsMemory(from, start + (int)reader.BytesConsumed - from));
                    Pass(reader);
                    return value;
                }
            }

            if (isWhole)
            {
                throw new JsonException("it ends too soon");
            }

            Fill();
        }
    }

    private Utf8JsonReader Reader() => new(buffer.AsSpan(start, end - start), isWhole, state);

    private void Pass(Utf8JsonReader reader)
    {
        start += (int)reader.BytesConsumed;
        state = reader.CurrentState;
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        else if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var isFirst = file.Position == 0;
        var read = file.Read(buffer, end, buffer.Length - end);
        end += read;
        isWhole = read == 0;
        if (isFirst && buffer.AsSpan(0, end).StartsWith(ByteOrderMark))
        {
            start = ByteOrderMark.Length;
        }
    }
}
