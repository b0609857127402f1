using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Schemas;
using Pulumi.Protocol;

namespace Trtc.Cli.Stacks;

/// <summary>What an import takes over, and the names that a program has for it and for what it refers to.</summary>
/// <param name="Requests">What is taken over, parents before their children.</param>
/// <param name="Names">Names in the program by URN.</param>
internal sealed record ImportList(IReadOnlyList<ImportRequest> Requests, IReadOnlyDictionary<string, string> Names)
{
    private static readonly string[] Known =
    [
        "type", "name", "id", "parent", "provider", "version", "pluginDownloadUrl", "properties", "component", "logicalName",
    ];

    /// <summary>Reads what <c>import --file</c> is given.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="what">The file, for messages.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="project">Name of the project.</param>
    /// <param name="protect">Whether it may not be deleted afterwards.</param>
    /// <exception cref="UserException">It is wrong; the message has all mistakes.</exception>
    public static ImportList Read(string text, string what, string stack, string project, bool protect)
    {
        try
        {
            var json = JsonText.Parse(text) as JsonObject ?? throw new JsonException("it is no object");
            return Resolve(json, what, stack, project, protect);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or InvalidCastException or FormatException)
        {
            throw new UserException($"{what} is no list of resources to import: {e.Message}");
        }
    }

    /// <summary>The list of one resource.</summary>
    public static ImportList Of(ImportRequest request, IReadOnlyDictionary<string, string> names, string stack, string project) =>
        new([request], new Dictionary<string, string>(names, StringComparer.Ordinal)
        {
            [Urn.Of(stack, project, request.Parent, request.Type, request.UrnName).ToString()] = request.Name,
        });

    private static ImportList Resolve(JsonObject json, string what, string stack, string project, bool protect)
    {
        var problems = new List<string>();
        var table = (json["nameTable"] as JsonObject ?? []).ToDictionary(n => n.Key, n => (string)n.Value!, StringComparer.Ordinal);
        problems.AddRange(table.Where(n => Urn.TryParse(n.Value) is null).Select(n => $"nameTable: {n.Value} of {n.Key} is no URN"));
        if (json["providerInputs"] is not null)
        {
            problems.Add("providerInputs is not taken; declare the provider in the program and run `trtc up` first");
        }

        var given = (json["resources"] as JsonArray ?? [])
            .Select((r, i) => (Json: (JsonObject)r!, Request: Request((JsonObject)r!, protect), Index: i))
            .ToList();
        foreach (var (resource, request, index) in given)
        {
            problems.AddRange(Problems(resource, request).Select(p => $"{Called(request, index)} {p}"));
        }

        problems.AddRange(given.Count == 0 ? ["it has no resources"] : []);
        var names = table.ToDictionary(n => n.Value, n => n.Key, StringComparer.Ordinal);
        var urns = new Dictionary<string, string>(table, StringComparer.Ordinal);
        var requests = new List<ImportRequest>();

        // A child comes after its parent, wherever it stands in the file.
        while (problems.Count == 0 && given.Count > 0)
        {
            var ready = given.Where(g => Parent(g.Json) is not { } parent || urns.ContainsKey(parent)).ToArray();
            if (ready.Length == 0)
            {
                problems.AddRange(given.Select(
                    g => $"{Called(g.Request, g.Index)} has the parent '{Parent(g.Json)}', "
                        + "which is neither in nameTable nor one of the resources"));
            }

            foreach (var (resource, request, index) in ready)
            {
                var full = request with
                {
                    Parent = Parent(resource) is { } parent ? urns[parent] : null,
                    Provider = (string?)resource["provider"] is { } provider
                        ? table.TryGetValue(provider, out var urn) ? urn : Missing(provider)
                        : null,
                };
                var own = Urn.Of(stack, project, full.Parent, full.Type, full.UrnName).ToString();
                if (!names.TryAdd(own, full.Name) || !urns.TryAdd(full.Name, own))
                {
                    problems.Add($"{Called(request, index)} is there twice; give one of them another name");
                }

                requests.Add(full);

                string? Missing(string name)
                {
                    problems.Add($"{Called(request, index)} has the provider '{name}', which is not in nameTable");
                    return null;
                }
            }

            given.RemoveAll(ready.Contains);
        }

        return problems.Count == 0
            ? new ImportList(requests, names)
            : throw new UserException($"{what} cannot be imported:\n  {string.Join("\n  ", problems)}");
    }

    private static ImportRequest Request(JsonObject json, bool protect) => new()
    {
        Type = PackageSchema.Canonical((string?)json["type"] ?? ""),
        Name = (string?)json["name"] ?? (string?)json["logicalName"] ?? "",
        LogicalName = (string?)json["logicalName"],
        Id = (string?)json["id"] ?? "",
        Version = (string?)json["version"],
        PluginDownloadUrl = (string?)json["pluginDownloadUrl"],
        Properties = json["properties"] is JsonArray names ? [.. names.Select(n => (string)n!)] : [],
        Component = (bool?)json["component"] ?? false,
        Protect = protect,
    };

    private static IEnumerable<string> Problems(JsonObject json, ImportRequest request) => new[]
    {
        request.Type.Length == 0 ? "has no type" : null,
        request.Name.Length == 0 ? "has no name" : null,
        ProviderType.Is(request.Type) ? "is a provider; declare it in the program and run `trtc up`"
        : !request.Component && request.Id.Length == 0 ? "has no id"
        : request.Component && request.Id.Length > 0 ? "has an id, but is a component, of which there is nothing to read"
        : null,
        json.Select(m => m.Key).Except(Known, StringComparer.Ordinal).ToArray() is { Length: > 0 } unknown
            ? $"has {string.Join(", ", unknown)}, which this tool does not take; it takes {string.Join(", ", Known)}"
            : null,
    }.OfType<string>();

    private static string? Parent(JsonObject json) => (string?)json["parent"] is { Length: > 0 } parent ? parent : null;

    private static string Called(ImportRequest request, int index) =>
        "resource " + (request.Name.Length > 0 ? $"'{request.Name}'" : request.Id.Length > 0 ? $"'{request.Id}'" : $"{index}")
        + (request.Type.Length > 0 ? $" of type '{request.Type}'" : "");
}
