using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Embedded.Secrets;
using Pulumi.Protocol;

namespace Pulumi.Embedded.State;

/// <summary>All that a stack has: a deployment as Pulumi writes it.</summary>
/// <param name="Resources">Resources, each after what it depends on.</param>
/// <param name="Pending">Operations that began and of which no end is known.</param>
public sealed record Snapshot(ImmutableArray<ResourceState> Resources, ImmutableArray<PendingOperation> Pending)
{
    private static readonly string Version = BuildVersion.Of(typeof(Snapshot));

    /// <summary>A stack that has nothing yet.</summary>
    public static Snapshot Empty { get; } = new([], []);

    /// <summary>Pulumi's name for states in which a provider wants to be asked for its resources before each update.</summary>
    internal const string RefreshFeature = "refreshBeforeUpdate";

    /// <summary>What stands around a deployment: its version, which is 4 with the features that a reader must know, and else 3.</summary>
    public JsonObject Envelope() => Parsed(json =>
    {
        json.WriteStartObject();
        WriteVersion(json);
        json.WriteEndObject();
    });

    /// <summary>When something was written, and by which version of this tool.</summary>
    internal static JsonObject Manifest(TimeProvider time) => new()
    {
        ["time"] = ResourceState.Now(time),
        ["magic"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Version))),
        ["version"] = Version,
    };

    /// <summary>Reads a deployment.</summary>
    public static Snapshot Read(JsonObject deployment, ISecretKeeper secrets)
    {
        using var document = JsonText.ParseDocument(deployment.ToJsonString(JsonText.Readable));
        var reader = new PropertyReader(secrets);
        return new Snapshot(
            [.. Items(DeploymentPieces.Resource).Select(r => ResourceJson.Read(r, reader))],
            [.. Items(DeploymentPieces.Pending).Select(p => PendingOperation.Read(p, reader))]);

        IEnumerable<JsonElement> Items(string name) =>
            document.RootElement.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];
    }

    /// <summary>What a deployment says of its secrets.</summary>
    internal static JsonObject SecretsOf(ISecretKeeper secrets) =>
        new() { ["type"] = "passphrase", ["state"] = new JsonObject { ["salt"] = secrets.Salt } };

    /// <summary>The salt of a deployment's secrets, or null where it has none.</summary>
    public static string? SaltOf(JsonObject deployment) => (string?)deployment["secrets_providers"]?["state"]?["salt"];

    /// <summary>The deployment as JSON.</summary>
    public JsonObject Write(ISecretKeeper secrets, TimeProvider time) => Parsed(json => Write(json, secrets, time, () => { }));

    /// <summary>Writes the deployment.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="secrets">Encrypts.</param>
    /// <param name="time">The clock.</param>
    /// <param name="written">Called after each resource.</param>
    internal void Write(Utf8JsonWriter json, ISecretKeeper secrets, TimeProvider time, Action written)
    {
        json.WriteStartObject();
        json.WritePropertyName("manifest");
        Manifest(time).WriteTo(json);
        json.WritePropertyName("secrets_providers");
        SecretsOf(secrets).WriteTo(json);
        if (!Resources.IsEmpty)
        {
            json.WriteStartArray(DeploymentPieces.Resource);
            foreach (var resource in Resources)
            {
                resource.Write(json, secrets);
                written();
            }

            json.WriteEndArray();
        }

        if (!Pending.IsEmpty)
        {
            json.WriteStartArray(DeploymentPieces.Pending);
            foreach (var operation in Pending)
            {
                operation.Write(json, secrets);
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("metadata");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes the members of what stands around a deployment.</summary>
    internal void WriteVersion(Utf8JsonWriter json)
    {
        var hasFeature = Resources.Any(r => r.RefreshBeforeUpdate);
        json.WriteNumber("version", hasFeature ? 4 : 3);
        if (hasFeature)
        {
            json.WriteStartArray("features");
            json.WriteStringValue(RefreshFeature);
            json.WriteEndArray();
        }
    }

    /// <summary>The same with each resource after what it needs, otherwise in the given order.</summary>
    public Snapshot Sorted()
    {
        var find = new RecordsByUrn(Resources);
        var sorted = ImmutableArray.CreateBuilder<ResourceState>(Resources.Length);
        var seen = new HashSet<ResourceState>(ReferenceEqualityComparer.Instance);
        foreach (var first in Resources)
        {
            // As nearly all are.
            if (first.AllDependencies.All(urn => find.For(first, urn) is not { } needed || seen.Contains(needed)))
            {
                if (seen.Add(first))
                {
                    sorted.Add(first);
                }

                continue;
            }

            // Without recursion: chains of dependencies may be long.
            var stack = new Stack<(ResourceState Resource, bool IsReady)>([(first, false)]);
            while (stack.TryPop(out var next))
            {
                if (next.IsReady)
                {
                    sorted.Add(next.Resource);
                }
                else if (seen.Add(next.Resource))
                {
                    stack.Push((next.Resource, true));
                    var needs = next.Resource.AllDependencies.Select(urn => find.For(next.Resource, urn));
                    foreach (var needed in needs.OfType<ResourceState>())
                    {
                        stack.Push((needed, false));
                    }
                }
            }
        }

        return this with { Resources = sorted.ToImmutable() };
    }

    private static JsonObject Parsed(Action<Utf8JsonWriter> write) => (JsonObject)JsonText.Parse(JsonText.Write(write))!;
}

/// <summary>An operation of which no end is known.</summary>
/// <param name="Type"><c>creating</c>, <c>updating</c>, <c>deleting</c>, <c>reading</c> or <c>importing</c>.</param>
/// <param name="Resource">The resource as it would be, or as it was.</param>
public sealed record PendingOperation(string Type, ResourceState Resource)
{
    /// <summary>The type of an operation that makes a resource: of such a one it is not known where it is.</summary>
    public const string Creating = "creating";

    /// <summary>Reads what a deployment holds.</summary>
    internal static PendingOperation Read(JsonElement json, PropertyReader reader) =>
        new(json.GetProperty("type").GetString()!, ResourceJson.Read(json.GetProperty("resource"), reader));

    /// <summary>Writes what a deployment holds.</summary>
    internal void Write(Utf8JsonWriter json, ISecretKeeper secrets)
    {
        json.WriteStartObject();
        json.WritePropertyName("resource");
        Resource.Write(json, secrets);
        json.WriteString("type", Type);
        json.WriteEndObject();
    }
}
