using Pulumi.Protocol;

namespace Pulumi.Embedded.Schemas;

/// <summary>Kinds of types.</summary>
public enum TypeKind
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A list of one type.</summary>
    List,

    /// <summary>Any names with values of one type.</summary>
    Map,

    /// <summary>An object with named members.</summary>
    Object,
}

/// <summary>A type.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Element">Type of a list's entries or a map's values.</param>
/// <param name="Ref">Name of an object type or an enumeration.</param>
/// <param name="Values">Values of an enumeration.</param>
public sealed record TypeSchema(TypeKind Kind, TypeSchema? Element = null, string? Ref = null, IReadOnlyList<EnumValue>? Values = null);

/// <summary>A value of an enumeration.</summary>
public sealed record EnumValue(string Value, string? Name);

/// <summary>A property.</summary>
public sealed record PropertySchema(TypeSchema Type, bool IsSecret, string? Description)
{
    /// <summary>The only value that it has, or null.</summary>
    public PropertyValue? Const { get; init; }

    /// <summary>Whether a change of it replaces the resource.</summary>
    public bool ReplacesOnChanges { get; init; }
}

/// <summary>Named properties.</summary>
public sealed record ObjectSchema(Dictionary<string, PropertySchema> Properties, IReadOnlySet<string> Required)
{
    /// <summary>Without properties.</summary>
    public static ObjectSchema Empty { get; } = new([], new HashSet<string>());
}

/// <summary>A resource.</summary>
public sealed record ResourceSchema(ObjectSchema Inputs, ObjectSchema Outputs)
{
    /// <summary>Names of outputs that are secret.</summary>
    public IEnumerable<string> SecretOutputs =>
        Outputs.Properties.Where(p => p.Value.IsSecret).Select(p => p.Key).Order(StringComparer.Ordinal);

    /// <summary>Properties that have one value only.</summary>
    public IEnumerable<(string Name, PropertyValue Value)> Constants =>
        Outputs.Properties.Where(p => p.Value.Const is not null).Select(p => (p.Key, p.Value.Const!));

    /// <summary>Whether its provider constructs it of others.</summary>
    public bool IsComponent { get; init; }

    /// <summary>Types that it had before.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

/// <summary>A function.</summary>
/// <param name="Inputs">What it is asked.</param>
/// <param name="Outputs">Members of its result, where that is an object.</param>
/// <param name="Result">Type of its result where that is none.</param>
public sealed record FunctionSchema(ObjectSchema Inputs, ObjectSchema Outputs, TypeSchema? Result = null);
