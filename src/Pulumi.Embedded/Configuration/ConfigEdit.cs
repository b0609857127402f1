using YamlDotNet.Core;

namespace Pulumi.Embedded.Configuration;

/// <summary>Changes one entry of a configuration file in its text, so that all the rest stays as people wrote it, comments too.</summary>
internal sealed class ConfigEdit
{
    private readonly string text;
    private readonly string lineEnd;
    private readonly ConfigLayout layout;

    private ConfigEdit(string text)
    {
        (this.text, layout) = (text, ConfigLayout.Read(text));
        var first = text.AsSpan().IndexOfAny('\r', '\n');
        lineEnd = first < 0 ? "\n" : text[first] == '\n' ? "\n" : text.AsSpan(first).StartsWith("\r\n") ? "\r\n" : "\r";
    }

    /// <summary>The text with an entry set.</summary>
    /// <param name="text">The file.</param>
    /// <param name="path">Names that lead to it.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Null where the file is written in such a way that this cannot be done and nothing else change.</returns>
    public static string? Set(string text, IReadOnlyList<string> path, ConfigNode value)
    {
        var edit = new ConfigEdit(text);
        return edit.layout.IsReferred(path) ? null
            : edit.layout.Root is { } root ? edit.Checked(path, value, edit.Put(root, path, value, isRoot: true))
            : edit.Checked(path, value, [edit.AtEnd(Member(path, value))]);
    }

    /// <summary>The text without an entry, which is there.</summary>
    /// <returns>Null where the file is written in such a way that this cannot be done and nothing else change.</returns>
    public static string? Remove(string text, string section, string name)
    {
        var edit = new ConfigEdit(text);
        var mapping = edit.layout.Root?[section] is { } entry ? edit.layout.Below(entry) : null;
        return mapping?[name] is { } gone && !edit.layout.IsReferred([section, name])
            ? edit.Checked([section, name], null, edit.Without(mapping, gone))
            : null;
    }

    private static ConfigMember Member(IReadOnlyList<string> path, ConfigNode value) =>
        path is [var only] ? new ConfigMember(only, value) : new ConfigMember(path[0], Member([.. path.Skip(1)], value));

    // The first of the ways that gives a file with this entry and all others as they were.
    private string? Checked(IReadOnlyList<string> path, ConfigNode? value, IEnumerable<string> ways)
    {
        var others = layout.Without(path);
        return ways.FirstOrDefault(way =>
        {
            try
            {
                var now = ConfigLayout.Read(way);
                return now.Without(path).SequenceEqual(others) && (value is null ? !now.Has(path) : now.Has(path, value));
            }
            catch (YamlException)
            {
                return false;
            }
        });
    }

    private IEnumerable<string> Put(MappingLayout mapping, IReadOnlyList<string> path, ConfigNode value, bool isRoot = false)
    {
        if (mapping[path[0]] is not { } entry)
        {
            return Added(mapping, Member(path, value), isRoot);
        }

        if (path is [_])
        {
            return Replaced(mapping, entry, value);
        }

        // Empty braces make room for lines.
        string[] below = [.. path.Skip(1)];
        return layout.Below(entry) is { } inner && (!inner.IsFlow || inner.Entries.Count > 0)
            ? Put(inner, below, value)
            : Replaced(mapping, entry, Member(below, value));
    }

    private IEnumerable<string> Replaced(MappingLayout mapping, EntryLayout entry, ConfigNode value)
    {
        var behind = text[entry.End..];
        if (entry.Value is not { } start)
        {
            var written = mapping.IsFlow ? " " + value.Flow() : value.Block(Indent(entry.Start) ?? "", lineEnd);
            yield return text[..entry.End] + written + behind;
            yield break;
        }

        // Where nothing but a colon and blanks stand between, the value may begin in another line than it did.
        var between = text[entry.KeyEnd..start];
        if (between.Trim() == ":" && !mapping.IsFlow && Indent(entry.Start) is { } indent)
        {
            var colon = entry.KeyEnd + between.IndexOf(':', StringComparison.Ordinal);
            yield return text[..(colon + 1)] + value.Block(indent, lineEnd) + behind;
        }

        yield return text[..start] + value.Flow() + behind;
    }

    private IEnumerable<string> Added(MappingLayout mapping, ConfigMember member, bool isRoot)
    {
        if (mapping.IsFlow)
        {
            var at = mapping.Entries is [.., var before] ? before.End : mapping.End - 1;
            yield return text[..at] + (mapping.Entries.Count > 0 ? ", " : "") + member.Part() + text[at..];
            yield break;
        }

        var first = mapping.Entries[0].Start;
        var line = member.Line(Indent(first) ?? new string(' ', first - LineStart(first)), lineEnd);
        if (isRoot)
        {
            yield return AtEnd(member);
        }

        var end = LineEnd(mapping.Entries[^1].End);
        yield return text[..end] + lineEnd + line + text[end..];

        // The empty lines that follow may belong to the text before them.
        var next = end;
        while (next < text.Length && text.AsSpan(next, LineEnd(next) - next).IsWhiteSpace())
        {
            next = AfterBreak(LineEnd(next));
        }

        yield return text[..next] + (next > 0 && text[next - 1] is '\n' or '\r' ? "" : lineEnd) + line + lineEnd + text[next..];
    }

    private string AtEnd(ConfigMember member)
    {
        var isWhole = text.Length == 0 || text[^1] is '\n' or '\r';
        return text + (isWhole ? "" : lineEnd) + member.Line("", lineEnd) + (isWhole ? lineEnd : "");
    }

    private IEnumerable<string> Without(MappingLayout mapping, EntryLayout entry)
    {
        if (!mapping.IsFlow)
        {
            if (Indent(entry.Start) is not null)
            {
                yield return text[..LineStart(entry.Start)] + text[AfterBreak(LineEnd(entry.End))..];
            }

            yield break;
        }

        var (before, behind) = (text[..entry.Start], text[entry.End..].TrimStart());
        if (behind.StartsWith(','))
        {
            yield return before + behind[1..].TrimStart(' ');
        }
        else
        {
            yield return (before.TrimEnd().EndsWith(',') ? before.TrimEnd()[..^1] : before) + text[entry.End..];
        }
    }

    // The blanks before what begins a line; null where something else stands before it.
    private string? Indent(int at) => text[LineStart(at)..at] is var before && before.AsSpan().IsWhiteSpace() ? before : null;

    private int LineStart(int at) => text.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1;

    private int LineEnd(int at) => text.AsSpan(at).IndexOfAny('\r', '\n') is var found && found < 0 ? text.Length : at + found;

    private int AfterBreak(int at) => at >= text.Length ? at : text.AsSpan(at).StartsWith("\r\n") ? at + 2 : at + 1;
}
