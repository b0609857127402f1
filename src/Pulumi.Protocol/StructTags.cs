namespace Pulumi.Protocol;

/// <summary>Tags of the fields in google/protobuf/struct.proto: number and wire type.</summary>
internal static class StructTags
{
    /// <summary>Struct: a member.</summary>
    public const byte Member = (1 << 3) | 2;

    /// <summary>A member: its name.</summary>
    public const byte MemberName = (1 << 3) | 2;

    /// <summary>A member: its value.</summary>
    public const byte MemberValue = (2 << 3) | 2;

    /// <summary>ListValue: an item.</summary>
    public const byte Item = (1 << 3) | 2;

    /// <summary>Value: a null.</summary>
    public const byte Null = 1 << 3;

    /// <summary>Value: a number.</summary>
    public const byte Double = (2 << 3) | 1;

    /// <summary>Value: a text.</summary>
    public const byte Text = (3 << 3) | 2;

    /// <summary>Value: true or false.</summary>
    public const byte Boolean = 4 << 3;

    /// <summary>Value: an object.</summary>
    public const byte Struct = (5 << 3) | 2;

    /// <summary>Value: a list.</summary>
    public const byte List = (6 << 3) | 2;
}
