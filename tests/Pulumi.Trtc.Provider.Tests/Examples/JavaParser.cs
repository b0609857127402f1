using System.Text.Json.Nodes;

namespace Pulumi.Trtc.Provider.Tests.Examples;

/// <summary>Reads a program in Java.</summary>
internal sealed class JavaParser(string program, ExampleSchema schema) : ExampleParser(program, schema)
{
    private readonly HashSet<string> imports = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal) { "com.pulumi.Context", "com.pulumi.Pulumi" };

    private string Package => Schema.Language("java", "basePackage") + ".trtc";

    protected override void Program()
    {
        Expect("package generated_program ;");
        while (Accept("import"))
        {
            var name = Name();
            while (Accept("."))
            {
                name += "." + Name();
            }

            Expect(";");
            imports.Add(name);
        }

        Expect("public class App { public static void main ( String [ ] args ) { Pulumi . run ( App :: stack ) ; }");
        Expect("public static void stack ( Context ctx ) {");
        if (Accept("final"))
        {
            Expect("var config = ctx . config ( ) ;");
            while (Accept("final"))
            {
                Configured();
            }
        }

        while (Accept("var"))
        {
            Created();
        }

        Expect("} }");
        if (!imports.SetEquals(used))
        {
            var odd = imports.Except(used).Concat(used.Except(imports));
            throw new FormatException($"imported and not used, or used and not imported: {string.Join(", ", odd)}");
        }
    }

    protected override JsonNode Structure(JsonNode type)
    {
        if (Schema.Named(type) is var (name, named))
        {
            if (named["enum"] is null)
            {
                used.Add($"{Package}.inputs.{name}Args");
                return Built(name, named["properties"]!.AsObject());
            }

            used.Add($"{Package}.enums.{name}");
            Expect($"{name} .");
            return EnumValue(named, Name());
        }

        return (string?)type["type"] == "array" ? List(type["items"]!) : Map(type["additionalProperties"]!);
    }

    protected override JsonNode Simple(string type) => !char.IsLetter(Ahead[0]) || Ahead is "true" or "false"
        ? Literal(type)
        : Refer(
            Name(),
            type,
            () =>
            {
                Expect(".");
                var output = Name();
                Expect("( )");
                return output;
            },
            name => name);

    private void Configured()
    {
        Expect("var");
        var variable = Name();
        Expect("= config .");
        var read = Name();
        Expect($"( \"{variable}\" )");
        if (read == "get")
        {
            Expect(". orElse (");
            Config[variable] = Text();
            Expect(")");
        }
        else
        {
            Config[variable] = read switch
            {
                "requireSecret" => "secret",
                "require" => "required",
                _ => throw new FormatException($"a configuration has no {read}"),
            };
        }

        Expect(";");
        Declare(variable, "config");
    }

    private void Created()
    {
        var variable = Name();
        Expect("= new");
        var type = Name();
        used.Add($"{Package}.{type}");
        used.Add($"{Package}.{type}Args");
        Expect($"( \"{variable}\" ,");
        Resources[variable] = new JsonObject { ["type"] = $"trtc:{type}", ["properties"] = Built(type, Schema.Inputs(type)) };
        Expect(") ;");
        Declare(variable, type);
    }

    private JsonObject Built(string name, JsonObject properties)
    {
        Expect($"{name}Args . builder ( )");
        var found = new JsonObject();
        while (true)
        {
            Expect(".");
            var member = Name();
            Expect("(");
            if (member == "build")
            {
                Expect(")");
                return found;
            }

            found.Add(member, Value(Find(properties, member, n => n).Value!));
            Expect(")");
        }
    }

    private JsonArray List(JsonNode element)
    {
        var found = new JsonArray();
        do
        {
            found.Add(Value(element));
        }
        while (Accept(","));
        return found;
    }

    private JsonObject Map(JsonNode element)
    {
        used.Add("java.util.Map");
        Expect("Map . ofEntries (");
        var found = new JsonObject();
        do
        {
            Expect("Map . entry (");
            var name = Text();
            Expect(",");
            found.Add(name, Value(element));
            Expect(")");
        }
        while (Accept(","));
        Expect(")");
        return found;
    }
}
