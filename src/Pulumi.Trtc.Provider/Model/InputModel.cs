using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>
/// An API record as the inputs of a resource or function: what a program gives is read into the API's form once, where it comes in, and
/// checks, diffs, requests and what the engine keeps all come from that. It keeps what is secret and what is unknown.
/// </summary>
internal sealed class InputModel
{
    private static readonly Dictionary<ApiType, InputModel> Known = [];
    private static readonly Lock Gate = new();

    private readonly FrozenDictionary<string, ApiProperty> byPulumiName;

    private InputModel(IEnumerable<ApiProperty> properties) => byPulumiName = properties.ToFrozenDictionary(p => PulumiNames.Of(p.Name));

    /// <summary>The members by the names that programs use.</summary>
    public IReadOnlyDictionary<string, ApiProperty> Properties => byPulumiName;

    /// <summary>The inputs of a record.</summary>
    public static InputModel Of(ApiType type)
    {
        lock (Gate)
        {
            return Known.TryGetValue(type, out var model) ? model : Known[type] = new InputModel(type.Properties.Values);
        }
    }

    /// <summary>The inputs of several records together, as a resource has some besides the API's.</summary>
    public static InputModel Of(IEnumerable<ApiProperty> properties) => new(properties);

    /// <summary>
    /// What a program gave, in the API's form: names of coded integers are their numbers, numbers given for texts are texts and the other
    /// way round. What does not fit stays, for the check to find; what has no place at all is reported, and left out.
    /// </summary>
    /// <param name="given">What the program gave.</param>
    /// <param name="report">Takes a path as programs write it, and what is wrong there.</param>
    public ApiObject Read(ObjectValue given, Action<string, string>? report = null) =>
        new InputReader(report).Read(this, given, "", isSecret: false);

    /// <summary>The members of a state that are the record's, without those of others.</summary>
    public ObjectValue OwnOf(ObjectValue state) => state.Where((name, _) => byPulumiName.ContainsKey(name));

    /// <summary>The inputs as the engine keeps them.</summary>
    public ObjectValue Write(ApiObject inputs) => InputWriter.Write(this, inputs);

    /// <summary>The inputs as the API's JSON. What is not known is left out.</summary>
    public JsonObject ToJson(ApiObject inputs) => InputJson.Of(this, inputs);
}
