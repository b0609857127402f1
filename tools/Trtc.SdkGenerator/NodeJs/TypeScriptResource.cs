using Trtc.SdkGenerator.Examples;
using static Trtc.SdkGenerator.NodeJs.TypeScriptTypes;

namespace Trtc.SdkGenerator.NodeJs;

/// <summary>Writes the class of a resource, of a component or of the provider, and what its constructor takes.</summary>
internal static class TypeScriptResource
{
    public static void Write(TypeScriptWriter code, Resource resource, Schema schema)
    {
        var name = resource.Name;
        var hasState = resource.StateInputs.Count > 0;
        var kind = resource.IsProvider ? "ProviderResource" : resource.IsComponent ? "ComponentResource" : "CustomResource";
        WriteForm(code, resource);
        code.Doc(Described.InOneLanguage(resource.Description, "typescript"), resource.Deprecated);
        code.Block($"export class {name} extends pulumi.{kind}", () =>
        {
            code.Doc("@internal");
            code.Line($"public static readonly __pulumiType = \"{(resource.IsProvider ? schema.Name : resource.Token)}\";");
            code.Blank();
            if (resource.HasGet)
            {
                WriteGet(code, name, hasState);
            }

            code.Doc($"Whether an object is a {name}, also where several copies of this package are loaded.");
            code.Block($"public static isInstance(obj: any): obj is {name}", () => code.Line(
                $"return obj?.__pulumiType === {(resource.IsProvider ? "\"pulumi:providers:\" + " : "")}{name}.__pulumiType;"));
            code.Blank();
            foreach (var property in Outputs(resource))
            {
                code.Doc(property.Description, property.Deprecated);
                var absent = property.IsRequired ? "" : " | undefined";
                code.Line($"declare public readonly {property.Name}: pulumi.Output<{Output(property.Type)}{absent}>;");
            }

            code.Blank();
            WriteConstructor(code, resource, schema);
            foreach (var method in resource.Methods)
            {
                TypeScriptMethod.Write(code, resource, method);
            }
        });
        code.Blank();
        if (hasState)
        {
            InterfaceWriter.Write(
                code,
                name + "State",
                $"What is known of a {name} that is looked up: TRTC does not tell with what it was started.",
                resource.StateInputs.Select(p => p with { IsRequired = false }),
                Input);
        }

        InterfaceWriter.Write(code, name + "Args", $"Properties of {name}.", resource.Inputs, Input);
        TypeScriptMethod.WriteTypes(code, resource);
    }

    private static void WriteForm(TypeScriptWriter code, Resource resource)
    {
        code.Block("const form: utilities.Form =", () =>
        {
            code.Line($"inputs: {Names(resource.Inputs.Select(p => p.Name))},");
            code.Line($"outputs: {Names(Outputs(resource).Select(p => p.Name))},");
            code.Line($"required: {Names(resource.Inputs.Where(p => p.IsRequired).Select(p => p.Name))},");
            code.Line($"secret: {Names(resource.Inputs.Where(p => p.IsSecret).Select(p => p.Name))},");
            var defaults = resource.Inputs.Where(p => p.Default is not null).Select(p => $"{p.Name}: {p.Default}");
            code.Line($"defaults: {{ {string.Join(", ", defaults)} }},".Replace("{  }", "{}", StringComparison.Ordinal));
            if (resource.IsProvider)
            {
                // All but texts travel as JSON in a text.
                var others = resource.Inputs.Where(p => p.Type is not SimpleType { Keyword: "string" });
                code.Line($"json: {Names(others.Select(p => p.Name))},");
            }
        }, "};");
        code.Blank();
    }

    private static void WriteGet(TypeScriptWriter code, string name, bool hasState)
    {
        code.Doc(
            $"Looks up a {name} that is there already.\n\n@param name Its name in the stack.\n@param id Its ID.\n"
            + (hasState ? "@param state What is known of it besides its ID.\n" : "")
            + "@param opts How it is looked up.");
        var state = hasState ? $"state?: {name}State, " : "";
        code.Block(
            $"public static get(name: string, id: pulumi.Input<pulumi.ID>, {state}opts?: pulumi.CustomResourceOptions): {name}",
            () => code.Line($"return new {name}(name, {(hasState ? "state as any" : "undefined as any")}, {{ ...opts, id }});"));
        code.Blank();
    }

    private static void WriteConstructor(TypeScriptWriter code, Resource resource, Schema schema)
    {
        var (name, optional) = (resource.Name, resource.Inputs.All(p => !p.IsRequired) ? "?" : "");
        code.Doc(
            $"Declares a {name} of the stack.\n\n@param name Its name, once in the stack for its type.\n@param args Its properties.\n"
            + "@param opts How it is managed.", resource.Deprecated);
        var options = resource.IsProvider ? "ResourceOptions"
            : resource.IsComponent ? "ComponentResourceOptions" : "CustomResourceOptions";
        code.Block($"constructor(name: string, args{optional}: {name}Args, opts?: pulumi.{options})", () =>
        {
            if (resource.Deprecated is { } why)
            {
                code.Line($"pulumi.log.warn({Quote($"{name} is deprecated: {why}")});");
            }

            var remote = resource.IsComponent ? ", true /*remote*/" : "";
            code.Line($"super({name}.__pulumiType, name, utilities.propertiesOf(form, args, opts), {Options(resource, schema)}{remote});");
        });
    }

    private static string Options(Resource resource, Schema schema)
    {
        var secret = Outputs(resource).Where(p => p.IsSecret).Select(p => p.Name).ToArray();
        var replacing = !resource.HasGet ? [] : ResourceWriter.Replacing(resource.Outputs, schema, []).ToArray();
        string[] own =
        [
            .. secret.Length == 0 ? Array.Empty<string>() : [$"additionalSecretOutputs: {Names(secret)}"],
            .. replacing.Length == 0 ? Array.Empty<string>() : [$"replaceOnChanges: {Names(replacing)}"],
        ];
        return own.Length == 0 ? "utilities.withDefaults(opts)" : $"utilities.withDefaults(opts, {{ {string.Join(", ", own)} }})";
    }

    private static IEnumerable<Property> Outputs(Resource resource) => ResourceWriter.Outputs(resource);
}
