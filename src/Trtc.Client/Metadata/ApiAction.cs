namespace Trtc.Client.Metadata;

/// <summary>What the service documents about an action: where it works, how often, and how it fails.</summary>
public sealed class ApiAction(string name, Type requestType, Type responseType)
{
    /// <summary>The version of the service's API that all actions belong to.</summary>
    public const string Version = "2019-07-22";

    /// <summary>The action's name, such as <c>StartStreamIngest</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The record that a call sends.</summary>
    public Type RequestType { get; } = requestType;

    /// <summary>The record that a call receives.</summary>
    public Type ResponseType { get; } = responseType;

    /// <summary>Number of the action's page in the public reference; 0 where it is not known.</summary>
    public int Page { get; init; }

    /// <summary>The host that serves the action, where it is not the one that serves all others.</summary>
    public string? Host { get; init; }

    /// <summary>Documented request rate.</summary>
    public required ActionRate Rate { get; init; }

    /// <summary>Regions that take the action; empty when the action needs no region.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Whether a request whose outcome is unknown may be sent again.</summary>
    public required Repetition Repetition { get; init; }

    /// <summary>Error codes documented for the action, besides those that every action may return.</summary>
    public required IReadOnlyList<string> Errors { get; init; }

    /// <summary>The action's page in the public reference.</summary>
    public string ReferencePage => "https://www.tencentcloud.com/document/" + (Page == 0 ? "product/647" : $"api/647/{Page}");

    /// <summary>The request's members and rules.</summary>
    public ApiType Request => field ??= ApiType.Of(RequestType);

    /// <summary>The response's members.</summary>
    public ApiType Response => field ??= ApiType.Of(ResponseType);
}
