namespace Trtc.SdkGenerator.NodeJs;

/// <summary>Writes enums: an object of the values, and a type of the same name.</summary>
internal static class TypeScriptEnums
{
    public static void Write(TypeScriptWriter code, IEnumerable<EnumShape> enums)
    {
        foreach (var shape in enums.OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            code.Block($"export const {shape.Name} =", () =>
            {
                foreach (var value in shape.Values)
                {
                    code.Doc(value.Description, value.Deprecated);
                    code.Line($"{value.Name}: {(shape.IsInteger ? value.Value : $"\"{value.Value}\"")},");
                }
            }, "} as const;");
            code.Blank();
            code.Doc(shape.Description);
            code.Line($"export type {shape.Name} = (typeof {shape.Name})[keyof typeof {shape.Name}];");
            code.Blank();
        }
    }
}
