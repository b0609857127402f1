namespace Trtc.SdkGenerator.Reference;

/// <summary>How types are written for people, and which of them a page has to tell of.</summary>
internal static class TypeText
{
    /// <summary>A type, with a link where it is one of the schema's own.</summary>
    public static string Of(SchemaType type) => type switch
    {
        SimpleType { Keyword: "int" } => "integer",
        SimpleType { Keyword: "double" } => "number",
        SimpleType { Keyword: "bool" } => "boolean",
        SimpleType { Keyword: "object" } => "any",
        SimpleType simple => simple.Keyword,
        ListType list => "list of " + Of(list.Element),
        MapType map => "map of " + Of(map.Element),
        NamedType named => $"[{Schema.NameOf(named.Token)}](#{Schema.NameOf(named.Token).ToLowerInvariant()})",
        _ => throw new InvalidDataException($"no words for {type}"),
    };

    /// <summary>What lists and maps hold in the end.</summary>
    public static SchemaType Innermost(SchemaType type) =>
        type switch { ListType list => Innermost(list.Element), MapType map => Innermost(map.Element), _ => type };

    /// <summary>The schema's own types that properties lead to.</summary>
    public static IReadOnlyCollection<NamedType> Reached(Schema schema, IEnumerable<Property> from)
    {
        var (reached, left) = (new HashSet<NamedType>(), new Queue<Property>(from));
        while (left.TryDequeue(out var property))
        {
            if (Innermost(property.Type) is NamedType named && reached.Add(named with { IsOpen = false }) && !named.IsEnum)
            {
                schema.Objects[named.Token].Properties.ToList().ForEach(left.Enqueue);
            }
        }

        return reached;
    }
}
