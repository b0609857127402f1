namespace Trtc.SdkGenerator.Examples;

/// <summary>Writes a program in Python.</summary>
internal sealed class PythonExample(Schema schema) : IExampleLanguage
{
    private static readonly Layout Layout = new("    ");

    public string Name => "python";

    public string Write(ExampleProgram program)
    {
        var lines = new List<string> { "import pulumi", $"import {schema.Packages.Python} as {schema.Name}", "" };
        if (program.Config.Count > 0)
        {
            lines.Add("config = pulumi.Config()");
            lines.AddRange(program.Config.SelectMany(Config));
        }

        lines.AddRange(program.Resources.Select(r => Layout.Block(
            $"{PythonNames.Of(r.Variable)} = {schema.Name}.{r.Type.Name}(\"{r.Variable}\",",
            r.Inputs.Members.Select((m, i) =>
                $"{PythonNames.Of(m.Key.Name)}={Value(m.Value)}{(i < r.Inputs.Members.Count - 1 ? "," : ")")}"),
            "").TrimEnd()));
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Config(ConfigValue config)
    {
        var name = PythonNames.Of(config.Name);
        var read = (config.IsSecret, config.Default) switch { (true, _) => "require_secret", (false, null) => "require", _ => "get" };
        yield return $"{name} = config.{read}(\"{config.Name}\")";
        if (read == "get")
        {
            yield return $"if {name} is None:";
            yield return $"    {name} = {Layout.Quote(config.Default!)}";
        }
    }

    private string Value(Expression value) => value switch
    {
        TextExpression text => Layout.Quote(text.Value),
        NumberExpression number => number.Value,
        BooleanExpression boolean => boolean.Value ? "True" : "False",
        EnumExpression one => $"{schema.Name}.{one.Type.Name}.{PythonNames.OfEnum(one.Value.Name)}",
        ListExpression { Values: [ObjectExpression only] } => $"[{Value(only)}]",
        ListExpression list => Layout.Block("[", list.Values.Select(v => Value(v) + ","), "]"),
        MapExpression map => Layout.Block("{", map.Members.Select(m => $"\"{m.Key}\": {Value(m.Value)},"), "}"),
        ObjectExpression nested =>
            Layout.Block("{", nested.Members.Select(m => $"\"{PythonNames.Of(m.Key.Name)}\": {Value(m.Value)},"), "}"),
        ConfigReference reference => PythonNames.Of(reference.Config.Name),
        OutputReference reference => $"{PythonNames.Of(reference.Resource)}.{PythonNames.Of(reference.Output.Name)}",
        _ => throw new InvalidDataException($"no Python for {value}"),
    };
}
