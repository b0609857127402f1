using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Pulumi.Trtc.Provider.Tests.Examples;

/// <summary>
/// Reads a program of one language, refusing what the schema lacks. What it finds is written as in YAML, every value as a text.
/// </summary>
internal abstract partial class ExampleParser
{
    private readonly string[] tokens;
    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);
    private int at;

    protected ExampleParser(string program, ExampleSchema schema)
    {
        tokens = [.. Token().Matches(program).Select(m => m.Value)];
        Schema = schema;
    }

    protected ExampleSchema Schema { get; }

    protected JsonObject Config { get; } = [];

    protected JsonObject Resources { get; } = [];

    protected string Ahead => at < tokens.Length ? tokens[at] : "the end";

    /// <summary>Reads it all.</summary>
    /// <exception cref="FormatException">It does not read as such a program, or names what is not there.</exception>
    public JsonObject Parse()
    {
        Program();
        return at == tokens.Length
            ? new JsonObject { ["config"] = Config, ["resources"] = Resources }
            : throw new FormatException($"{Ahead} after the end");
    }

    protected abstract void Program();

    /// <summary>A value of one of the schema's own types, or of a list or map.</summary>
    protected abstract JsonNode Structure(JsonNode type);

    /// <summary>A literal, or a variable.</summary>
    protected abstract JsonNode Simple(string type);

    /// <summary>Any value that a property of this type takes.</summary>
    protected JsonNode Value(JsonNode type) =>
        Schema.Named(type) is not null || (string?)type["type"] is "array" or "object" ? Structure(type)
        : (string?)type["$ref"] == "pulumi.json#/Any" ? Simple("any")
        : Simple((string)type["type"]!);

    /// <summary>A name as members begin in C# and Go.</summary>
    protected static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>What stands between braces, of which the first has been read: parts that end with commas.</summary>
    protected void Braced(Action part)
    {
        while (!Accept("}"))
        {
            part();
            Expect(",");
        }
    }

    /// <summary>Members in braces, as C# and Go write them.</summary>
    /// <param name="properties">What there may be.</param>
    /// <param name="assign">What stands between a name and its value.</param>
    protected JsonObject Object(JsonObject properties, string assign)
    {
        var found = new JsonObject();
        Expect("{");
        Braced(() =>
        {
            var (name, type) = Find(properties, Name(), Capitalised);
            Expect(assign);
            found.Add(name, Value(type!));
        });
        return found;
    }

    /// <summary>A list in braces, of which the first has been read.</summary>
    protected JsonArray Listed(JsonNode element)
    {
        var found = new JsonArray();
        Braced(() => found.Add(Value(element)));
        return found;
    }

    /// <summary>A property by the name that its member has in the language.</summary>
    protected static KeyValuePair<string, JsonNode?> Find(JsonObject properties, string member, Func<string, string> nameOf) =>
        properties.SingleOrDefault(p => nameOf(p.Key) == member) is { Key: not null } found
            ? found
            : throw new FormatException($"the schema has no {member} there");

    /// <summary>An enum's value by its name.</summary>
    protected static JsonNode EnumValue(JsonObject type, string name) =>
        type["enum"]!.AsArray().SingleOrDefault(v => (string)v!["name"]! == name)?["value"]!.ToString()
            ?? throw new FormatException($"the enum has no {name}");

    protected void Declare(string variable, string kind)
    {
        if (!variables.TryAdd(variable, kind))
        {
            throw new FormatException($"{variable} is there already");
        }
    }

    /// <summary>A variable of the configuration, or an output of a resource whose name follows.</summary>
    protected JsonNode Refer(string variable, string type, Func<string> output, Func<string, string> nameOf)
    {
        if (!variables.TryGetValue(variable, out var kind))
        {
            throw new FormatException($"{variable} is not declared");
        }

        if (kind == "config")
        {
            return type is "string" or "any"
                ? $"${{{variable}}}"
                : throw new FormatException($"{variable} is a text, where {type} is wanted");
        }

        var found = Find(Schema.Outputs(kind), output(), nameOf);
        return (string?)found.Value!["type"] == type
            ? $"${{{variable}.{found.Key}}}"
            : throw new FormatException($"{variable}.{found.Key} is no {type}");
    }

    protected string Next() => at < tokens.Length ? tokens[at++] : throw new FormatException("it ends too early");

    protected bool Accept(string token)
    {
        var isThere = Ahead == token;
        at += isThere ? 1 : 0;
        return isThere;
    }

    /// <summary>These tokens, which are written with blanks between them.</summary>
    protected void Expect(string expected)
    {
        foreach (var token in expected.Split(' '))
        {
            if (!Accept(token))
            {
                var before = string.Join(' ', tokens[Math.Max(0, at - 8)..at]);
                throw new FormatException($"{token} is expected, and {Ahead} is there, after {before}");
            }
        }
    }

    protected string Name() =>
        char.IsLetter(Ahead[0]) && Ahead != "the end" ? Next() : throw new FormatException($"a name is expected, and {Ahead} is there");

    protected string Text() =>
        Ahead[0] == '"' ? Regex.Unescape(Next()[1..^1]) : throw new FormatException($"a text is expected, and {Ahead} is there");

    protected string Number() =>
        char.IsDigit(Ahead[^1]) && !char.IsLetter(Ahead[0])
            ? Next()
            : throw new FormatException($"a number is expected, and {Ahead} is there");

    protected string Boolean() =>
        Ahead is "true" or "false" ? Next() : throw new FormatException($"true or false is expected, and {Ahead} is there");

    /// <summary>A literal of a type that JSON has.</summary>
    protected JsonNode Literal(string type) => type switch
    {
        "string" => Text(),
        "boolean" => Boolean(),
        "integer" or "number" => Number(),
        _ => Ahead[0] == '"' ? Text() : Ahead is "true" or "false" ? Boolean() : Number(),
    };

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"|[A-Za-z_][A-Za-z0-9_]*|-?[0-9]+(?:\.[0-9]+)?|:=|=>|\?\?|!=|::|\S
        """)]
    private static partial Regex Token();
}
