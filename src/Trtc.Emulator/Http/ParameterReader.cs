using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Trtc.Client.Metadata;

namespace Trtc.Emulator.Http;

/// <summary>
/// Reads a call's own parameters: JSON as it is, flat ones such as <c>UserIds.0=a</c> by the types of the
/// request's record.
/// </summary>
internal static class ParameterReader
{
    private static readonly HashSet<string> CommonNames =
    [
        "Action",
        "Version",
        "Region",
        "Timestamp",
        "Nonce",
        "SecretId",
        "Signature",
        "SignatureMethod",
        "Token",
        "Language",
        "RequestClient",
    ];

    /// <summary>The parameters, as a JSON object in UTF-8.</summary>
    public static byte[] Read(ApiAction action, RawRequest request)
    {
        if (request.UsesTc3 && !request.IsGet)
        {
            return ReadJson(action, request.Body);
        }

        var own = request.Parameters.Where(p => request.UsesTc3 || !CommonNames.Contains(p.Key));
        var tree = new Node();
        foreach (var (name, value) in own)
        {
            if (!tree.Put(name.Split('.'), value))
            {
                throw new ApiError("InvalidParameter", $"The parameter {name} stands twice, or has both a value and parts.");
            }
        }

        return JsonBytes.Of(Build(tree, action.Request), static (writer, json) => json.WriteTo(writer));
    }

    private static byte[] ReadJson(ApiAction action, byte[] body)
    {
        try
        {
            return body.Length == 0 ? "{}"u8.ToArray() : StrictJson.Object(body);
        }
        catch (JsonException e)
        {
            var code = action.Errors.Contains("InvalidParameter.BodyParamsError") ? "InvalidParameter.BodyParamsError" : "InvalidParameter";
            throw new ApiError(code, $"The body is not a JSON object. {e.Message}");
        }
    }

    private static JsonObject Build(Node tree, ApiType type)
    {
        var json = new JsonObject();
        foreach (var (name, child) in tree.Children)
        {
            // What is not known must be seen by the checks that refuse it, whatever its form.
            json[name] = type.Properties.TryGetValue(name, out var property) ? Build(child, property, property.Kind) : child.Value ?? "";
        }

        return json;
    }

    private static JsonNode? Build(Node node, ApiProperty property, ApiKind kind) => kind switch
    {
        ApiKind.List when node.Value is null =>
            new JsonArray([.. node.Children.OrderBy(c => Index(c.Key)).Select(c => Build(c.Value, property, property.ElementKind))]),
        ApiKind.Object when node.Value is null => Build(node, property.Type!),
        ApiKind.Boolean when bool.TryParse(node.Value, out var boolean) => boolean,
        ApiKind.Integer or ApiKind.Unsigned or ApiKind.Number when StrictJson.Number(node.Value ?? "") is { } number => number,
        _ => node.Value is { } text ? text : new JsonObject(),
    };

    private static int Index(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : int.MaxValue;

    private sealed class Node
    {
        public Dictionary<string, Node> Children { get; } = [];

        public string? Value { get; private set; }

        // False when there is a value already, on the way or at its end.
        public bool Put(ReadOnlySpan<string> path, string value)
        {
            // A name may have as many parts as fit into a request, more than a stack holds.
            var node = this;
            foreach (var part in path)
            {
                if (node.Value is not null)
                {
                    return false;
                }

                if (!node.Children.TryGetValue(part, out var child))
                {
                    node.Children[part] = child = new Node();
                }

                node = child;
            }

            if (node.Value is not null || node.Children.Count > 0)
            {
                return false;
            }

            node.Value = value;
            return true;
        }
    }
}
