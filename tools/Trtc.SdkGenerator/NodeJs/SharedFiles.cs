namespace Trtc.SdkGenerator.NodeJs;

/// <summary>Writes what all of the package's classes share, and what a program imports.</summary>
internal static class SharedFiles
{
    private static readonly (string Name, string Path) Pulumi = ("pulumi", "@pulumi/pulumi");

    private static readonly (string Name, string Path) Own = ("utilities", "./utilities");

    /// <summary>How classes fill their properties and options.</summary>
    public static string Utilities(Schema schema) => TypeScriptWriter.File([Pulumi], code =>
    {
        code.Doc("The version of this package, and of the plugin that it asks the engine for.");
        code.Line($"export const version = \"{schema.Version}\";");
        code.Blank();
        code.Doc("Which properties a resource has, and what becomes of them.");
        code.Block("export interface Form", () =>
        {
            foreach (var member in (string[])["inputs", "outputs", "required", "secret"])
            {
                code.Line($"{member}: string[];");
            }

            code.Line("defaults: pulumi.Inputs;");
            code.Line("json?: string[];");
        });
        code.Blank();
        code.Doc("What a resource is registered with or, where it has an ID, read with. One that has a URN is there already.");
        code.Block("export function propertiesOf(form: Form, args: any, opts?: pulumi.CustomResourceOptions): pulumi.Inputs", () =>
        {
            code.Line("const given: pulumi.Inputs = args ?? {};");
            code.Line("const properties: pulumi.Inputs = {};");
            code.Block("for (const name of form.outputs)", () => code.Line("properties[name] = undefined;"));
            code.Block("if (opts?.id !== undefined)", () =>
            {
                code.Block("for (const name of Object.keys(given))", () =>
                    code.Line("properties[name] = form.secret.includes(name) ? secret(given[name]) : given[name];"));
                code.Line("return properties;");
            });
            code.Block("for (const name of opts?.urn === undefined ? form.required : [])", () =>
                code.Block("if (given[name] === undefined)", () => code.Line("throw new Error(`Missing required property '${name}'`);")));
            code.Block("for (const name of form.inputs)", () =>
            {
                code.Line("const value = given[name] ?? form.defaults[name];");
                code.Line("const isJson = value !== undefined && form.json?.includes(name);");
                code.Line("const told = isJson ? pulumi.output(value).apply(v => JSON.stringify(v)) : value;");
                code.Line("properties[name] = form.secret.includes(name) ? secret(told) : told;");
            });
            code.Line("return properties;");
        });
        code.Blank();
        code.Doc("A value that is secret, where there is one.");
        code.Block("export function secret(value: any): any", () =>
            code.Line("return value === undefined ? undefined : pulumi.secret(value);"));
        code.Blank();
        code.Doc("Options with the version of the plugin and where it is downloaded; what a program says goes first.");
        code.Block("export function withDefaults(opts: any, own?: pulumi.CustomResourceOptions): any", () =>
        {
            var server = schema.PluginDownloadUrl is { } url ? $", pluginDownloadURL: \"{url}\"" : "";
            code.Line($"return pulumi.mergeOptions({{ version{server}, ...own }}, opts);");
        });
    });

    /// <summary>The stack's configuration of the default provider.</summary>
    public static string Config(Schema schema) => TypeScriptWriter.File([Pulumi], code =>
    {
        code.Line($"const config = new pulumi.Config(\"{schema.Name}\");");
        code.Blank();
        foreach (var variable in schema.Config)
        {
            var read = variable.Type switch
            {
                SimpleType { Keyword: "string" } => "get",
                SimpleType { Keyword: "int" or "double" } => "getNumber",
                SimpleType { Keyword: "bool" } => "getBoolean",
                _ => throw new InvalidDataException(
                    $"{variable.Name} is configured with a {variable.Type}; this generator knows only single values."),
            };
            var otherwise = variable.Default is { } value ? $" ?? {value}" : "";
            code.Doc(variable.Description, variable.Deprecated);
            var absent = variable.Default is null ? " | undefined" : "";
            code.Line($"export declare const {variable.Name}: {TypeScriptTypes.Output(variable.Type)}{absent};");
            code.Line(
                $"Object.defineProperty(exports, \"{variable.Name}\", "
                + $"{{ get: () => config.{read}(\"{variable.Name}\"){otherwise}, enumerable: true }});");
            code.Blank();
        }
    });

    /// <summary>All that a program imports, and how the SDK makes resources of it out of references to them.</summary>
    public static string Index(Schema schema, IEnumerable<string> files) => TypeScriptWriter.File([Pulumi, Own], code =>
    {
        foreach (var file in files)
        {
            code.Line($"export * from \"./{file}\";");
        }

        code.Line("export * from \"./types/enums\";");
        code.Line("import * as config from \"./config\";");
        code.Line("import * as types from \"./types\";");
        code.Line("export { config, types };");
        code.Blank();
        foreach (var resource in schema.Resources.Append(schema.Provider))
        {
            code.Line($"import {{ {resource.Name} }} from \"./{NodeJsFiles.FileOf(resource.Name)}\";");
        }

        code.Blank();
        code.Line("type Class = new (name: string, args: any, opts: pulumi.CustomResourceOptions) => pulumi.Resource;");
        code.Block("const classes: { [type: string]: Class } =", () =>
        {
            foreach (var resource in schema.Resources)
            {
                code.Line($"\"{resource.Token}\": {resource.Name},");
            }
        }, "};");
        code.Blank();
        code.Block($"pulumi.runtime.registerResourceModule(\"{schema.Name}\", \"index\",", () =>
        {
            code.Line("version: utilities.version,");
            code.Block("construct: (name: string, type: string, urn: string) =>", () =>
            {
                code.Block("if (!(type in classes))", () => code.Line("throw new Error(`unknown resource type ${type}`);"));
                code.Line("return new classes[type](name, undefined, { urn });");
            }, "},");
        }, "});");
        code.Block($"pulumi.runtime.registerResourcePackage(\"{schema.Name}\",", () =>
        {
            code.Line("version: utilities.version,");
            code.Block("constructProvider: (name: string, type: string, urn: string) =>", () =>
            {
                code.Block($"if (type !== \"{schema.Provider.Token}\")", () =>
                    code.Line("throw new Error(`unknown provider type ${type}`);"));
                code.Line("return new Provider(name, undefined, { urn });");
            }, "},");
        }, "});");
    });
}
