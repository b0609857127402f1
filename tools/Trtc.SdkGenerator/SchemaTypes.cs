namespace Trtc.SdkGenerator;

/// <summary>A type.</summary>
internal abstract record SchemaType;

/// <summary>A type that C# has a word for.</summary>
internal sealed record SimpleType(string Keyword) : SchemaType;

/// <summary>A list.</summary>
internal sealed record ListType(SchemaType Element) : SchemaType;

/// <summary>Values by name.</summary>
internal sealed record MapType(SchemaType Element) : SchemaType;

/// <summary>A type of the schema's own. Beside the values of an open enum any number is taken.</summary>
internal sealed record NamedType(string Token, bool IsEnum, bool IsOpen = false) : SchemaType;
