using Trtc.SdkGenerator.NodeJs;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>The generator of the Node.js package.</summary>
public class NodeJsSdkTests
{
    [Fact]
    public void Each_form_of_the_schema_has_its_form_in_TypeScript()
    {
        var files = NodeJsFiles.Generate(SdkTests.Parse("""
            "plain": { "type": "string", "description": "A */ text." },
            "count": { "type": "integer", "replaceOnChanges": true },
            "ratio": { "type": "number", "default": 0.5 },
            "flag": { "type": "boolean" },
            "old": { "type": "string", "deprecationMessage": "Use \"plain\"." },
            "hidden": { "type": "string", "secret": true },
            "names": { "type": "array", "items": { "type": "string" } },
            "values": { "type": "object", "additionalProperties": { "$ref": "pulumi.json#/Any" } },
            "inner": { "$ref": "#/types/x:index:Inner" },
            "colour": { "$ref": "#/types/x:index:Colour" },
            "size": { "oneOf": [ { "type": "integer" }, { "$ref": "#/types/x:index:Size" } ] }
            """, """["plain", "inner"]"""));
        var thing = files["thing.ts"];
        foreach (var expected in new[]
        {
            "required: [\"inner\", \"plain\"],",
            "secret: [\"hidden\"],",
            "defaults: { ratio: 0.5 },",
            "/** A *&#47; text. */",
            "/** @deprecated Use \"plain\". */",
            "export class Thing extends pulumi.CustomResource {",
            "public static readonly __pulumiType = \"x:index:Thing\";",
            "public static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Thing {",
            "declare public readonly plain: pulumi.Output<string>;",
            "declare public readonly count: pulumi.Output<number | undefined>;",
            "declare public readonly names: pulumi.Output<string[] | undefined>;",
            "declare public readonly values: pulumi.Output<{ [key: string]: any } | undefined>;",
            "declare public readonly inner: pulumi.Output<outputs.Inner>;",
            "declare public readonly size: pulumi.Output<number | enums.Size | undefined>;",
            "constructor(name: string, args: ThingArgs, opts?: pulumi.CustomResourceOptions) {",
            "{ additionalSecretOutputs: [\"hidden\"], replaceOnChanges: [\"count\", \"inner.deep\"] }",
            "plain: pulumi.Input<string>;",
            "flag?: pulumi.Input<boolean>;",
            "names?: pulumi.Input<pulumi.Input<string>[]>;",
            "values?: pulumi.Input<{ [key: string]: any }>;",
            "inner: pulumi.Input<inputs.InnerArgs>;",
            "colour?: pulumi.Input<enums.Colour>;",
        })
        {
            Assert.Contains(expected, thing, StringComparison.Ordinal);
        }

        Has("types/enums.ts", "Red: \"red\",");
        Has("types/enums.ts", "Large: 2,");
        Has("types/enums.ts", "export type Size = (typeof Size)[keyof typeof Size];");
        Has("types/input.ts", "export interface InnerArgs {");
        Has("types/input.ts", "export interface Inner {");
        Has("types/output.ts", "deep?: string;");
        Has("config.ts", "get: () => config.getNumber(\"limit\") ?? 3, enumerable: true");
        Has("provider.ts", "json: [\"limit\"],");
        Has("getThing.ts", "export function getThing(args: GetThingArgs, opts?: pulumi.InvokeOptions): Promise<GetThingResult> {");
        Has(
            "getThing.ts",
            "export function getThingOutput(args: GetThingOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetThingResult> {");
        Has("getThing.ts", "inners: inputs.Inner[];");
        Has("getThing.ts", "inners: pulumi.Input<pulumi.Input<inputs.InnerArgs>[]>;");
        Has("index.ts", "\"x:index:Thing\": Thing,");
        Has("package.json", "\"version\": \"1.2.3\"");

        void Has(string file, string expected) => Assert.Contains(expected, files[file], StringComparison.Ordinal);
    }

    [Fact]
    public void A_default_in_a_nested_object_is_refused()
    {
        var schema = SdkTests.Parse("\"inner\": { \"$ref\": \"#/types/x:index:Inner\" }", "[]", s => s.Replace(
            "\"replaceOnChanges\": true", "\"default\": \"sea\"", StringComparison.Ordinal));
        var failure = Assert.Throws<InvalidDataException>(() => NodeJsFiles.Generate(schema));
        Assert.StartsWith("deep of Inner has a default,", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AITranscription", "aiTranscription")]
    [InlineData("StreamIngest", "streamIngest")]
    [InlineData("Voice", "voice")]
    [InlineData("SEI", "sei")]
    public void A_class_stands_in_a_file_of_its_name(string name, string expected) => Assert.Equal(expected, NodeJsFiles.FileOf(name));
}
