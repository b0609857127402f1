using System.Collections.Immutable;
using System.Text;
using Pulumi.Protocol;
using Pulumi.Trtc.Engine.Source;

namespace Pulumi.Trtc.Engine.Programs;

/// <summary>Reads texts that may hold <c>${name.member[0]["member"]}</c>; <c>$$</c> is a dollar sign.</summary>
internal static class Interpolation
{
    /// <summary>The text as an expression.</summary>
    /// <exception cref="FormatException">A name in it is not written right; the message says how.</exception>
    public static Expression Parse(string text, Position at)
    {
        if (!text.Contains('$', StringComparison.Ordinal))
        {
            return new LiteralExpression(at, PropertyValue.Of(text));
        }

        var parts = ImmutableArray.CreateBuilder<TextPart>();
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '$' && i + 1 < text.Length && text[i + 1] == '$')
            {
                plain.Append('$');
                i++;
            }
            else if (text[i] == '$' && i + 1 < text.Length && text[i + 1] == '{')
            {
                var access = ParseAccess(text, i + 2, out i);
                parts.Add(new TextPart(plain.ToString(), access));
                plain.Clear();
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        if (parts.Count == 0)
        {
            return new LiteralExpression(at, PropertyValue.Of(plain.ToString()));
        }

        if (parts is [{ Text: "", Access: { } only }] && plain.Length == 0)
        {
            return new AccessExpression(at, only);
        }

        if (plain.Length > 0)
        {
            parts.Add(new TextPart(plain.ToString(), null));
        }

        return new TextExpression(at, parts.ToImmutable());
    }

    private static Access ParseAccess(string text, int start, out int end)
    {
        var steps = ImmutableArray.CreateBuilder<AccessStep>();
        var i = start;
        var root = Name(text, ref i);
        while (true)
        {
            if (i >= text.Length)
            {
                throw new FormatException($"\"{text[(start - 2)..]}\" has no closing brace; a dollar sign before a brace that is meant as text is written $$");
            }

            switch (text[i])
            {
                case '}':
                    end = i;
                    return new Access(root, steps.ToImmutable());
                case '.':
                    i++;
                    steps.Add(new AccessStep(Name(text, ref i), 0));
                    break;
                case '[':
                    steps.Add(Subscript(text, ref i));
                    break;
                default:
                    throw new FormatException($"\"{text[i]}\" cannot stand in ${{{text[start..i]}…; after a name come .member, [index], [\"member\"] or a closing brace");
            }
        }
    }

    private static string Name(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && text[i] is not ('.' or '[' or ']' or '}' or '{' or '$' or '"' or ' '))
        {
            i++;
        }

        return i > start ? text[start..i] : throw new FormatException("a name is missing after " + (start >= 2 && text[start - 1] == '{' ? "${" : "the dot"));
    }

    private static AccessStep Subscript(string text, ref int i)
    {
        var close = text.IndexOf(']', i + 1);
        if (i + 1 < text.Length && text[i + 1] == '"')
        {
            var quote = text.IndexOf('"', i + 2);
            if (quote < 0 || quote + 1 >= text.Length || text[quote + 1] != ']')
            {
                throw new FormatException($"{text[i..]} must be [\"member\"]");
            }

            var name = text[(i + 2)..quote];
            i = quote + 2;
            return new AccessStep(name, 0);
        }

        if (close < 0 || !int.TryParse(text.AsSpan(i + 1, close - i - 1), out var index) || index < 0)
        {
            throw new FormatException($"{text[i..(close < 0 ? text.Length : close + 1)]} must be [index] with an index from 0, or [\"member\"]");
        }

        i = close + 1;
        return new AccessStep(null, index);
    }
}
