namespace Pulumi.Embedded.Schemas;

/// <summary>The schema of what the engine itself provides.</summary>
internal static class PulumiSchema
{
    /// <summary>Type of references to other stacks.</summary>
    public const string StackReference = "pulumi:pulumi:StackReference";

    /// <summary>Type of what keeps a value in the state.</summary>
    public const string Stash = "pulumi:index:Stash";

    /// <summary>Function that answers what is known of a resource.</summary>
    public const string GetResource = "pulumi:pulumi:getResource";

    /// <summary>The schema.</summary>
    public static PackageSchema Package { get; } = PackageSchema.Parse($$"""
        {
          "name": "pulumi",
          "resources": {
            "{{StackReference}}": {
              "inputProperties": {
                "name": {
                  "type": "string",
                  "description": "Name of the other stack: ORGANIZATION/PROJECT/STACK. The resource's own name where it is left out."
                }
              },
              "properties": {
                "name": { "type": "string" },
                "outputs": { "type": "object", "additionalProperties": { "$ref": "pulumi.json#/Any" } },
                "secretOutputNames": { "type": "array", "items": { "type": "string" } }
              }
            },
            "{{Stash}}": {
              "inputProperties": { "input": { "$ref": "pulumi.json#/Any", "description": "The value to keep." } },
              "requiredInputs": ["input"],
              "properties": { "input": { "$ref": "pulumi.json#/Any" }, "output": { "$ref": "pulumi.json#/Any" } }
            }
          }
        }
        """);
}
