using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Pulumi.Embedded.Source;

/// <summary>
/// Parses a text, and refuses what is no YAML, nests too deep or names an anchor that is not there, before anything is built of it.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class BoundedParser(string text) : IParser
{
    private readonly Parser parser = new(new Scanner(new StringReader(text), skipComments: true));

    // By name, the node that has it now; a node may take the name of one above it.
    private readonly Dictionary<AnchorName, int> anchors = [];
    private readonly Stack<int> open = new();
    private int nodes;
    private int depth;
    private Mark last = Mark.Empty;

    /// <summary>Whether there was an alias.</summary>
    public bool HasAliases { get; private set; }

    /// <inheritdoc/>
    public ParsingEvent? Current => parser.Current;

    /// <inheritdoc/>
    /// <exception cref="YamlException">The text is wrong here.</exception>
    public bool MoveNext()
    {
        try
        {
            if (!parser.MoveNext())
            {
                return false;
            }

            Look(parser.Current!);
            return true;
        }
        catch (YamlException e) when (
            e.Message.Contains("tab", StringComparison.Ordinal) && FirstTab(Math.Max(1, last.Line)) is { } tab)
        {
            throw new SemanticErrorException(tab, tab, e.Message);
        }
        catch (YamlException e) when (e.Start is { Line: <= 1, Column: <= 1 } && last.Line > 1)
        {
            // Some mistakes come without their place.
            throw new SemanticErrorException(last, last, e.Message);
        }
        catch (InvalidOperationException)
        {
            throw new SemanticErrorException(
                last, last, "a bracket, a brace or a quotation mark that is opened here or above is not closed where it should be");
        }
    }

    private void Look(ParsingEvent current)
    {
        last = current.End;
        depth += current.NestingIncrease;
        if (depth > YamlBounds.MostLevels + 2)
        {
            throw new SemanticErrorException(
                current.Start, current.End, $"values are nested more than {YamlBounds.MostLevels:N0} levels deep");
        }

        switch (current)
        {
            case AnchorAlias alias when !anchors.ContainsKey(alias.Value):
                throw new SemanticErrorException(alias.Start, alias.End, $"there is no anchor &{alias.Value} above this");
            case AnchorAlias alias when open.Contains(anchors[alias.Value]):
                throw new SemanticErrorException(alias.Start, alias.End, "this alias holds itself; write the value out");
            case AnchorAlias:
                HasAliases = true;
                break;
            case MappingStart or SequenceStart:
                open.Push(++nodes);
                break;
            case MappingEnd or SequenceEnd:
                open.Pop();
                break;
        }

        if (current is NodeEvent { Anchor: { IsEmpty: false } anchor })
        {
            anchors[anchor] = current is Scalar ? 0 : open.Peek();
        }
    }

    // The first line from a line on that is indented with a tab.
    private Mark? FirstTab(long from)
    {
        var lines = text.Split('\n');
        for (var line = from; line <= lines.Length; line++)
        {
            var indent = lines[line - 1].AsSpan();
            var tab = indent[..(indent.Length - indent.TrimStart().Length)].IndexOf('\t');
            if (tab >= 0)
            {
                return new Mark(0, line, tab + 1);
            }
        }

        return null;
    }
}
