namespace Trtc.SdkGenerator.Examples;

/// <summary>Writes a program in TypeScript.</summary>
internal sealed class TypeScriptExample(Schema schema) : IExampleLanguage
{
    private static readonly Layout Layout = new("    ");

    public string Name => "typescript";

    public string Write(ExampleProgram program)
    {
        var lines = new List<string>
        {
            "import * as pulumi from \"@pulumi/pulumi\";",
            $"import * as {schema.Name} from \"{schema.Packages.NodeJs}\";",
            "",
        };
        if (program.Config.Count > 0)
        {
            lines.Add("const config = new pulumi.Config();");
            lines.AddRange(program.Config.Select(c => $"const {c.Name} = {Config(c)};"));
        }

        lines.AddRange(program.Resources.Select(r =>
            $"const {r.Variable} = new {schema.Name}.{r.Type.Name}(\"{r.Variable}\", {Value(r.Inputs)});"));
        return string.Join('\n', lines);
    }

    private static string Config(ConfigValue config) => (config.IsSecret, config.Default) switch
    {
        (true, _) => $"config.requireSecret(\"{config.Name}\")",
        (false, null) => $"config.require(\"{config.Name}\")",
        (false, { } otherwise) => $"config.get(\"{config.Name}\") || {Layout.Quote(otherwise)}",
    };

    private static string Key(string name) =>
        name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && !char.IsAsciiDigit(name[0]) ? name : Layout.Quote(name);

    private string Value(Expression value) => value switch
    {
        TextExpression text => Layout.Quote(text.Value),
        NumberExpression number => number.Value,
        BooleanExpression boolean => boolean.Value ? "true" : "false",
        EnumExpression one => $"{schema.Name}.{one.Type.Name}.{one.Value.Name}",
        ListExpression { Values: [ObjectExpression only] } => $"[{Value(only)}]",
        ListExpression list => Layout.Block("[", list.Values.Select(v => Value(v) + ","), "]"),
        MapExpression map => Layout.Block("{", map.Members.Select(m => $"{Key(m.Key)}: {Value(m.Value)},"), "}"),
        ObjectExpression nested => Layout.Block("{", nested.Members.Select(m => $"{m.Key.Name}: {Value(m.Value)},"), "}"),
        ConfigReference reference => reference.Config.Name,
        OutputReference reference => $"{reference.Resource}.{reference.Output.Name}",
        _ => throw new InvalidDataException($"no TypeScript for {value}"),
    };
}
