using Trtc.Client.Metadata;

namespace Trtc.SdkGenerator.Lists;

/// <summary>The requests that the client's library declares.</summary>
internal static class Requests
{
    private const string Ending = "Request";

    /// <summary>The actions' names in order: each has a record of its name and "Request", and one of its name and "Response".</summary>
    public static IReadOnlyList<string> Actions { get; } = typeof(ITrtcRequest).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(ITrtcRequest)))
        .Select(t => t.Name.EndsWith(Ending, StringComparison.Ordinal)
            ? t.Name[..^Ending.Length]
            : throw new InvalidOperationException($"{t} is a request, so its name must end in {Ending}."))
        .Order(StringComparer.Ordinal)
        .ToArray();
}
