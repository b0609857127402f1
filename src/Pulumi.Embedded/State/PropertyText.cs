using System.Text.Json.Nodes;
using Pulumi.Protocol;

namespace Pulumi.Embedded.State;

/// <summary>Property values to show: secrets are hidden, what is not known yet says so.</summary>
public static class PropertyText
{
    /// <summary>As JSON, for programs.</summary>
    public static JsonNode? Json(PropertyValue value, bool showSecrets = false) =>
        showSecrets ? PropertyJson.Plain(value) : PropertyJson.Shown(value);

    /// <summary>In one line, for people.</summary>
    public static string Show(PropertyValue value, bool showSecrets = false)
    {
        return value.IsSecret && !showSecrets ? "[secret]" : value.Plain switch
        {
            UnknownValue => "[unknown]",
            ObjectValue { Members.Count: 0 } => "{}",
            ObjectValue members => $"{{ {string.Join(", ", members.Members.Select(m => $"{m.Key}: {Inner(m.Value)}"))} }}",
            ListValue list => $"[{string.Join(", ", list.Items.Select(Inner))}]",
            var other => PropertyJson.PlainText(other),
        };

        string Inner(PropertyValue inner) => Show(inner, showSecrets);
    }
}
