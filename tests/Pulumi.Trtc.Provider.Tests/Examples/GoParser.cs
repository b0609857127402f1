using System.Text.Json.Nodes;

namespace Pulumi.Trtc.Provider.Tests.Examples;

/// <summary>Reads a program in Go.</summary>
internal sealed class GoParser(string program, ExampleSchema schema) : ExampleParser(program, schema)
{
    private bool hasError;

    protected override void Program()
    {
        Expect($"package main import ( \"{Schema.Language("go", "importBasePath")}\" \"github.com/pulumi/pulumi/sdk/v3/go/pulumi\"");
        var isConfigured = Accept("\"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config\"");
        Expect(") func main ( ) { pulumi . Run ( func ( ctx * pulumi . Context ) error {");
        if (isConfigured)
        {
            Expect("cfg := config . New ( ctx , \"\" )");
        }

        while (!Accept("return"))
        {
            Statement();
        }

        Expect("nil } ) }");
    }

    protected override JsonNode Structure(JsonNode type)
    {
        if (Schema.Named(type) is var (name, named))
        {
            if (named["enum"] is not null)
            {
                Expect("trtc .");
                return Name() is var value && value.StartsWith(name, StringComparison.Ordinal)
                    ? EnumValue(named, value[name.Length..])
                    : throw new FormatException($"{value} is no {name}");
            }

            Expect($"& trtc . {name}Args");
            return Object(named["properties"]!.AsObject(), ":");
        }

        if ((string?)type["type"] == "array")
        {
            Expect($"{Holder(type)} {{");
            return Listed(type["items"]!);
        }

        Expect($"{Holder(type)} {{");
        return Map(type["additionalProperties"]!);
    }

    // The type of a list or a map, which is named after what it holds.
    private string Holder(JsonNode type)
    {
        var (element, kind) = type["items"] is { } items ? (items, "Array") : (type["additionalProperties"]!, "Map");
        return Schema.Named(element) is var (name, _) ? $"trtc . {name}{kind}" : (string?)element["type"] switch
        {
            "string" => $"pulumi . String{kind}",
            "integer" => $"pulumi . Int{kind}",
            "number" => $"pulumi . Float64{kind}",
            "boolean" => $"pulumi . Bool{kind}",
            "array" or "object" => Holder(element) + kind,
            _ => $"pulumi . {kind}",
        };
    }

    protected override JsonNode Simple(string type)
    {
        if (!Accept("pulumi"))
        {
            var variable = Name();
            return Refer(variable, type, Output, Capitalised) is var found
                && found.ToString() is ['$', '{', .. var name, '}']
                && IsText(name)
                ? throw new FormatException($"{variable} is no input")
                : found;
        }

        Expect(".");
        var kind = Name() switch
        {
            "String" => "string",
            "Int" => "integer",
            "Float64" => "number",
            "Bool" => "boolean",
            var other => throw new FormatException($"pulumi has no {other}"),
        };
        if (type != "any" && type != kind)
        {
            throw new FormatException($"{kind} is there, where {type} is wanted");
        }

        Expect("(");
        var value = kind == "string" && char.IsLetter(Ahead[0]) ? Refer(Name(), "string", Output, Capitalised) : Literal(kind);
        Expect(")");
        return value;
    }

    // What is no secret is read as a text, and has to become an input.
    private bool IsText(string name) => Config.ContainsKey(name) && Config[name]!.ToString() != "secret";

    private string Output()
    {
        Expect(".");
        return Name();
    }

    private void Statement()
    {
        var variable = Next();
        if (Accept(":="))
        {
            Configured(variable);
            return;
        }

        Expect($", err {(variable != "_" || !hasError ? ":=" : "=")} trtc .");
        hasError = true;
        var type = Name()["New".Length..];
        Expect("( ctx ,");
        var name = Text();
        Assert.True(variable == "_" || variable == name);
        Expect($", & trtc . {type}Args");
        Resources[name] = new JsonObject { ["type"] = $"trtc:{type}", ["properties"] = Object(Schema.Inputs(type), ":") };
        Expect(") if err != nil { return err }");
        if (variable != "_")
        {
            Declare(variable, type);
        }
    }

    private void Configured(string variable)
    {
        if (Accept("cfg"))
        {
            Expect(".");
            Config[variable] = Name() switch
            {
                "RequireSecret" => "secret",
                "Require" => "required",
                var other => throw new FormatException($"a configuration has no {other}"),
            };
            Expect($"( \"{variable}\" )");
        }
        else
        {
            Config[variable] = Text();
            Expect($"if param := cfg . Get ( \"{variable}\" ) ; param != \"\" {{ {variable} = param }}");
        }

        Declare(variable, "config");
    }

    private JsonObject Map(JsonNode element)
    {
        var found = new JsonObject();
        Braced(() =>
        {
            var name = Text();
            Expect(":");
            found.Add(name, Value(element));
        });
        return found;
    }
}
