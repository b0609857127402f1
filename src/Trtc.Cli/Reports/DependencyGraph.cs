using System.Globalization;
using System.Text;
using Pulumi.Embedded.State;

namespace Trtc.Cli.Reports;

/// <summary>The graph of a state's resources in the DOT language, as Pulumi writes it.</summary>
internal sealed record DependencyGraph
{
    /// <summary>Whether there are edges from children to their parents.</summary>
    public bool WithParents { get; init; } = true;

    /// <summary>Whether there are edges from what others depend on to those.</summary>
    public bool WithDependencies { get; init; } = true;

    /// <summary>Colour of the edges between what depends on each other.</summary>
    public string DependencyColor { get; init; } = "#246C60";

    /// <summary>Colour of the edges from children to parents.</summary>
    public string ParentColor { get; init; } = "#AA6639";

    /// <summary>Whether nodes are named by the resources' names.</summary>
    public bool ShortNames { get; init; }

    /// <summary>What stands first in the graph.</summary>
    public string Fragment { get; init; } = "";

    /// <summary>The graph as text. Of several records with one URN there is one node.</summary>
    public string Write(Snapshot state)
    {
        var resources = state.Resources.GroupBy(r => r.Urn, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => g.Last(), StringComparer.Ordinal);
        var edges = resources.Values.SelectMany(r => Edges(r).Where(e => resources.ContainsKey(e.From) && resources.ContainsKey(e.To)))
            .ToLookup(e => e.From, StringComparer.Ordinal);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var text = new StringBuilder("strict digraph {\n");
        text.Append(Fragment.Length > 0 ? Fragment + "\n" : "");
        foreach (var urn in resources.Keys.Order(StringComparer.Ordinal))
        {
            var name = Quoted(ShortNames ? resources[urn].Name : urn);
            text.Append("    ").Append(Id(urn)).Append(" [label=\"").Append(name).Append("\"];\n");
            foreach (var edge in edges[urn])
            {
                var label = edge.Label.Length > 0 ? $", label = \"{Quoted(edge.Label)}\"" : "";
                text.Append("    ").Append(Id(urn)).Append(" -> ").Append(Id(edge.To))
                    .Append(" [color = \"").Append(edge.Color).Append('"').Append(label).Append("];\n");
            }
        }

        return text.Append("}\n").ToString();

        // Numbered as they come.
        string Id(string urn) => ids.TryGetValue(urn, out var id) ? id
            : ids[urn] = "Resource" + ids.Count.ToString(CultureInfo.InvariantCulture);
    }

    private static string Quoted(string text) => text.Replace("\"", "\\\"", StringComparison.Ordinal);

    private IEnumerable<(string From, string To, string Label, string Color)> Edges(ResourceState resource)
    {
        foreach (var dependency in WithDependencies ? resource.Dependencies.AsEnumerable() : [])
        {
            var because = (resource.PropertyDependencies?.AsEnumerable() ?? []).Where(p => p.Value.Contains(dependency)).Select(p => p.Key);
            yield return (dependency, resource.Urn, string.Join(", ", because), DependencyColor);
        }

        if (WithParents && resource.Parent is { } parent)
        {
            yield return (resource.Urn, parent, "", ParentColor);
        }
    }
}
