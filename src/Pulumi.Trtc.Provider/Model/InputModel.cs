using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>
/// An API record as the inputs of a resource: reads what a program gave into the record's form, and writes it as the API's JSON.
/// </summary>
internal sealed class InputModel
{
    private static readonly Dictionary<ApiType, InputModel> Known = [];
    private static readonly Lock Gate = new();

    private readonly FrozenDictionary<string, ApiProperty> byPulumiName;

    private InputModel(ApiType type, ApiType? extras = null, IReadOnlyCollection<string>? except = null)
    {
        Type = type;
        byPulumiName = type.Properties.Values.Where(p => except?.Contains(p.Name) != true).Concat(extras?.Properties.Values ?? []).ToFrozenDictionary(p => PulumiNames.Of(p.Name));
    }

    /// <summary>The record.</summary>
    public ApiType Type { get; }

    /// <summary>The record's members by the names that programs use.</summary>
    public IReadOnlyDictionary<string, ApiProperty> Properties => byPulumiName;

    /// <summary>The inputs of a record.</summary>
    public static InputModel Of(ApiType type)
    {
        lock (Gate)
        {
            return Known.TryGetValue(type, out var model) ? model : Known[type] = new InputModel(type);
        }
    }

    /// <summary>The inputs of a record together with those of another, as a resource has besides the API's, and without some.</summary>
    public static InputModel Of(ApiType type, ApiType extras, IReadOnlyCollection<string>? except = null) => new(type, extras, except);

    /// <summary>Whether a coded integer is the exception that programs write as a text.</summary>
    public static bool IsRoomIdType(ApiProperty property) =>
        property.EnumType == typeof(RoomIdType) || property.EnumType == typeof(InvertedRoomIdType);

    /// <summary>
    /// What a program gave in the form that inputs are kept in: names of coded integers become their numbers, numbers
    /// given for texts become texts and the other way round, and secrets are marked. What does not fit stays, for the check to find.
    /// </summary>
    public ObjectValue Normalize(ObjectValue given) => new(given.Members
        .Where(m => m.Value is not NullValue)
        .ToImmutableSortedDictionary(
            m => m.Key,
            m => byPulumiName.TryGetValue(m.Key, out var property) ? Marked(m.Value, property) : m.Value.Simplified,
            StringComparer.Ordinal));

    /// <summary>The inputs as the API's checks read them; reports names that do not exist.</summary>
    public ApiObject ToApi(ObjectValue inputs, string path, Action<string, string> report) => ToApi(inputs, path, isSecret: false, report);

    private ApiObject ToApi(ObjectValue inputs, string path, bool isSecret, Action<string, string> report)
    {
        var members = new Dictionary<string, ApiValue>();
        foreach (var (name, value) in inputs.Members)
        {
            var at = PropertyPath.Below(path, name);
            if (!byPulumiName.TryGetValue(name, out var property))
            {
                var nearest = Spelling.Nearest(name, byPulumiName.Keys);
                report(at, nearest is null ? $"there is no property {name} here" : $"there is no property {name} here; did you mean {nearest}?");
            }
            else if (ToApi(value, property, property.Kind, at, isSecret, report) is { } api)
            {
                members[property.Name] = api;
            }
        }

        return new ApiObject(members);
    }

    /// <summary>The inputs as the API's JSON. Nothing in them may be unknown.</summary>
    public JsonObject ToJson(ObjectValue inputs)
    {
        var json = new JsonObject();
        foreach (var (name, value) in inputs.Members)
        {
            if (byPulumiName.TryGetValue(name, out var property) && value.Plain is not NullValue)
            {
                json[property.Name] = ToJson(value.Plain, property);
            }
        }

        return json;
    }

    private static PropertyValue Marked(PropertyValue given, ApiProperty property)
    {
        var normal = Normalize(given, property, property.Kind);
        return property.Api.Secret ? normal.AsSecret() : normal;
    }

    // Marks of secrets stay, and each value has one: a secret in a secret would reach the program as an envelope.
    private static PropertyValue Normalize(PropertyValue given, ApiProperty property, ApiKind kind)
    {
        var normal = given.Plain switch
        {
            ListValue list when kind == ApiKind.List => new ListValue([.. list.Items.Select(i => Normalize(i, property, property.ElementKind))]),
            var single => NormalizeSingle(single, property, kind),
        };
        return given.IsSecret ? new SecretValue(normal) : normal;
    }

    private static PropertyValue NormalizeSingle(PropertyValue value, ApiProperty property, ApiKind kind) => value switch
    {
        ObjectValue members when property.Type is { } type => Of(type).Normalize(members),
        TextValue text when IsRoomIdType(property) => text,
        NumberValue number when IsRoomIdType(property) => number,
        TextValue text when property.EnumType is { } coded => ApiEnum.Values(coded)
            .Where(v => string.Equals(v.Name, text.Value, StringComparison.OrdinalIgnoreCase))
            .Select(v => PropertyValue.Of(v.Code)).FirstOrDefault() ?? Numeric(text),
        TextValue text when kind is ApiKind.Integer or ApiKind.Unsigned or ApiKind.Number => Numeric(text),
        TextValue { Value: "true" or "false" } text when kind == ApiKind.Boolean => new BooleanValue(text.Value == "true"),
        NumberValue number when kind == ApiKind.Text && !property.IsJson =>
            PropertyValue.Of(NumberText.Plain(number.Value)),
        BooleanValue boolean when kind == ApiKind.Text && !property.IsJson => PropertyValue.Of(boolean.Value ? "true" : "false"),
        _ => value.Simplified,
    };

    private static PropertyValue Numeric(TextValue text) =>
        double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? PropertyValue.Of(number) : text;

    // What is marked as secret is secret down to its last part: checks name no value of it.
    private static ApiValue? ToApi(PropertyValue given, ApiProperty property, ApiKind kind, string at, bool isSecret, Action<string, string> report)
    {
        isSecret |= given.IsSecret;
        var api = given.Plain switch
        {
            NullValue => null,
            UnknownValue => ApiValue.Unknown,
            TextValue text when IsRoomIdType(property) => RoomIdTypeCode(text.Value, property) is { } code
                ? new ApiNumber(code)
                : Wrong($"is {(isSecret ? "a secret" : text.Value)}, but must be Integer or String"),
            NumberValue or BooleanValue when IsRoomIdType(property) => Wrong($"is {(isSecret ? "a secret" : given.Shown)}, but must be Integer or String"),
            ObjectValue when property.IsJson => new ApiText("{}"),
            not ObjectValue when property.IsJsonObject =>
                Wrong("must be an object with the members that the vendor documents"),
            ObjectValue members when property.Type is { } type => Of(type).ToApi(members, at, isSecret, report),
            ListValue list => new ApiList([.. list.Items.Select((item, i) => ToApi(item, property, property.ElementKind, $"{at}[{i}]", isSecret, report))]),
            TextValue text => new ApiText(text.Value),
            NumberValue number => new ApiNumber(number.Value),
            BooleanValue boolean => new ApiBoolean(boolean.Value),
            ObjectValue => new ApiObject(new Dictionary<string, ApiValue>()),
            _ => Wrong("is an asset or a reference, which has no place here"),
        };
        return isSecret && api is not null && api != ApiValue.Unknown ? api with { IsSecret = true } : api;

        ApiValue Wrong(string why)
        {
            report(at, why);
            return ApiValue.Unknown;
        }
    }

    private static JsonNode? ToJson(PropertyValue value, ApiProperty property) => value switch
    {
        TextValue text when IsRoomIdType(property) => RoomIdTypeCode(text.Value, property),
        ObjectValue members when property.Type is { } type => Of(type).ToJson(members),
        ObjectValue or ListValue when property.IsJson => Verbatim(value)!.ToJsonString(JsonText.Readable),
        ListValue list => new JsonArray([.. list.Items.Select(i => ToJson(i.Plain, property))]),
        NumberValue number => Number(number.Value),
        _ => Verbatim(value),
    };

    // JSON that the API takes as a text keeps the vendor's own names.
    private static JsonNode? Verbatim(PropertyValue value) => value.Plain switch
    {
        TextValue text => text.Value,
        BooleanValue boolean => boolean.Value,
        NumberValue number => Number(number.Value),
        ListValue list => new JsonArray([.. list.Items.Select(Verbatim)]),
        ObjectValue members => new JsonObject(members.Members.Select(m => new KeyValuePair<string, JsonNode?>(m.Key, Verbatim(m.Value)))),
        _ => null,
    };

    private static JsonNode Number(double value) => value == Math.Floor(value) && Math.Abs(value) < 1e18 ? (long)value : value;

    private static long? RoomIdTypeCode(string name, ApiProperty property) =>
        ApiEnum.Values(property.EnumType!).FirstOrDefault(v => v.Name == name)?.Code;
}
