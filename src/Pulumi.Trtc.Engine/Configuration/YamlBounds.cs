using YamlDotNet.RepresentationModel;

namespace Pulumi.Trtc.Engine.Configuration;

/// <summary>What a configuration may hold. Whoever reads goes through every alias, so a short text can be without an end.</summary>
internal static class YamlBounds
{
    private const int MostNodes = 100_000;
    private const int MostLevels = 100;

    /// <summary>Whether a node can be read to its end.</summary>
    public static bool Holds(YamlNode root)
    {
        var left = new Stack<(YamlNode Node, int Depth)>([(root, 0)]);
        for (var seen = 0; left.TryPop(out var next); seen++)
        {
            if (seen > MostNodes || next.Depth > MostLevels)
            {
                return false;
            }

            var below = next.Node switch
            {
                YamlMappingNode members => members.Children.Values,
                YamlSequenceNode items => items.Children,
                _ => Enumerable.Empty<YamlNode>(),
            };
            foreach (var node in below)
            {
                left.Push((node, next.Depth + 1));
            }
        }

        return true;
    }
}
