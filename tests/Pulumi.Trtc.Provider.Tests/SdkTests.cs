using Trtc.SdkGenerator;
using SdkSchema = Trtc.SdkGenerator.Schema;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>The generator of the .NET package.</summary>
public class SdkTests
{
    [Fact]
    public void Each_form_of_the_schema_has_its_form_in_CSharp()
    {
        var files = SdkFiles.Generate(Parse("""
            "plain": { "type": "string", "description": "A <text> & more." },
            "count": { "type": "integer", "replaceOnChanges": true },
            "ratio": { "type": "number", "default": 0.5 },
            "flag": { "type": "boolean" },
            "old": { "type": "string", "deprecationMessage": "Use \"plain\"." },
            "hidden": { "type": "string", "secret": true },
            "names": { "type": "array", "items": { "type": "string" } },
            "values": { "type": "object", "additionalProperties": { "$ref": "pulumi.json#/Any" } },
            "inner": { "$ref": "#/types/x:index:Inner" },
            "colour": { "$ref": "#/types/x:index:Colour" },
            "size": { "$ref": "#/types/x:index:Size" }
            """, """["plain", "inner"]"""));
        var thing = files["Thing.cs"];
        foreach (var expected in new[]
        {
            "/// A &lt;text&gt; &amp; more.",
            "[TrtcResourceType(\"x:index:Thing\")]",
            "public partial class Thing : global::Pulumi.CustomResource",
            "[Output(\"plain\")]",
            "public Output<string> Plain { get; private set; } = null!;",
            "public Output<int?> Count { get; private set; } = null!;",
            "public Output<ImmutableArray<string>> Names { get; private set; } = null!;",
            "public Output<ImmutableDictionary<string, object>?> Values { get; private set; } = null!;",
            "public Output<Outputs.Inner> Inner { get; private set; } = null!;",
            "public Output<Pulumi.Trtc.Colour?> Colour { get; private set; } = null!;",
            "public Thing(string name, ThingArgs args, CustomResourceOptions? options = null)",
            "public static Thing Get(string name, Input<string> id, CustomResourceOptions? options = null)",
            "[Input(\"plain\", required: true)]",
            "public Input<string> Plain { get; set; } = null!;",
            "public Input<int>? Count { get; set; }",
            "[Obsolete(@\"Use \"\"plain\"\".\")]",
            "private Input<string>? _hidden;",
            "_hidden = Output.Tuple<Input<string>?, int>(value, emptySecret).Apply(t => t.Item1);",
            "get => _names ?? (_names = new InputList<string>());",
            "public InputMap<object> Values",
            "public Input<Inputs.InnerArgs> Inner { get; set; } = null!;",
            "Ratio = 0.5;",
            "\"hidden\",",
            "\"count\",",
            "\"inner.deep\",",
        })
        {
            Assert.Contains(expected, thing, StringComparison.Ordinal);
        }

        Assert.Contains("public enum Size", files["Enums.cs"], StringComparison.Ordinal);
        Assert.Contains("public readonly struct Colour : IEquatable<Colour>", files["Enums.cs"], StringComparison.Ordinal);
        Assert.Contains(
            "public sealed class InnerArgs : global::Pulumi.ResourceArgs",
            files["Inputs/InnerArgs.cs"],
            StringComparison.Ordinal);
        Assert.Contains("public sealed class Inner : global::Pulumi.InvokeArgs", files["Inputs/Inner.cs"], StringComparison.Ordinal);
        Assert.Contains("public readonly string? Deep;", files["Outputs/Inner.cs"], StringComparison.Ordinal);
        Assert.Contains("[Input(\"limit\", json: true)]", files["Provider.cs"], StringComparison.Ordinal);
        Assert.Contains("__config.GetInt32(\"limit\") ?? 3", files["Config.cs"], StringComparison.Ordinal);
        Assert.Contains(
            "public static Task<GetThingResult> InvokeAsync(GetThingArgs args, InvokeOptions? options = null)",
            files["GetThing.cs"],
            StringComparison.Ordinal);
        Assert.Contains(
            "public static Output<GetThingResult> Invoke(GetThingInvokeArgs args, InvokeOutputOptions options)",
            files["GetThing.cs"],
            StringComparison.Ordinal);
        Assert.Contains("private List<Inputs.Inner>? _inners;", files["GetThing.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "oneOf": [ { "type": "string" }, { "type": "integer" } ] }""", "does not know unions such as")]
    [InlineData("""{ "type": "string", "plain": true }""", "\"plain\", which this generator does not know")]
    [InlineData("""{ "$ref": "/aws/v6/schema.json#/types/aws:x:Y" }""", "does not know references such as /aws")]
    public void What_it_does_not_know_it_refuses(string property, string expected) =>
        Assert.Contains(
            expected,
            Assert.Throws<InvalidDataException>(() => Parse($"\"odd\": {property}", "[]")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void What_should_not_be_used_any_more_is_marked_and_the_plugin_is_looked_for_where_the_schema_says()
    {
        var files = SdkFiles.Generate(Parse(
            """ "plain": { "type": "string" } """,
            "[]",
            s => s
                .Replace(
                    "\"version\": \"1.2.3\",",
                    "\"version\": \"1.2.3\", \"pluginDownloadURL\": \"github://api.example/o/r\",",
                    StringComparison.Ordinal)
                .Replace("\"requiredInputs\"", "\"deprecationMessage\": \"No thing.\", \"requiredInputs\"", StringComparison.Ordinal)
                .Replace("\"outputs\"", "\"deprecationMessage\": \"No get.\", \"outputs\"", StringComparison.Ordinal)
                .Replace("\"value\": 2", "\"value\": 2, \"deprecationMessage\": \"No size.\"", StringComparison.Ordinal)));
        Assert.Contains("[Obsolete(@\"No thing.\")]\n    [TrtcResourceType", files["Thing.cs"], StringComparison.Ordinal);
        Assert.Contains("[Obsolete(@\"No get.\")]\n    public static class GetThing", files["GetThing.cs"], StringComparison.Ordinal);
        Assert.Contains("[Obsolete(@\"No size.\")]\n        Large", files["Enums.cs"], StringComparison.Ordinal);
        Assert.Contains("PluginDownloadURL = \"github://api.example/o/r\",", files["Thing.cs"], StringComparison.Ordinal);
        Assert.Contains("all.PluginDownloadURL ??= \"github://api.example/o/r\";", files["Utilities.cs"], StringComparison.Ordinal);
        Assert.Equal(
            """{ "resource": true, "name": "x", "version": "1.2.3", "server": "github://api.example/o/r" }""",
            string.Join(' ', files["pulumi-plugin.json"].Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("\"version\"", "The schema")]
    [InlineData("\"requiredInputs\"", "x:index:Thing")]
    [InlineData("\"inputs\"", "x:index:getThing")]
    [InlineData("\"value\": 2", "A value of x:index:Size")]
    [InlineData("\"enum\"", "x:index:Colour")]
    [InlineData("\"rootNamespace\"", "language.csharp")]
    [InlineData("\"variables\"", "config")]
    public void No_member_is_left_out_unnoticed(string before, string where)
    {
        var failure = Assert.Throws<InvalidDataException>(
            () => Parse("", "[]", s => s.Replace(before, "\"newMember\": 1, " + before, StringComparison.Ordinal)));
        Assert.Equal($"{where} has \"newMember\", which this generator does not know.", failure.Message);
    }

    /// <summary>A schema of one thing with these properties.</summary>
    internal static SdkSchema Parse(string properties, string required, Func<string, string>? change = null) =>
        SdkSchema.Parse((change ?? (s => s))(Text(properties, required)));

    private static string Text(string properties, string required) => $$"""
        {
          "name": "x", "version": "1.2.3",
          "language": { "csharp": { "rootNamespace": "Pulumi", "namespaces": { "x": "Trtc" } } },
          "config": { "variables": { "limit": { "type": "integer", "default": 3 } } },
          "provider": { "inputProperties": { "limit": { "type": "integer" } }, "properties": {} },
          "types": {
            "x:index:Inner": { "type": "object", "properties": { "deep": { "type": "string", "replaceOnChanges": true } } },
            "x:index:Colour": { "type": "string", "enum": [ { "name": "Red", "value": "red" } ] },
            "x:index:Size": { "type": "integer", "enum": [ { "name": "Large", "value": 2 } ] }
          },
          "resources": { "x:index:Thing": {
            "inputProperties": { {{properties}} }, "requiredInputs": {{required}},
            "properties": { {{properties}} }, "required": {{required}} } },
          "functions": { "x:index:getThing": {
            "inputs": {
              "properties": { "inners": { "type": "array", "items": { "$ref": "#/types/x:index:Inner" } } }, "required": ["inners"] },
            "outputs": { "properties": { "answer": { "type": "string" } } } } }
        }
        """;
}
