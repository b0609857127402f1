namespace Trtc.SdkGenerator.Examples;

/// <summary>Writes a program in Java.</summary>
internal sealed class JavaExample(Schema schema) : IExampleLanguage
{
    private static readonly Layout Layout = new("    ");

    public string Name => "java";

    public string Write(ExampleProgram program)
    {
        var lines = new List<string>();
        if (program.Config.Count > 0)
        {
            lines.Add("final var config = ctx.config();");
            lines.AddRange(program.Config.Select(c => $"final var {c.Name} = {Config(c)};"));
        }

        lines.AddRange(program.Resources.Select(r =>
            $"var {r.Variable} = new {r.Type.Name}(\"{r.Variable}\", {Value(r.Inputs)});"));
        var main = Layout.Block("public static void main(String[] args) {", ["Pulumi.run(App::stack);"], "}");
        var stack = Layout.Block("public static void stack(Context ctx) {", lines, "}");
        var imports = string.Join('\n', Imports(program).Select(i => $"import {i};"));
        return $"package generated_program;\n\n{imports}\n\n{Layout.Block("public class App {", [main, "", stack], "}")}";
    }

    private static string Config(ConfigValue config) => (config.IsSecret, config.Default) switch
    {
        (true, _) => $"config.requireSecret(\"{config.Name}\")",
        (false, null) => $"config.require(\"{config.Name}\")",
        (false, { } otherwise) => $"config.get(\"{config.Name}\").orElse({Layout.Quote(otherwise)})",
    };

    private IEnumerable<string> Imports(ExampleProgram program)
    {
        var package = schema.Packages.Java;
        var values = program.Resources.SelectMany(r => r.Inputs.Below()).ToArray();
        var resources = program.Resources.Select(r => r.Type.Name).ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> own =
        [
            .. resources.SelectMany(name => new[] { $"{package}.{name}", $"{package}.{name}Args" }),
            .. values.OfType<EnumExpression>().Select(e => $"{package}.enums.{e.Type.Name}"),
            .. values.OfType<ObjectExpression>().Where(o => !resources.Contains(o.TypeName))
                .Select(o => $"{package}.inputs.{o.TypeName}Args"),
        ];
        return [
            "com.pulumi.Context", "com.pulumi.Pulumi",
            .. own.Distinct().Order(StringComparer.Ordinal),
            .. values.OfType<MapExpression>().Any() ? ["java.util.Map"] : Array.Empty<string>(),
        ];
    }

    private string Value(Expression value) => value switch
    {
        TextExpression text => Layout.Quote(text.Value),
        NumberExpression { IsWhole: false } number when !number.Value.Contains('.', StringComparison.Ordinal) => number.Value + ".0",
        NumberExpression number => number.Value,
        BooleanExpression boolean => boolean.Value ? "true" : "false",
        EnumExpression one => $"{one.Type.Name}.{one.Value.Name}",
        MapExpression map => Layout.Block(
            "Map.ofEntries(",
            Listed(map.Members.Select(m => $"Map.entry(\"{m.Key}\", {Value(m.Value)})")),
            ")"),
        ObjectExpression nested => Layout.Block(
            $"{nested.TypeName}Args.builder()",
            nested.Members.Select(m => $".{m.Key.Name}({Argument(m.Value)})").Append(".build()"),
            "").TrimEnd(),
        ConfigReference reference => reference.Config.Name,
        OutputReference reference => $"{reference.Resource}.{reference.Output.Name}()",
        _ => throw new InvalidDataException($"no Java for {value}"),
    };

    // A list is as many arguments, which takes no value that is still to come.
    private string Argument(Expression value) => value switch
    {
        ListExpression list when list.Values.Any(v => v is OutputReference or ConfigReference { Config.IsSecret: true }) =>
            throw new InvalidDataException("no Java for a list with a value that is still to come"),
        ListExpression { Values: [var only] } => Value(only),
        ListExpression { Element: NamedType } list => Layout.Block("", Listed(list.Values.Select(Value)), "").TrimEnd(),
        ListExpression list => string.Join(", ", list.Values.Select(Value)),
        _ => Value(value),
    };

    private static IEnumerable<string> Listed(IEnumerable<string> values) =>
        values.ToArray() is var all ? all.Select((v, i) => i < all.Length - 1 ? v + "," : v) : [];
}
