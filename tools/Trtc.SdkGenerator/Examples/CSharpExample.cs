namespace Trtc.SdkGenerator.Examples;

/// <summary>Writes a program in C#.</summary>
internal sealed class CSharpExample(Schema schema) : IExampleLanguage
{
    private static readonly Layout Layout = new("    ");

    private readonly string alias = Schema.Upper(schema.Name);

    public string Name => "csharp";

    public string Write(ExampleProgram program)
    {
        var lines = new List<string>();
        if (program.Config.Count > 0)
        {
            lines.Add("var config = new Config();");
            lines.AddRange(program.Config.Select(c => $"var {c.Name} = {Config(c)};"));
        }

        lines.AddRange(program.Resources.Select(r =>
            Layout.Block($"var {r.Variable} = new {alias}.{r.Type.Name}(\"{r.Variable}\", new()\n{{", Members(r.Inputs), "});")));
        var run = Layout.Block("return await Deployment.RunAsync(() =>\n{", lines, "});");
        return $"using Pulumi;\nusing {alias} = Pulumi.{alias};\n\n{run}";
    }

    private static string Config(ConfigValue config) => (config.IsSecret, config.Default) switch
    {
        (true, _) => $"config.RequireSecret(\"{config.Name}\")",
        (false, null) => $"config.Require(\"{config.Name}\")",
        (false, { } otherwise) => $"config.Get(\"{config.Name}\") ?? {Layout.Quote(otherwise)}",
    };

    private IEnumerable<string> Members(ObjectExpression value) => value.Members.Select(m =>
        $"{m.Key.Member} ={(m.Value is ListExpression or MapExpression ? "\n" : " ")}{Value(m.Value)},");

    private string Value(Expression value) => value switch
    {
        TextExpression text => Layout.Quote(text.Value),
        NumberExpression number => number.Value,
        BooleanExpression boolean => boolean.Value ? "true" : "false",
        EnumExpression one => $"{alias}.{one.Type.Name}.{one.Value.Name}",
        ListExpression list => Layout.Block("{", list.Values.Select(v => Value(v) + ","), "}"),
        MapExpression map => Layout.Block("{", map.Members.Select(m => $"[\"{m.Key}\"] = {Value(m.Value)},"), "}"),
        ObjectExpression nested => Layout.Block($"new {alias}.Inputs.{nested.TypeName}Args\n{{", Members(nested), "}"),
        ConfigReference reference => reference.Config.Name,
        OutputReference reference => $"{reference.Resource}.{reference.Output.Member}",
        _ => throw new InvalidDataException($"no C# for {value}"),
    };
}
