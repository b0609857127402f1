namespace Trtc.SdkGenerator.Examples;

/// <summary>Writes a program in Go, formatted as gofmt does.</summary>
internal sealed class GoExample(Schema schema) : IExampleLanguage
{
    private static readonly Layout Layout = new("\t");

    public string Name => "go";

    public string Write(ExampleProgram program)
    {
        var lines = new List<string>();
        if (program.Config.Count > 0)
        {
            lines.Add("cfg := config.New(ctx, \"\")");
            lines.AddRange(program.Config.Select(Config));
        }

        var isFirst = true;
        foreach (var resource in program.Resources)
        {
            var isReferred = program.IsReferred(resource);
            var declared = $"{(isReferred ? resource.Variable : "_")}, err {(isReferred || isFirst ? ":=" : "=")}";
            var made = $"{schema.Name}.New{resource.Type.Name}(ctx, \"{resource.Variable}\", &{schema.Name}.{resource.Type.Name}Args{{";
            lines.Add(Layout.Block($"{declared} {made}", Members(resource.Inputs), "})"));
            lines.Add(Layout.Block("if err != nil {", ["return err"], "}"));
            isFirst = false;
        }

        lines.Add("return nil");
        const string Sdk = "github.com/pulumi/pulumi/sdk/v3/go/pulumi";
        string[] imports = [schema.Packages.Go, Sdk, .. program.Config.Count > 0 ? [Sdk + "/config"] : Array.Empty<string>()];
        var imported = Layout.Block("import (", imports.Order(StringComparer.Ordinal).Select(Layout.Quote), ")");
        var run = Layout.Block("pulumi.Run(func(ctx *pulumi.Context) error {", lines, "})");
        return $"package main\n\n{imported}\n\n{Layout.Block("func main() {", [run], "}")}";
    }

    private static string Config(ConfigValue config) => (config.IsSecret, config.Default) switch
    {
        (true, _) => $"{config.Name} := cfg.RequireSecret(\"{config.Name}\")",
        (false, null) => $"{config.Name} := cfg.Require(\"{config.Name}\")",
        (false, { } otherwise) => $"{config.Name} := {Layout.Quote(otherwise)}\n"
            + Layout.Block($"if param := cfg.Get(\"{config.Name}\"); param != \"\" {{", [$"{config.Name} = param"], "}"),
    };

    // Values that follow each other on single lines stand below each other.
    private static IEnumerable<string> Members(IEnumerable<(string Key, string Value)> members)
    {
        var run = new List<(string Key, string Value)>();
        foreach (var member in members)
        {
            if (!member.Value.Contains('\n', StringComparison.Ordinal))
            {
                run.Add(member);
                continue;
            }

            foreach (var line in Aligned(run))
            {
                yield return line;
            }

            run.Clear();
            yield return $"{member.Key}: {member.Value},";
        }

        foreach (var line in Aligned(run))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Aligned(List<(string Key, string Value)> run) =>
        run.Select(m => $"{(m.Key + ":").PadRight(run.Max(r => r.Key.Length) + 1)} {m.Value},");

    private string Value(Expression value) => value switch
    {
        TextExpression text => $"pulumi.String({Layout.Quote(text.Value)})",
        NumberExpression number => $"pulumi.{(number.IsWhole ? "Int" : "Float64")}({number.Value})",
        BooleanExpression boolean => $"pulumi.Bool({(boolean.Value ? "true" : "false")})",
        EnumExpression one => $"{schema.Name}.{one.Type.Name}{one.Value.Name}",
        ListExpression list => Layout.Block($"{Collection(list.Element, "Array")}{{", list.Values.Select(v => Value(v) + ","), "}"),
        MapExpression map => Layout.Block(
            $"{Collection(map.Element, "Map")}{{", Members(map.Members.Select(m => (Layout.Quote(m.Key), Value(m.Value)))), "}"),
        ObjectExpression nested => Layout.Block($"&{schema.Name}.{nested.TypeName}Args{{", Members(nested), "}"),
        ConfigReference { Config.IsSecret: true } reference => reference.Config.Name,
        ConfigReference reference => $"pulumi.String({reference.Config.Name})",
        OutputReference reference => $"{reference.Resource}.{reference.Output.Member}",
        _ => throw new InvalidDataException($"no Go for {value}"),
    };

    private IEnumerable<string> Members(ObjectExpression value) => Members(value.Members.Select(m => (m.Key.Member, Value(m.Value))));

    // What holds such elements: the element's type, and then Array or Map.
    private string Collection(SchemaType element, string kind) => element switch
    {
        NamedType named => $"{schema.Name}.{Schema.NameOf(named.Token)}{kind}",
        SimpleType { Keyword: "string" } => $"pulumi.String{kind}",
        SimpleType { Keyword: "int" } => $"pulumi.Int{kind}",
        SimpleType { Keyword: "double" } => $"pulumi.Float64{kind}",
        SimpleType { Keyword: "bool" } => $"pulumi.Bool{kind}",
        SimpleType => $"pulumi.{kind}",
        ListType list => Collection(list.Element, "Array") + kind,
        MapType map => Collection(map.Element, "Map") + kind,
        _ => throw new InvalidDataException($"no Go for a collection of {element}"),
    };
}
