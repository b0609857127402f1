namespace Trtc.SdkGenerator;

/// <summary>Writes classes whose objects come out of resources and functions.</summary>
internal static class OutputWriter
{
    // Words of C# that are names of properties as well.
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "base",
        "case",
        "default",
        "event",
        "in",
        "is",
        "lock",
        "object",
        "operator",
        "out",
        "params",
        "ref",
        "string",
        "switch",
        "this",
    };

    public static void Write(CodeWriter code, string name, string description, IReadOnlyList<Property> properties)
    {
        code.Summary(description);
        code.Line("[OutputType]");
        code.Block($"public sealed class {name}", () =>
        {
            foreach (var property in properties)
            {
                code.Summary(property.Description);
                code.Line($"public readonly {TypeNames.Output(property)} {property.Member};");
            }

            code.Blank();
            code.Line("[OutputConstructor]");
            code.Line($"private {name}(");
            code.Indented(() =>
            {
                for (var i = 0; i < properties.Count; i++)
                {
                    code.Line($"{TypeNames.Output(properties[i])} {Parameter(properties[i])}{(i < properties.Count - 1 ? "," : ")")}");
                }
            });
            code.Block(() =>
            {
                foreach (var property in properties)
                {
                    code.Line($"{property.Member} = {Parameter(property)};");
                }
            });
        });
    }

    private static string Parameter(Property property) => Keywords.Contains(property.Name) ? "@" + property.Name : property.Name;
}
