using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>Objects of inputs with something put in.</summary>
internal static class ApiObjects
{
    /// <summary>The object with a member set.</summary>
    public static ApiObject With(this ApiObject value, string name, ApiValue member) =>
        value with { Members = new Dictionary<string, ApiValue>(value.Members) { [name] = member } };

    /// <summary>The object with a member where it has none.</summary>
    public static ApiObject Default(this ApiObject value, string name, ApiValue? member) =>
        member is null || value.Members.ContainsKey(name) ? value : value.With(name, member);

    /// <summary>Whether nothing in a value is unknown.</summary>
    public static bool IsKnown(this ApiValue? value) => value switch
    {
        ApiObject members => members.Members.Values.All(IsKnown),
        ApiList list => list.Items.All(IsKnown),
        _ => value != ApiValue.Unknown,
    };
}
