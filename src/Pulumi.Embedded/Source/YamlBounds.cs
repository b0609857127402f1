using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Embedded.Source;

/// <summary>Bounds within which a file can be read at all: how deep it nests, and how much its aliases make of it.</summary>
internal static class YamlBounds
{
    /// <summary>Deepest nesting.</summary>
    public const int MostLevels = 1000;

    /// <summary>Most values that aliases may make beside those that are written.</summary>
    public const int MostValues = 1_000_000;

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
