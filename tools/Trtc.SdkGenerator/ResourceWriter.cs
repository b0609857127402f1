using Trtc.SdkGenerator.Examples;

namespace Trtc.SdkGenerator;

/// <summary>Writes the class of a resource, of a component or of the provider, and that of its arguments.</summary>
internal static class ResourceWriter
{
    public static void Write(CodeWriter code, Resource resource, Schema schema)
    {
        var name = resource.Name;
        var token = resource.IsProvider ? schema.Name : resource.Token;
        var (kind, options) = KindOf(resource);
        code.Summary(Described.InOneLanguage(resource.Description, "csharp"));
        code.Obsolete(resource.Deprecated);
        code.Line($"[TrtcResourceType(\"{resource.Token}\")]");
        code.Block($"public partial class {name} : global::Pulumi.{kind}", () =>
        {
            foreach (var property in Outputs(resource))
            {
                code.Summary(property.Description);
                code.Obsolete(property.Deprecated);
                code.Line($"[Output(\"{property.Name}\")]");
                code.Line($"public Output<{TypeNames.Output(property)}> {property.Member} {{ get; private set; }} = null!;");
                code.Blank();
            }

            var optional = resource.Inputs.All(p => !p.IsRequired);
            code.Summary(
                resource.IsProvider
                    ? "Makes a provider with its own account or endpoint, for resources that name it in their options."
                    : $"Declares a {name} of the stack.");
            code.Line("/// <param name=\"name\">Its name, once in the stack for its type.</param>");
            code.Line("/// <param name=\"args\">Its properties.</param>");
            code.Line("/// <param name=\"options\">How it is managed.</param>");
            var args = optional ? $"{name}Args? args = null" : $"{name}Args args";
            code.Line($"public {name}(string name, {args}, {options}? options = null)");
            var remote = resource.IsComponent ? ", remote: true" : "";
            code.Indented(() => code.Line(
                $": base(\"{token}\", name, args ?? new {name}Args(), MakeResourceOptions(options, \"\"){remote})"));
            code.Block(() => { });
            code.Blank();
            var hasState = resource.StateInputs.Count > 0;
            var state = hasState ? $"{name}State? state = null, " : "";
            if (resource.HasGet)
            {
                code.Line($"private {name}(string name, Input<string> id, {state}CustomResourceOptions? options = null)");
                var known = hasState ? "state" : "null";
                code.Indented(() => code.Line($": base(\"{token}\", name, {known}, MakeResourceOptions(options, id))"));
                code.Block(() => { });
                code.Blank();
            }

            WriteOptions(code, resource, schema);
            if (resource.HasGet)
            {
                code.Blank();
                code.Summary($"Looks up a {name} that is there already.");
                code.Line("/// <param name=\"name\">Its name in the stack.</param>");
                code.Line("/// <param name=\"id\">Its ID.</param>");
                if (hasState)
                {
                    code.Line("/// <param name=\"state\">What is known of it besides its ID.</param>");
                }

                code.Line("/// <param name=\"options\">How it is looked up.</param>");
                code.Block(
                    $"public static {name} Get(string name, Input<string> id, {state}CustomResourceOptions? options = null)",
                    () => code.Line($"return new {name}(name, id, {(hasState ? "state, " : "")}options);"));
            }

            foreach (var method in resource.Methods)
            {
                code.Blank();
                MethodWriter.Write(code, resource, method);
            }
        });
        code.Blank();
        InputWriter.Write(code, name + "Args", $"Properties of {name}.", "ResourceArgs", resource.Inputs, json: resource.IsProvider);
        if (resource.StateInputs.Count > 0)
        {
            code.Blank();
            InputWriter.Write(
                code,
                name + "State",
                $"What is known of a {name} that is looked up: TRTC does not tell with what it was started.",
                "ResourceArgs",
                resource.StateInputs);
        }

        foreach (var method in resource.Methods)
        {
            MethodWriter.WriteTypes(code, resource, method);
        }
    }

    /// <summary>What comes out of a resource. Only texts come back from a provider as what they were.</summary>
    public static IEnumerable<Property> Outputs(Resource resource) =>
        resource.IsProvider ? resource.Outputs.Where(p => p.Type is SimpleType { Keyword: "string" }) : resource.Outputs;

    private static (string Class, string Options) KindOf(Resource resource) =>
        resource.IsComponent ? ("ComponentResource", "ComponentResourceOptions")
        : (resource.IsProvider ? "ProviderResource" : "CustomResource", "CustomResourceOptions");

    private static void WriteOptions(CodeWriter code, Resource resource, Schema schema)
    {
        var options = KindOf(resource).Options;
        code.Block($"private static {options} MakeResourceOptions({options}? options, Input<string>? id)", () =>
        {
            code.Block($"var defaultOptions = new {options}", () =>
            {
                code.Line("Version = Utilities.Version,");
                if (schema.PluginDownloadUrl is { } url)
                {
                    code.Line($"PluginDownloadURL = \"{url}\",");
                }

                // A component's options have no secret outputs, and nothing replaces one: the plugin marks what it answers.
                if (!resource.IsComponent)
                {
                    WriteNames(code, "AdditionalSecretOutputs", Outputs(resource).Where(p => p.IsSecret).Select(p => p.Name));
                    WriteNames(code, "ReplaceOnChanges", Replacing(resource.Outputs, schema, []));
                }
            }, "};");
            code.Line($"var merged = {options}.Merge(defaultOptions, options);");
            code.Line("merged.Id = id ?? merged.Id;");
            code.Line("return merged;");
        });
    }

    private static void WriteNames(CodeWriter code, string option, IEnumerable<string> names)
    {
        if (names.ToArray() is { Length: > 0 } all)
        {
            code.Line($"{option} =");
            code.Block(() =>
            {
                foreach (var name in all)
                {
                    code.Line($"\"{name}\",");
                }
            }, "},");
        }
    }

    /// <summary>The paths of what replaces a resource when it changes; below what does, nothing is named again.</summary>
    public static IEnumerable<string> Replacing(IReadOnlyList<Property> properties, Schema schema, IReadOnlyList<string> above)
    {
        foreach (var property in properties)
        {
            var path = property.Name + (property.Type switch { ListType => "[*]", MapType => ".*", _ => "" });
            if (property.Replaces)
            {
                yield return path;
            }
            else if (Innermost(property.Type) is NamedType { IsEnum: false } named && !above.Contains(named.Token))
            {
                foreach (var below in Replacing(schema.Objects[named.Token].Properties, schema, [.. above, named.Token]))
                {
                    yield return $"{path}.{below}";
                }
            }
        }
    }

    private static SchemaType Innermost(SchemaType type) =>
        type switch
        {
            ListType list => Innermost(list.Element),
            MapType map => Innermost(map.Element),
            _ => type,
        };
}
