namespace Trtc.SdkGenerator.Examples;

/// <summary>What the description of a resource or a component ends with: its example in every language, and how it is imported.</summary>
internal static class ExamplePage
{
    /// <summary>Pages by the name of their file, made of the programs by resource.</summary>
    public static IReadOnlyDictionary<string, string> Generate(Schema schema, IReadOnlyDictionary<string, string> programs)
    {
        var lacking = schema.Resources.Select(r => r.Name).Except(programs.Keys)
            .Concat(programs.Keys.Except(schema.Resources.Select(r => r.Name))).ToArray();
        return lacking.Length > 0
            ? throw new InvalidDataException($"Either the resource or its program is missing of {string.Join(", ", lacking)}")
            : schema.Resources.ToDictionary(r => r.Name + ".md", r => Write(schema, r, programs[r.Name]), StringComparer.Ordinal);
    }

    private static string Write(Schema schema, Resource resource, string yaml)
    {
        var program = ExampleReader.Read(yaml, schema);
        if (!program.Resources.Any(r => r.Type == resource))
        {
            throw new InvalidDataException($"{resource.Name}.yaml shows no {resource.Name}");
        }

        IExampleLanguage[] languages =
        [
            new TypeScriptExample(schema), new PythonExample(schema), new CSharpExample(schema),
            new GoExample(schema), new JavaExample(schema),
        ];
        var blocks = languages.Select(l => Block(l.Name, l.Write(program))).Append(Block("yaml", yaml.TrimEnd()));
        var examples = string.Join('\n',
        [
            "{{% examples %}}", "## Example Usage", "{{% example %}}", $"### {program.Title}", "",
            .. blocks, "{{% /example %}}", "{{% /examples %}}", "",
        ]);
        return IsTask(resource) ? $"{examples}\n{Import(resource, program.Resources.First(r => r.Type == resource).Variable)}\n" : examples;
    }

    private static string Import(Resource resource, string name) => string.Join('\n',
    [
        "## Import",
        "",
        "A running task is taken into a stack by its ID. TRTC does not tell with what it was started; what the program says stands.",
        "",
        Block("sh", $"pulumi import {resource.Token} {name} <task ID>"),
    ]);

    // What the service knows under an ID of its own can be taken over by it.
    private static bool IsTask(Resource resource) => !resource.IsComponent
        && resource.Outputs.Any(o => o.Name == "taskId") && resource.Inputs.All(i => i.Name != "taskId");

    private static string Block(string language, string code) => $"```{language}\n{code}\n```";
}
