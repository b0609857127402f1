using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Metadata;

/// <summary>
/// A data type of the API as its record declares it, read from the source-generated JSON contract,
/// which native compilation keeps together with the attributes.
/// </summary>
public sealed class ApiType
{
    private static readonly ConcurrentDictionary<Type, ApiType> Known = new();

    private readonly Lazy<FrozenDictionary<string, ApiProperty>> properties;

    private ApiType(JsonTypeInfo json)
    {
        Json = json;
        Name = json.Type.Name;
        Api = (ApiAttribute?)Attribute.GetCustomAttribute(json.Type, typeof(ApiAttribute))
            ?? throw new InvalidOperationException($"{json.Type.Name} has no [Api] attribute.");
        Rules = Attribute.GetCustomAttributes(json.Type, typeof(RuleAttribute)).Cast<RuleAttribute>().ToArray();
        properties = new(() => json.Properties.Select(p => new ApiProperty(p)).ToFrozenDictionary(p => p.Name));
    }

    /// <summary>Name of the record.</summary>
    public string Name { get; }

    /// <summary>Meaning of the type.</summary>
    public ApiAttribute Api { get; }

    /// <summary>The JSON contract.</summary>
    public JsonTypeInfo Json { get; }

    /// <summary>Rules that hold between members.</summary>
    public IReadOnlyList<RuleAttribute> Rules { get; }

    /// <summary>Members, by name on the wire.</summary>
    public FrozenDictionary<string, ApiProperty> Properties => properties.Value;

    /// <summary>The member that is the caller's own ID of a task, where there is one.</summary>
    public ApiProperty? Session => With(ApiRole.Session);

    /// <summary>The member with a role, or null.</summary>
    public ApiProperty? With(ApiRole role) => Properties.Values.FirstOrDefault(p => p.Api.Role == role);

    /// <summary>The objects that an object holds, alone or in lists, in the order of the record, each with its type.</summary>
    public IEnumerable<(ApiType Type, JsonObject Part)> Parts(JsonObject value)
    {
        foreach (var member in Json.Properties)
        {
            if (Properties[member.Name].Type is { } type)
            {
                var parts = value[member.Name] switch
                {
                    JsonObject one => [one],
                    JsonArray list => list.OfType<JsonObject>(),
                    _ => [],
                };
                foreach (var part in parts)
                {
                    yield return (type, part);
                }
            }
        }
    }

    /// <summary>The description of a record of the API.</summary>
    public static ApiType Of(Type type) =>
        Of(TrtcJsonContext.Default.GetTypeInfo(type) ?? throw new InvalidOperationException($"{type} is no type of the service's API."));

    /// <summary>The description of a record with <c>[Api]</c> attributes, by its JSON contract.</summary>
    public static ApiType Of(JsonTypeInfo json) => Known.GetOrAdd(json.Type, static (_, contract) => new ApiType(contract), json);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
