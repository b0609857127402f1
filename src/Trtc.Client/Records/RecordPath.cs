using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Trtc.Client.Records;

/// <summary>Where a value stands in JSON, which is looked up only once it is known to be wrong.</summary>
internal static class RecordPath
{
    /// <summary>The path of the value that begins at a byte, such as <c>$.Layout.Windows[1].Width</c>.</summary>
    public static string At(ReadOnlySpan<byte> json, long begin)
    {
        var steps = new Stack<Step>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read() && reader.TokenStartIndex <= begin)
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                steps.Pop();
            }
            else if (reader.TokenType == JsonTokenType.PropertyName)
            {
                // What is wrong with a name is told of its object.
                steps.Peek().Name = reader.TokenStartIndex == begin ? "" : NameAt(ref reader);
            }
            else
            {
                if (steps.TryPeek(out var step) && step.Name is null)
                {
                    step.Index++;
                }

                if (reader.TokenStartIndex == begin)
                {
                    break;
                }

                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    steps.Push(new Step());
                }
            }
        }

        return steps.Reverse().Aggregate(new StringBuilder("$"), (path, step) => step.AppendTo(path)).ToString();
    }

    // In what is left aside, a name may be no Unicode.
    private static string NameAt(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    // An object has the name of the member that is read, a list the number of the entry.
    private sealed class Step
    {
        public string? Name { get; set; }

        public int Index { get; set; } = -1;

        public StringBuilder AppendTo(StringBuilder path) => Name switch
        {
            null => path.Append(CultureInfo.InvariantCulture, $"[{Index}]"),
            "" => path,
            _ => path.Append('.').Append(Name),
        };
    }
}
