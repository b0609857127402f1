namespace Trtc.SdkGenerator;

/// <summary>How types are written in C#, by where they stand.</summary>
internal static class TypeNames
{
    /// <summary>What comes out of a resource or a function.</summary>
    public static string Output(Property property)
    {
        var type = Output(property.Type);
        return property.IsRequired || property.Type is ListType ? type : type + "?";
    }

    /// <summary>What goes into a resource, and into a function that waits for it; without a mark for what may be absent.</summary>
    public static string Input(SchemaType type) => type switch
    {
        ListType list => $"InputList<{Inside(list.Element)}>",
        MapType map => $"InputMap<{Inside(map.Element)}>",
        _ => $"Input<{Inside(type)}>",
    };

    /// <summary>What goes into a function at once.</summary>
    public static string Plain(SchemaType type) => type switch
    {
        ListType list => $"List<{Inside(list.Element, "")}>",
        MapType map => $"Dictionary<string, {Inside(map.Element, "")}>",
        _ => Inside(type, ""),
    };

    /// <summary>What configuration is read as.</summary>
    public static string Output(SchemaType type) => type switch
    {
        SimpleType simple => simple.Keyword,
        ListType list => $"ImmutableArray<{Output(list.Element)}>",
        MapType map => $"ImmutableDictionary<string, {Output(map.Element)}>",
        NamedType { IsEnum: true } named => Enum(named),
        NamedType named => "Outputs." + Schema.NameOf(named.Token),
        _ => throw new InvalidDataException($"no name for {type}"),
    };

    /// <summary>What is inside an input.</summary>
    public static string Inside(SchemaType type, string suffix = "Args") => type switch
    {
        SimpleType simple => simple.Keyword,
        ListType list => $"ImmutableArray<{Inside(list.Element, suffix)}>",
        MapType map => $"ImmutableDictionary<string, {Inside(map.Element, suffix)}>",
        NamedType { IsEnum: true } named => Enum(named),
        NamedType named => $"Inputs.{Schema.NameOf(named.Token)}{suffix}",
        _ => throw new InvalidDataException($"no name for {type}"),
    };

    private static string Enum(NamedType type) => "Pulumi.Trtc." + Schema.NameOf(type.Token);
}
