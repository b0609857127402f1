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
                steps.Peek().Name = reader.GetString();
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

    // An object has the name of the member that is read, a list the number of the entry.
    private sealed class Step
    {
        public string? Name { get; set; }

        public int Index { get; set; } = -1;

        public StringBuilder AppendTo(StringBuilder path) => Name is null
            ? path.Append(CultureInfo.InvariantCulture, $"[{Index}]")
            : path.Append('.').Append(Name);
    }
}
