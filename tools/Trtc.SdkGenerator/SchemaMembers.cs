namespace Trtc.SdkGenerator;

/// <summary>A resource, a component, or the provider.</summary>
internal sealed record Resource(
    string Token, string Name, string Description, IReadOnlyList<Property> Inputs, IReadOnlyList<Property> Outputs)
{
    /// <summary>What a program may say of one that it looks up.</summary>
    public IReadOnlyList<Property> StateInputs { get; init; } = [];

    /// <summary>Why it should not be used any more.</summary>
    public string? Deprecated { get; init; }

    /// <summary>Whether it is made of other resources, which the plugin declares.</summary>
    public bool IsComponent { get; init; }

    /// <summary>What a component can be asked to do.</summary>
    public IReadOnlyList<Method> Methods { get; init; } = [];

    /// <summary>Whether this is the provider.</summary>
    public bool IsProvider => Token.StartsWith("pulumi:providers:", StringComparison.Ordinal);

    /// <summary>Whether a program can look one up by an ID.</summary>
    public bool HasGet => !IsProvider && !IsComponent;

    /// <summary>All that programs give to it.</summary>
    public IEnumerable<Property> Given => Inputs.Concat(Methods.SelectMany(m => m.Inputs));

    /// <summary>All that programs get from it.</summary>
    public IEnumerable<Property> Told => Outputs.Concat(Methods.SelectMany(m => m.Outputs));
}

/// <summary>A method of a component. The component itself is none of its inputs here.</summary>
internal sealed record Method(
    string Token, string Name, string Description, IReadOnlyList<Property> Inputs, IReadOnlyList<Property> Outputs, string? Deprecated)
{
    /// <summary>The name of its member.</summary>
    public string Member => Schema.Upper(Name);
}

/// <summary>A function that is no method.</summary>
internal sealed record Function(
    string Token, string Name, string Description, IReadOnlyList<Property> Inputs, IReadOnlyList<Property> Outputs, string? Deprecated);

/// <summary>A nested object.</summary>
internal sealed record ObjectShape(string Name, string Description, IReadOnlyList<Property> Properties);

/// <summary>Named values.</summary>
internal sealed record EnumShape(string Name, string Description, bool IsInteger, IReadOnlyList<EnumValue> Values);

/// <summary>One of them.</summary>
internal sealed record EnumValue(string Name, string Description, string Value, string? Deprecated);

/// <summary>A property. Its default is JSON.</summary>
internal sealed record Property(
    string Name,
    SchemaType Type,
    bool IsRequired,
    bool IsSecret,
    bool Replaces,
    string Description,
    string? Deprecated,
    string? Default)
{
    /// <summary>The name of its member.</summary>
    public string Member => Schema.Upper(Name);

    /// <summary>Whether it is a list or a map, which are never null in C#.</summary>
    public bool IsCollection => Type is ListType or MapType;
}
