using System.Text.Json.Nodes;

namespace Pulumi.Trtc.Provider.Tests.Examples;

/// <summary>Reads a program in C#.</summary>
internal sealed class CSharpParser(string program, ExampleSchema schema) : ExampleParser(program, schema)
{
    protected override void Program()
    {
        Expect("using Pulumi ; using Trtc = Pulumi . Trtc ; return await Deployment . RunAsync ( ( ) => {");
        while (Accept("var"))
        {
            var variable = Name();
            Expect("=");
            if (Accept("config"))
            {
                Configured(variable);
            }
            else
            {
                Expect("new");
                Created(variable);
            }

            Expect(";");
        }

        Expect("} ) ;");
    }

    protected override JsonNode Structure(JsonNode type)
    {
        if (Schema.Named(type) is not var (name, named))
        {
            Expect("{");
            return (string?)type["type"] == "array" ? Listed(type["items"]!) : Map(type["additionalProperties"]!);
        }

        if (named["enum"] is not null)
        {
            Expect($"Trtc . {name} .");
            return EnumValue(named, Name());
        }

        Expect($"new Trtc . Inputs . {name}Args");
        return Object(named["properties"]!.AsObject(), "=");
    }

    protected override JsonNode Simple(string type)
    {
        if (!char.IsLetter(Ahead[0]) || Ahead is "true" or "false")
        {
            return Literal(type);
        }

        return Refer(
            Name(),
            type,
            () =>
            {
                Expect(".");
                return Name();
            },
            Capitalised);
    }

    private void Configured(string variable)
    {
        Expect(".");
        var read = Name();
        Expect("(");
        Assert.Equal(variable, Text());
        Expect(")");
        Config[variable] = read switch
        {
            "RequireSecret" => "secret",
            "Require" => "required",
            "Get" when Accept("??") => Text(),
            _ => throw new FormatException($"a configuration has no {read}"),
        };
        Declare(variable, "config");
    }

    private void Created(string variable)
    {
        if (Accept("Config"))
        {
            Expect("( )");
            return;
        }

        Expect("Trtc .");
        var type = Name();
        Expect("(");
        Assert.Equal(variable, Text());
        Expect(", new ( )");
        Resources[variable] = new JsonObject { ["type"] = $"trtc:{type}", ["properties"] = Object(Schema.Inputs(type), "=") };
        Expect(")");
        Declare(variable, type);
    }

    private JsonObject Map(JsonNode element)
    {
        var found = new JsonObject();
        Braced(() =>
        {
            Expect("[");
            var name = Text();
            Expect("] =");
            found.Add(name, Value(element));
        });
        return found;
    }
}
