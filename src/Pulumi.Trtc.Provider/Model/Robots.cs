using System.Text.Json.Nodes;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>Robot users: wherever a record has a UserId and a UserSig, the signature may be left to the provider.</summary>
internal static class Robots
{
    /// <summary>Puts something known to be right in the place of absent signatures, so that a check does not miss them.</summary>
    public static ApiObject Excuse(ApiType type, ApiObject inputs) => new(inputs.Members
        .ToDictionary(m => m.Key, m => Excuse(type.Properties[m.Key], m.Value))
        .With(type, ApiValue.Unknown));

    /// <summary>Adds the signatures that are absent.</summary>
    public static void Sign(ApiType type, JsonObject request, Func<string, string> mint)
    {
        if (IsRobot(type) && string.IsNullOrEmpty((string?)request["UserSig"]) && (string?)request["UserId"] is { Length: > 0 } user)
        {
            request["UserSig"] = mint(user);
        }

        foreach (var property in type.Properties.Values.Where(p => p.Type is not null))
        {
            foreach (var inner in request[property.Name] switch { JsonObject one => [one], JsonArray list => list.OfType<JsonObject>(), _ => Enumerable.Empty<JsonObject>() })
            {
                Sign(property.Type!, inner, mint);
            }
        }
    }

    private static bool IsRobot(ApiType type) => type.Properties.ContainsKey("UserId") && type.Properties.ContainsKey("UserSig");

    private static ApiValue Excuse(ApiProperty property, ApiValue value) => (property.Type, value) switch
    {
        ({ } type, ApiObject members) => Excuse(type, members),
        ({ } type, ApiList list) => new ApiList([.. list.Items.Select(i => i is ApiObject item ? Excuse(type, item) : i)]),
        _ => value,
    };

    private static Dictionary<string, ApiValue> With(this Dictionary<string, ApiValue> members, ApiType type, ApiValue signature)
    {
        if (IsRobot(type))
        {
            members.TryAdd("UserSig", signature);
        }

        return members;
    }
}
