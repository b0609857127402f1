using static Trtc.SdkGenerator.NodeJs.TypeScriptTypes;

namespace Trtc.SdkGenerator.NodeJs;

/// <summary>The files of the Node.js package, with the public members that Pulumi's own generator gives.</summary>
internal static class NodeJsFiles
{
    private static readonly (string Name, string Path) Pulumi = ("pulumi", "@pulumi/pulumi");

    private static readonly (string Name, string Path)[] Imports =
    [
        Pulumi,
        ("inputs", "./types/input"),
        ("outputs", "./types/output"),
        ("enums", "./types/enums"),
        ("utilities", "./utilities"),
    ];

    /// <summary>All files, by their path.</summary>
    public static IReadOnlyDictionary<string, string> Generate(Schema schema)
    {
        var modules = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in schema.Resources.Append(schema.Provider))
        {
            modules[FileOf(resource.Name)] = TypeScriptWriter.File(Imports, code => TypeScriptResource.Write(code, resource, schema));
        }

        foreach (var function in schema.Functions)
        {
            modules[TypeScriptFunction.NameOf(function)] = TypeScriptWriter.File(Imports, code => TypeScriptFunction.Write(code, function));
        }

        var asked = SdkFiles.Reached(schema, schema.Functions.SelectMany(f => f.Inputs)).ToArray();
        var given = SdkFiles.Reached(
            schema, schema.Resources.Append(schema.Provider).SelectMany(r => r.Given).Concat(schema.Functions.SelectMany(f => f.Inputs)));
        var told = SdkFiles.Reached(
            schema, schema.Resources.SelectMany(r => r.Told).Concat(schema.Functions.SelectMany(f => f.Outputs)));
        (string, string) enums = ("enums", "./enums");
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [".npmrc"] = PackageFiles.Npmrc,
            ["package.json"] = PackageFiles.Package(schema),
            ["tsconfig.json"] = PackageFiles.Compiler(),
            ["index.ts"] = SharedFiles.Index(schema, modules.Keys),
            ["utilities.ts"] = SharedFiles.Utilities(schema),
            ["config.ts"] = SharedFiles.Config(schema),
            ["types/index.ts"] = TypeScriptWriter.File(
                [enums, ("input", "./input"), ("output", "./output")], code => code.Line("export { enums, input, output };")),
            ["types/enums.ts"] = TypeScriptWriter.File([], code => TypeScriptEnums.Write(code, schema.Enums.Values)),
            ["types/input.ts"] = TypeScriptWriter.File([Pulumi, ("inputs", "./input"), enums], code =>
            {
                InterfaceWriter.Write(code, asked, "", Plain);
                InterfaceWriter.Write(code, given, "Args", Input);
            }),
            ["types/output.ts"] = TypeScriptWriter.File(
                [("outputs", "./output"), enums], code => InterfaceWriter.Write(code, told, "", Output)),
        };
        foreach (var (name, text) in modules)
        {
            files[$"{name}.ts"] = text;
        }

        return files;
    }

    /// <summary>The file of a class: its name as members begin, AITranscription in aiTranscription.</summary>
    public static string FileOf(string name)
    {
        var capitals = name.TakeWhile(char.IsAsciiLetterUpper).Count();
        var lowered = capitals == name.Length ? capitals : Math.Max(1, capitals - 1);
        return name[..lowered].ToLowerInvariant() + name[lowered..];
    }
}
