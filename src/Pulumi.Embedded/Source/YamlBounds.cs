using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Embedded.Source;

/// <summary>Bounds within which a file can be read at all: how deep it nests, and how much its aliases make of it.</summary>
internal static class YamlBounds
{
    /// <summary>Deepest nesting.</summary>
    public const int MostLevels = 1000;

    /// <summary>Most values that aliases may make beside those that are written.</summary>
    public const int MostValues = 1_000_000;

    /// <summary>
    /// Reads a text once without building anything: refuses what is no YAML, nests too deep or names an anchor that is not there.
    /// </summary>
    /// <exception cref="YamlException">It does; the exception says where.</exception>
    public static void CheckEvents(string text)
    {
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));

        // By name, the node that has it now; a node may take the name of one above it.
        var anchors = new Dictionary<AnchorName, int>();
        var open = new Stack<int>();
        var nodes = 0;
        var (depth, last) = (0, Mark.Empty);
        try
        {
            while (parser.MoveNext())
            {
                var current = parser.Current!;
                last = current.End;
                depth += current.NestingIncrease;
                if (depth > MostLevels + 2)
                {
                    throw new SemanticErrorException(
                        current.Start, current.End, $"values are nested more than {MostLevels:N0} levels deep");
                }

                switch (current)
                {
                    case AnchorAlias alias when !anchors.ContainsKey(alias.Value):
                        throw new SemanticErrorException(alias.Start, alias.End, $"there is no anchor &{alias.Value} above this");
                    case AnchorAlias alias when open.Contains(anchors[alias.Value]):
                        throw new SemanticErrorException(alias.Start, alias.End, "this alias holds itself; write the value out");
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
        }
        catch (YamlException e) when (
            e.Message.Contains("tab", StringComparison.Ordinal) && FirstTab(text, Math.Max(1, last.Line)) is { } tab)
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

    // The first line from a line on that is indented with a tab.
    private static Mark? FirstTab(string text, long from)
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

    /// <summary>Refuses aliases that make too much of the file.</summary>
    /// <exception cref="YamlException">They do.</exception>
    public static void CheckAliases(YamlNode root)
    {
        var most = MostValues + Written(root, new HashSet<YamlNode>(ReferenceEqualityComparer.Instance));

        // By identity: what aliases repeat is one node, counted once and added each time.
        Count(root, new Dictionary<YamlNode, long>(ReferenceEqualityComparer.Instance), most);
    }

    // A large file is no fault, whatever it takes.
    private static long Written(YamlNode node, HashSet<YamlNode> seen) =>
        node is YamlScalarNode ? 1 : seen.Add(node) ? 1 + Children(node).Sum(c => Written(c, seen)) : 0;

    private static IEnumerable<YamlNode> Children(YamlNode node) => node switch
    {
        YamlMappingNode mapping => mapping.Children.SelectMany(c => new[] { c.Key, c.Value }),
        YamlSequenceNode list => list.Children,
        _ => [],
    };

    private static long Count(YamlNode node, Dictionary<YamlNode, long> counted, long most)
    {
        if (node is YamlScalarNode)
        {
            return 1;
        }

        if (counted.TryGetValue(node, out var known))
        {
            return known;
        }

        var sum = 1L;
        foreach (var child in Children(node))
        {
            sum += Count(child, counted, most);
            if (sum > most)
            {
                throw new SemanticErrorException(
                    child.Start, child.End, $"the aliases below this make more than {MostValues:N0} values of the file; write it shorter");
            }
        }

        return counted[node] = sum;
    }
}
