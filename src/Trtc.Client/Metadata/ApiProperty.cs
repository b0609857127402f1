using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace Trtc.Client.Metadata;

/// <summary>A member of an API type, as its record declares it.</summary>
public sealed class ApiProperty
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    internal ApiProperty(JsonPropertyInfo json)
    {
        Name = json.Name;
        Api = (ApiAttribute?)json.AttributeProvider?.GetCustomAttributes(typeof(ApiAttribute), inherit: false).SingleOrDefault()
            ?? throw new InvalidOperationException($"{json.DeclaringType.Name}.{json.Name} has no [Api] attribute.");
        Json = json;
        (Kind, ElementKind, Type, EnumType) = Classify(json.PropertyType, json.Options);
        SpelledOut = EnumType is null ? null : ((ApiAttribute?)Attribute.GetCustomAttribute(EnumType, typeof(ApiAttribute)))?.SpelledOut;
        Pattern = Api.Pattern is { } pattern
            ? new Regex(pattern, RegexOptions.CultureInvariant, PatternTimeout)
            : null;
    }

    /// <summary>Name on the wire.</summary>
    public string Name { get; }

    /// <summary>Meaning and limits.</summary>
    public ApiAttribute Api { get; }

    /// <summary>Access to the member of a record.</summary>
    public JsonPropertyInfo Json { get; }

    /// <summary>What the member holds.</summary>
    public ApiKind Kind { get; }

    /// <summary>What each entry is, where the member is a list or a map.</summary>
    public ApiKind ElementKind { get; }

    /// <summary>The member's type, or its entries' type, where that is an object.</summary>
    public ApiType? Type { get; }

    /// <summary>The enum of a coded integer.</summary>
    public Type? EnumType { get; }

    /// <summary>The name that programs know the enum by, where they write the names of its values instead of their numbers.</summary>
    public string? SpelledOut { get; }

    /// <summary>The pattern that texts must match.</summary>
    public Regex? Pattern { get; }

    /// <summary>Whether it is a text that holds JSON.</summary>
    public bool IsJson => Kind == ApiKind.Text && Api.Format is ApiFormat.Json or ApiFormat.JsonObject;

    /// <summary>The member's name in error codes.</summary>
    public string ErrorName => Api.ErrorName ?? Name;

    /// <summary>Of a coded integer: the number of a name, or null.</summary>
    public long? CodeOf(string? name) => ApiEnum.Values(EnumType!).FirstOrDefault(v => v.Name == name)?.Code;

    /// <summary>Of a coded integer: the name of a number, or null.</summary>
    public string? NameOf(double code) => ApiEnum.Values(EnumType!).FirstOrDefault(v => v.Code == code)?.Name;

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static (ApiKind Kind, ApiKind Element, ApiType? Type, Type? Enum) Classify(
        Type declared, System.Text.Json.JsonSerializerOptions options)
    {
        var info = options.GetTypeInfo(declared);
        if (info.Kind == JsonTypeInfoKind.Enumerable)
        {
            var (element, _, type, enumType) = Classify(info.ElementType!, options);
            return (ApiKind.List, element, type, enumType);
        }

        if (info.Kind == JsonTypeInfoKind.Dictionary)
        {
            return (ApiKind.Map, Classify(info.ElementType!, options).Kind, null, null);
        }

        var bare = Nullable.GetUnderlyingType(declared) ?? declared;
        if (bare.IsEnum)
        {
            return (ApiKind.Unsigned, default, null, bare);
        }

        return System.Type.GetTypeCode(bare) switch
        {
            TypeCode.String => (ApiKind.Text, default, null, null),
            TypeCode.Boolean => (ApiKind.Boolean, default, null, null),
            TypeCode.Int64 => (ApiKind.Integer, default, null, null),
            TypeCode.UInt64 => (ApiKind.Unsigned, default, null, null),
            TypeCode.Double => (ApiKind.Number, default, null, null),
            _ when info.Kind == JsonTypeInfoKind.Object => (ApiKind.Object, default, ApiType.Of(info), null),
            _ => throw new InvalidOperationException($"{bare} is no type of the service's API."),
        };
    }
}
