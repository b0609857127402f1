using System.Text.RegularExpressions;

namespace Trtc.Client.Metadata;

/// <summary>A member of an API type, as its record declares it.</summary>
public sealed class ApiProperty
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    private readonly Func<object, object?> valueOf;

    internal ApiProperty(string name, ApiKind kind, ApiAttribute api, Func<object, object?> valueOf)
    {
        (Name, Kind, Api) = (name, kind, api);
        this.valueOf = valueOf;
    }

    /// <summary>Name on the wire.</summary>
    public string Name { get; }

    /// <summary>Meaning and limits.</summary>
    public ApiAttribute Api { get; }

    /// <summary>What the member holds.</summary>
    public ApiKind Kind { get; }

    /// <summary>What each entry is, where the member is a list or a map.</summary>
    public ApiKind ElementKind { get; internal init; }

    /// <summary>The member's type, or its entries' type, where that is an object.</summary>
    public ApiType? Type { get; internal init; }

    /// <summary>The values of a coded integer.</summary>
    public ApiEnum? Enum { get; internal init; }

    /// <summary>The name that programs know the enum by, where they write the names of its values instead of their numbers.</summary>
    public string? SpelledOut => Enum?.Api.SpelledOut;

    /// <summary>The pattern that texts must match.</summary>
    public Regex? Pattern => field ??= Api.Pattern is { } pattern
        ? new Regex(pattern, RegexOptions.CultureInvariant, PatternTimeout)
        : null;

    /// <summary>Whether it is a text that holds JSON.</summary>
    public bool IsJson => Kind == ApiKind.Text && Api.Format is ApiFormat.Json or ApiFormat.JsonObject;

    /// <summary>The member's name in error codes.</summary>
    public string ErrorName => Api.ErrorName ?? Name;

    /// <summary>The member's value in a record, or null; a coded integer is its number.</summary>
    /// <exception cref="InvalidCastException">It is no record that has the member.</exception>
    public object? ValueOf(object record) => valueOf(record);

    /// <summary>Of a coded integer: the number of a name, or null.</summary>
    public long? CodeOf(string? name) => Enum!.Values.FirstOrDefault(v => v.Name == name)?.Code;

    /// <summary>Of a coded integer: the name of a number, or null.</summary>
    public string? NameOf(double code) => Enum!.Values.FirstOrDefault(v => v.Code == code)?.Name;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
