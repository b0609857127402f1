namespace Trtc.SdkGenerator;

/// <summary>Writes classes whose objects programs fill in.</summary>
internal static class InputWriter
{
    /// <param name="code">Where it goes.</param>
    /// <param name="name">Name of the class.</param>
    /// <param name="description">What it is.</param>
    /// <param name="baseClass">The class of Pulumi's that it extends.</param>
    /// <param name="properties">Its properties.</param>
    /// <param name="plain">Whether values are given as they are, and not as inputs that may still come.</param>
    /// <param name="json">Whether all but texts travel as JSON in a text, as configurations of providers do.</param>
    public static void Write(
        CodeWriter code,
        string name,
        string description,
        string baseClass,
        IReadOnlyList<Property> properties,
        bool plain = false,
        bool json = false)
    {
        code.Summary(description);
        code.Block($"public sealed class {name} : global::Pulumi.{baseClass}", () =>
        {
            foreach (var property in properties)
            {
                Write(code, property, plain, json);
                code.Blank();
            }

            code.Block($"public {name}()", () =>
            {
                foreach (var property in properties.Where(p => p.Default is not null))
                {
                    code.Line($"{property.Member} = {property.Default};");
                }
            });
            code.Line($"public static new {name} Empty => new {name}();");
        });
    }

    private static void Write(CodeWriter code, Property property, bool plain, bool json)
    {
        var type = plain ? TypeNames.Plain(property.Type) : TypeNames.Input(property.Type);
        var required = property.IsRequired ? ", required: true" : "";
        var asJson = json && property.Type is not SimpleType { Keyword: "string" } ? ", json: true" : "";
        var attribute = $"[Input(\"{property.Name}\"{required}{asJson})]";
        if (!property.IsCollection && !property.IsSecret)
        {
            code.Summary(property.Description);
            code.Obsolete(property.Deprecated);
            code.Line(attribute);
            var isValue = plain && property.Type is SimpleType { Keyword: not ("string" or "object") } or NamedType { IsEnum: true };
            var nothing = property.IsRequired && !(plain && isValue) ? " = null!;" : "";
            code.Line($"public {type}{(property.IsRequired ? "" : "?")} {property.Member} {{ get; set; }}{nothing}");
            return;
        }

        // Lists and maps are there to be added to; secrets are marked when they are set.
        var field = "_" + property.Name;
        code.Line(attribute);
        code.Line($"private {type}? {field};");
        code.Blank();
        code.Summary(property.Description);
        code.Obsolete(property.Deprecated);
        code.Block($"public {type}{(property.IsCollection ? "" : "?")} {property.Member}", () =>
        {
            // What is joined with a secret is a secret.
            var empty = property.Type switch
            {
                ListType list => $"ImmutableArray.Create<{TypeNames.Inside(list.Element)}>()",
                MapType map => $"ImmutableDictionary.Create<string, {TypeNames.Inside(map.Element)}>()",
                _ => "0",
            };
            code.Line(!property.IsCollection ? $"get => {field};"
                : property.IsSecret && !plain ? $"get => {field} ?? ({field} = Output.CreateSecret({empty}));"
                : $"get => {field} ?? ({field} = new {type}());");
            if (property.IsSecret && !plain)
            {
                code.Block("set", () =>
                {
                    code.Line($"var emptySecret = Output.CreateSecret({empty});");
                    code.Line(property.IsCollection
                        ? $"{field} = Output.All(value, emptySecret).Apply(v => v[0]);"
                        : $"{field} = Output.Tuple<{type}?, int>(value, emptySecret).Apply(t => t.Item1);");
                });
            }
            else
            {
                code.Line($"set => {field} = value;");
            }
        });
    }
}
