using System.Text;
using System.Text.Json;

namespace Trtc.Client.Signing;

/// <summary>A JSON request as flat parameters, such as <c>UserIds.0=a</c>, for GET and form requests.</summary>
public static class Parameters
{
    /// <summary>The parameters of a JSON object. Empty lists have no form here and vanish.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Flatten(JsonElement json, string prefix = "") => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(m => Flatten(m.Value, Join(prefix, m.Name))),
        JsonValueKind.Array => json.EnumerateArray().SelectMany((item, i) => Flatten(item, $"{prefix}.{i}")),
        JsonValueKind.String => [new(prefix, json.GetString()!)],
        JsonValueKind.Null => [],
        _ => [new(prefix, json.GetRawText())],
    };

    /// <summary>The parameters encoded as RFC 3986 wants it, joined with ampersands.</summary>
    public static string Encode(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in parameters)
        {
            text.Append(text.Length == 0 ? "" : "&").Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }

        return text.ToString();
    }

    private static string Join(string prefix, string name) => prefix.Length == 0 ? name : $"{prefix}.{name}";
}
