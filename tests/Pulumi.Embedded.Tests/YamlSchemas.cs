using Pulumi.Embedded.Monitor;

namespace Pulumi.Embedded.Tests;

/// <summary>Schemas of made-up packages, for programs that run without a plugin.</summary>
internal static class YamlSchemas
{
    // A package whose tokens are of any plugin that is asked for, with what schemas can say.
    private const string Simple = """
        {
          "name": "<package>",
          "version": "<version>",
          "types": {
            "<package>:index:Inner": {
              "type": "object",
              "properties": { "kind": { "type": "string", "replaceOnChanges": true }, "hidden": { "type": "string", "secret": true } }
            }
          },
          "provider": {
            "inputProperties": { "url": { "type": "string" }, "token": { "type": "string", "secret": true } },
            "properties": { "url": { "type": "string" } }
          },
          "resources": {
            "<package>:index:Thing": {
              "inputProperties": {
                "value": { "$ref": "pulumi.json#/Any" },
                "texts": { "type": "object", "additionalProperties": { "type": "string" } },
                "secret": { "type": "string", "secret": true },
                "inner": { "$ref": "#/types/<package>:index:Inner" },
                "list": { "type": "array", "items": { "$ref": "#/types/<package>:index:Inner" } },
                "kind": { "type": "string", "const": "Thing" }
              },
              "requiredInputs": ["kind"],
              "properties": {
                "value": { "$ref": "pulumi.json#/Any" },
                "secret": { "type": "string", "secret": true },
                "fixed": { "type": "string", "replaceOnChanges": true },
                "list": { "type": "array", "items": { "$ref": "#/types/<package>:index:Inner" } },
                "kind": { "type": "string", "const": "Thing" }
              },
              "aliases": [{ "type": "<package>:index:Former" }]
            },
            "<package>:index:Group": {
              "isComponent": true,
              "inputProperties": { "value": { "$ref": "pulumi.json#/Any" } },
              "properties": { "value": { "$ref": "pulumi.json#/Any" } }
            },
            "<package>:mod/part:Part": { "inputProperties": { "value": { "$ref": "pulumi.json#/Any" } } }
          },
          "functions": {
            "<package>:index:echo": {
              "inputs": { "properties": { "value": { "$ref": "pulumi.json#/Any" } } },
              "outputs": { "properties": { "value": { "$ref": "pulumi.json#/Any" } } }
            },
            "<package>:index:count": {
              "inputs": { "properties": { "value": { "$ref": "pulumi.json#/Any" } } },
              "outputs": { "type": "integer" }
            }
          }
        }
        """;

    private const string Extension = """
        {
          "name": "<package>",
          "version": "<version>",
          "resources": { "<base>:index:Greeting": { "properties": { "text": { "type": "string" } } } }
        }
        """;

    /// <summary>The schema of a package.</summary>
    public static string Of(PackageDescriptor package)
    {
        var made = package.Parameterization;
        return (made is { IsExtension: true } ? Extension : Simple)
            .Replace("<package>", made?.Name ?? package.Name, StringComparison.Ordinal)
            .Replace("<base>", package.Name, StringComparison.Ordinal)
            .Replace("<version>", made?.Version ?? package.Version ?? "9.9.9", StringComparison.Ordinal);
    }
}
