using System.Buffers;
using System.Text;

namespace Pulumi.Protocol;

/// <summary>One step of a path: a member, an entry of a list, or all of them.</summary>
/// <param name="Name">Name of the member; <c>*</c> for all.</param>
/// <param name="Index">Index of the entry.</param>
public sealed record PathStep(string? Name, int? Index)
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    /// <summary>Whether it is every member or entry.</summary>
    public bool IsAny => Name == "*";

    /// <summary>Whether the name needs no quotes.</summary>
    public bool IsPlain => Name is { } name && IsPlainName(name);

    /// <summary>The name in brackets and quotes.</summary>
    public string Quoted => $"[\"{Name?.Replace("\"", "\\\"", StringComparison.Ordinal)}\"]";

    /// <summary>Whether a name needs no quotes.</summary>
    public static bool IsPlainName(string name) => name.Length > 0 && !name.AsSpan().ContainsAnyExcept(Plain);

    /// <summary>The step to a member.</summary>
    public static PathStep Of(string name) => new(name, null);

    /// <summary>Reads a name in brackets and quotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="i">Where the bracket is; then what comes after the closing one.</param>
    /// <exception cref="FormatException">It is not closed; the message says how.</exception>
    public static string ReadQuoted(string text, ref int i)
    {
        var name = new StringBuilder();
        for (i += 2; ; i++)
        {
            if (i >= text.Length)
            {
                throw new FormatException("a closing quotation mark is missing");
            }

            if (text[i] == '"')
            {
                break;
            }

            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '"')
            {
                i++;
            }

            name.Append(text[i]);
        }

        if (i + 1 >= text.Length || text[i + 1] != ']')
        {
            throw new FormatException("a closing bracket is missing after the quotation mark");
        }

        i += 2;
        return name.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => Name ?? $"[{Index}]";
}
