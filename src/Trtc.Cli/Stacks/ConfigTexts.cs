using System.Text.Json.Nodes;
using Pulumi.Embedded.Configuration;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Trtc.Cli.Stacks;

/// <summary>A stack's configuration as documents hold it.</summary>
internal static class ConfigTexts
{
    /// <summary>All values and the project's defaults as texts; of a secret nothing shows.</summary>
    public static IReadOnlyDictionary<string, string> Shown(Workspace workspace)
    {
        var texts = workspace.Config.Names.ToDictionary(
            name => name,
            name => workspace.Config.IsSecret(name) ? "[secret]" : workspace.Config.Find(name, c => c)!.Text,
            StringComparer.Ordinal);
        foreach (var declared in workspace.Program.Config)
        {
            if (declared.Default is LiteralExpression { Value: not NullValue } literal
                && ConfigKey.Full(declared.Name, workspace.Project.Name) is { } name)
            {
                texts.TryAdd(name, declared.IsSecret ? "[secret]" : Text(literal.Value));
            }
        }

        return texts;
    }

    /// <summary>The values of the stack's file as Pulumi's plans hold them: secrets stay encrypted.</summary>
    public static JsonObject Encrypted(Workspace workspace) => new(workspace.Config.Names.Order(StringComparer.Ordinal)
        .Select(name => (Name: name, Value: workspace.Config.Find(name, c => c)!))
        .Where(c => !c.Value.Value.HasSecret || c.Value.Value.IsSecret)
        .Select(c => KeyValuePair.Create(
            c.Name, (JsonNode?)(c.Value.Value.IsSecret ? new JsonObject { ["secure"] = c.Value.Text } : c.Value.Text))));

    private static string Text(PropertyValue value) => value.AsText ?? PropertyText.Json(value)?.ToJsonString(JsonText.Readable) ?? "";
}
