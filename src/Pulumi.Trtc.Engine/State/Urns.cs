namespace Pulumi.Trtc.Engine.State;

/// <summary>Names of resources: <c>urn:pulumi:STACK::PROJECT::PARENT_TYPE$TYPE::NAME</c>.</summary>
public static class Urns
{
    /// <summary>Type of the resource that all others are in.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    /// <summary>A resource's URN.</summary>
    public static string Of(string stack, string project, string? parent, string type, string name)
    {
        var parentTypes = parent?.Split("::") is [_, _, var types, ..] && TypeOf(parent) != StackType ? types + "$" : "";
        return $"urn:pulumi:{stack}::{project}::{parentTypes}{type}::{name}";
    }

    /// <summary>The resource's own type.</summary>
    public static string TypeOf(string urn) => urn.Split("::") is [_, _, var types, ..] ? types.Split('$')[^1] : "";

    /// <summary>The resource's name.</summary>
    public static string NameOf(string urn) => string.Join("::", urn.Split("::").Skip(3));
}
