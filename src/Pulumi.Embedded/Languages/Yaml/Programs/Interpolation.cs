using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pulumi.Embedded.Source;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Languages.Yaml.Programs;

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

    // What Pulumi takes: a dot goes before any name, and a name is all up to the next dot, bracket or brace.
    private static Access ParseAccess(string text, int start, out int end)
    {
        var steps = ImmutableArray.CreateBuilder<AccessStep>();
        for (var i = start; i < text.Length;)
        {
            switch (text[i])
            {
                case '}' when steps.Count == 0:
                    throw new FormatException("a name is missing after ${");
                case '}':
                    end = i;
                    return steps[0].Name is { } root
                        ? new Access(root, steps.ToImmutable().RemoveAt(0))
                        : throw new FormatException($"{text[(start - 2)..(i + 1)]} must begin with a name; an index comes after one");
                case '.':
                    i++;
                    break;
                case '[':
                    steps.Add(Subscript(text, ref i));
                    break;
                default:
                    var length = text.AsSpan(i).IndexOfAny('.', '[', '}');
                    var name = length < 0 ? text[i..] : text.Substring(i, length);
                    steps.Add(new AccessStep(name, 0));
                    i += name.Length;
                    break;
            }
        }

        throw new FormatException(
            $"\"{text[(start - 2)..]}\" has no closing brace; a dollar sign before a brace that is meant as text is written $$");
    }

    private static AccessStep Subscript(string text, ref int i)
    {
        if (i + 1 < text.Length && text[i + 1] == '"')
        {
            var start = i;
            try
            {
                return new AccessStep(PathStep.ReadQuoted(text, ref i), 0);
            }
            catch (FormatException)
            {
                throw new FormatException($"{text[start..]} must be [\"member\"]");
            }
        }

        var close = text.IndexOf(']', i + 1);
        if (close < 0
            || !int.TryParse(text.AsSpan(i + 1, close - i - 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index))
        {
            throw new FormatException(
                $"{text[i..(close < 0 ? text.Length : close + 1)]} must be [index] with an index from 0, or [\"member\"]");
        }

        i = close + 1;
        return new AccessStep(null, index);
    }
}
