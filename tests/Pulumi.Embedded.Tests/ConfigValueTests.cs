using Pulumi.Embedded.Configuration;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Embedded.Tests;

/// <summary>What a value of a configuration file means to a program, by the type that it declares.</summary>
public sealed class ConfigValueTests
{
    // The file's YAML, the declared type, and the value as JSON; null where it is no such value.
    [Theory]
    [InlineData("123456789012345678", "string", "\"123456789012345678\"")]
    [InlineData("6123e45", "string", "\"6123e45\"")]
    [InlineData("1.10", "string", "\"1.10\"")]
    [InlineData("\"~\"", "string", "\"~\"")]
    [InlineData("true", "string", "\"true\"")]
    [InlineData("", "string", "\"\"")]
    [InlineData("{ a: [1, x] }", "string", "\"{\\\"a\\\":[1,\\\"x\\\"]}\"")]
    [InlineData("true", "boolean", "true")]
    [InlineData("\"True\"", "boolean", "true")]
    [InlineData("\"TRUE\"", "boolean", "true")]
    [InlineData("\"t\"", "boolean", "true")]
    [InlineData("T", "boolean", "true")]
    [InlineData("1", "boolean", "true")]
    [InlineData("\"0\"", "boolean", "false")]
    [InlineData("f", "boolean", "false")]
    [InlineData("F", "boolean", "false")]
    [InlineData("False", "boolean", "false")]
    [InlineData("\"tRUE\"", "boolean", null)]
    [InlineData("yes", "boolean", null)]
    [InlineData("\"\"", "boolean", null)]
    [InlineData("2", "boolean", null)]
    [InlineData("5", "integer", "5")]
    [InlineData("\"-1\"", "integer", "-1")]
    [InlineData("\"+5\"", "integer", "5")]
    [InlineData("\"0x1F\"", "integer", "31")]
    [InlineData("\"-0x1f\"", "integer", "-31")]
    [InlineData("\"0o17\"", "integer", "15")]
    [InlineData("\"017\"", "integer", "15")]
    [InlineData("\"0b101\"", "integer", "5")]
    [InlineData("\"1_000\"", "integer", "1000")]
    [InlineData("\"089\"", "integer", null)]
    [InlineData("\"1__000\"", "integer", null)]
    [InlineData("\" 5\"", "integer", null)]
    [InlineData("\"5.5\"", "integer", null)]
    [InlineData("5.5", "integer", null)]
    [InlineData("\"1e3\"", "integer", null)]
    [InlineData("9007199254740992", "integer", "9007199254740992")]
    [InlineData("123456789012345678", "integer", null)]
    [InlineData("\"0.01\"", "number", "0.01")]
    [InlineData("\".5\"", "number", "0.5")]
    [InlineData("\"5.\"", "number", "5")]
    [InlineData("\"-1.5e3\"", "number", "-1500")]
    [InlineData("\"0x1p-2\"", "number", "0.25")]
    [InlineData("\"1,5\"", "number", null)]
    [InlineData("\"1e400\"", "number", null)]
    [InlineData("\"NaN\"", "number", null)]
    [InlineData("\"Infinity\"", "number", null)]
    [InlineData("[1, a]", "array", "[1,\"a\"]")]
    [InlineData("'[1, \"a\"]'", "array", "[1,\"a\"]")]
    [InlineData("\"{}\"", "array", null)]
    [InlineData("'{\"a\": {\"b\": true}}'", "object", "{\"a\":{\"b\":true}}")]
    [InlineData("\"{\"", "object", null)]
    [InlineData("{ id: 123456789012345678, n: 5 }", "object", "{\"id\":\"123456789012345678\",\"n\":5}")]

    // Without a declaration a text is what Pulumi's YAML runtime makes of it; but an ID that no number holds stays what it is.
    [InlineData("1001", null, "1001")]
    [InlineData("\"1001\"", null, "1001")]
    [InlineData("\"0012345\"", null, "\"0012345\"")]
    [InlineData("\"0.01\"", null, "0.01")]
    [InlineData("\"0\"", null, "0")]
    [InlineData("\"true\"", null, "true")]
    [InlineData("\"t\"", null, "true")]
    [InlineData("\"1.10\"", null, "1.1")]
    [InlineData("\"[1, 2]\"", null, "[1,2]")]
    [InlineData("room-a", null, "\"room-a\"")]
    [InlineData("\"NaN\"", null, "\"NaN\"")]
    [InlineData("123456789012345678", null, "\"123456789012345678\"")]
    [InlineData("\"123456789012345678\"", null, "\"123456789012345678\"")]
    [InlineData("\"6123e45\"", null, "\"6123e45\"")]
    public void A_value_is_read_as_Pulumi_reads_it(string yaml, string? type, string? json)
    {
        var value = ConfigValue.Of(Node(yaml), _ => throw new InvalidOperationException()).As(type);
        Assert.Equal(json, value is null ? null : PropertyText.Json(value)!.ToJsonString(JsonText.Readable));
    }

    [Theory]
    [InlineData("secure: v1:a:b", "string", "\"5\"")]
    [InlineData("secure: v1:a:b", "integer", "5")]
    [InlineData("secure: v1:a:b", null, "5")]
    public void A_secret_is_secret_in_every_type(string yaml, string? type, string json)
    {
        var value = ConfigValue.Of(Node(yaml), ciphertext => ciphertext == "v1:a:b" ? "5" : "?").As(type)!;
        Assert.True(value.IsSecret);
        Assert.Equal(json, PropertyText.Json(value, showSecrets: true)!.ToJsonString());
    }

    [Theory]
    [InlineData("v", "shop:v")]
    [InlineData("trtc:region", "trtc:region")]
    [InlineData("trtc:config:region", "trtc:region")]
    [InlineData("a:b:c", null)]
    [InlineData(":v", null)]
    [InlineData("v:", null)]
    [InlineData("", null)]
    public void A_name_has_a_namespace(string written, string? full) => Assert.Equal(full, ConfigKey.Full(written, "shop"));

    private static YamlNode Node(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader("v: " + (yaml.StartsWith("secure", StringComparison.Ordinal) ? "\n  " : "") + yaml));
        return ((YamlMappingNode)stream.Documents[0].RootNode).Children["v"];
    }
}
