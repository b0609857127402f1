namespace Trtc.SdkGenerator.NodeJs;

/// <summary>Writes interfaces: what programs give, and what they get.</summary>
internal static class InterfaceWriter
{
    public static void Write(
        TypeScriptWriter code, string name, string description, IEnumerable<Property> properties, Func<SchemaType, string> typeOf)
    {
        code.Doc(description);
        code.Block($"export interface {name}", () =>
        {
            foreach (var property in properties)
            {
                code.Doc(property.Description, property.Deprecated);
                code.Line($"{property.Name}{(property.IsRequired ? "" : "?")}: {typeOf(property.Type)};");
            }
        });
        code.Blank();
    }

    /// <summary>Writes one for each shape. Such objects have no defaults here: nothing fills them in.</summary>
    public static void Write(TypeScriptWriter code, IEnumerable<ObjectShape> shapes, string suffix, Func<SchemaType, string> typeOf)
    {
        foreach (var shape in shapes)
        {
            if (shape.Properties.FirstOrDefault(p => p.Default is not null) is { } property)
            {
                throw new InvalidDataException(
                    $"{property.Name} of {shape.Name} has a default, which this generator does not write in TypeScript yet.");
            }

            Write(code, shape.Name + suffix, shape.Description, shape.Properties, typeOf);
        }
    }
}
