using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Pulumi.Embedded.Configuration;

/// <summary>Where the parts of a configuration file stand in its text.</summary>
internal sealed class ConfigLayout
{
    private readonly string text;
    private readonly List<ParsingEvent> events = [];

    private ConfigLayout(string text) => this.text = text;

    /// <summary>The mapping of the whole file; null where there is none.</summary>
    public MappingLayout? Root { get; private set; }

    /// <summary>Reads a text.</summary>
    /// <exception cref="YamlException">It is no YAML.</exception>
    public static ConfigLayout Read(string text)
    {
        var layout = new ConfigLayout(text);
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            layout.events.Add(parser.Current!);
        }

        var first = layout.events.FindIndex(e => e is MappingStart);
        layout.Root = first >= 0 && layout.events[first - 1] is DocumentStart ? layout.Mapping(first) : null;
        return layout;
    }

    /// <summary>The mapping that is the value of an entry, or null.</summary>
    public MappingLayout? Below(EntryLayout entry) => events[entry.ValueEvent] is MappingStart ? Mapping(entry.ValueEvent) : null;

    /// <summary>What two files have in common: everything but the entry of a name, as it is written.</summary>
    public IReadOnlyList<string> Without(params IReadOnlyList<string> path)
    {
        var left = new List<string>();
        var (mapping, depth) = (Root, 0);
        while (mapping is not null)
        {
            MappingLayout? next = null;
            foreach (var entry in mapping.Entries)
            {
                var isOnPath = entry.Name == path[depth];
                if (isOnPath && depth + 1 < path.Count)
                {
                    next = Below(entry);
                }
                else if (!isOnPath)
                {
                    left.Add($"{depth}: {string.Join('\n', Of(entry).Select(Written))}");
                }
            }

            (mapping, depth) = (next, depth + 1);
        }

        return left;
    }

    /// <summary>Whether there is an entry.</summary>
    public bool Has(IReadOnlyList<string> path) => Find(path) is not null;

    /// <summary>Whether there is an entry with a value.</summary>
    public bool Has(IReadOnlyList<string> path, ConfigNode value) =>
        Find(path) is { } entry && value.IsAt(events, entry.ValueEvent) && events.Count(e => e is DocumentStart) == 1;

    /// <summary>Whether others refer to an entry, or to something in it, so that they would change with it.</summary>
    public bool IsReferred(IReadOnlyList<string> path)
    {
        if (Find(path) is not { } entry)
        {
            return false;
        }

        var own = Of(entry);
        var names = own.OfType<NodeEvent>().Where(n => !n.Anchor.IsEmpty).Select(n => n.Anchor).ToHashSet();
        return events.Except(own).OfType<AnchorAlias>().Any(a => names.Contains(a.Value));
    }

    private List<ParsingEvent> Of(EntryLayout entry) => events.GetRange(entry.KeyEvent, entry.EndEvent - entry.KeyEvent);

    private EntryLayout? Find(IReadOnlyList<string> path)
    {
        var entry = Root?[path[0]];
        foreach (var name in path.Skip(1))
        {
            entry = entry is not null ? Below(entry)?[name] : null;
        }

        return entry;
    }

    private static string Written(ParsingEvent part) => part switch
    {
        Scalar scalar => $"{scalar.Anchor} {scalar.Tag} {scalar.Style} {scalar.Value}",
        MappingStart mapping => $"{mapping.Anchor} {mapping.Tag} {{",
        SequenceStart sequence => $"{sequence.Anchor} {sequence.Tag} [",
        AnchorAlias alias => $"*{alias.Value}",
        _ => "}",
    };

    private MappingLayout Mapping(int at)
    {
        var start = (MappingStart)events[at];
        var entries = new List<EntryLayout>();
        var i = at + 1;
        while (events[i] is not MappingEnd)
        {
            var (key, value) = (i, After(i));
            var end = After(value);
            entries.Add(new EntryLayout(
                (events[key] as Scalar)?.Value,
                key,
                value,
                end,
                (int)events[key].Start.Index,
                ContentEnd(key, value),
                IsWritten(events[value]) ? (int)events[value].Start.Index : null,
                ContentEnd(key, end)));
            i = end;
        }

        return new MappingLayout(start.Style == MappingStyle.Flow, (int)start.Start.Index, BraceEnd(events[i]) ?? 0, entries);
    }

    // Behind the brace or bracket that ends a collection; null where it just ends with its last line.
    private int? BraceEnd(ParsingEvent end) => (int)end.Start.Index is var at && at < text.Length && text[at] is '}' or ']' ? at + 1 : null;

    // The event after a node.
    private int After(int at)
    {
        var depth = 0;
        do
        {
            depth += events[at] switch { MappingStart or SequenceStart => 1, MappingEnd or SequenceEnd => -1, _ => 0 };
            at++;
        }
        while (depth > 0);
        return at;
    }

    private static bool IsWritten(ParsingEvent value) =>
        value is not Scalar { Value.Length: 0, Style: ScalarStyle.Plain, Tag.IsEmpty: true };

    // Where the last thing ends that is written.
    // The end of a block mapping lies behind the comments that follow it, that of a block text behind its empty lines.
    private int ContentEnd(int from, int to)
    {
        var end = 0;
        for (var i = from; i < to; i++)
        {
            end = Math.Max(end, events[i] switch
            {
                Scalar or AnchorAlias => (int)events[i].End.Index,
                MappingEnd or SequenceEnd => BraceEnd(events[i]) ?? 0,
                _ => 0,
            });
        }

        return text.AsSpan(0, end).TrimEnd().Length;
    }
}

/// <summary>Where a mapping stands.</summary>
/// <param name="IsFlow">Whether it is written in braces.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">Behind its last character, where it is written in braces.</param>
/// <param name="Entries">Its entries.</param>
internal sealed record MappingLayout(bool IsFlow, int Start, int End, IReadOnlyList<EntryLayout> Entries)
{
    /// <summary>The entry of a name, or null.</summary>
    public EntryLayout? this[string name] => Entries.FirstOrDefault(e => e.Name == name);
}

/// <summary>Where an entry of a mapping stands.</summary>
/// <param name="Name">Its name; null where that is no text.</param>
/// <param name="KeyEvent">Event of its name.</param>
/// <param name="ValueEvent">First event of its value.</param>
/// <param name="EndEvent">Event after it.</param>
/// <param name="Start">First character of its name.</param>
/// <param name="KeyEnd">Behind its name.</param>
/// <param name="Value">First character of its value; null where it has none.</param>
/// <param name="End">Behind the last character of its value.</param>
internal sealed record EntryLayout(string? Name, int KeyEvent, int ValueEvent, int EndEvent, int Start, int KeyEnd, int? Value, int End);
