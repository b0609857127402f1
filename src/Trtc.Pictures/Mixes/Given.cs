using System.Collections.Immutable;
using System.Globalization;
using Pulumi.Protocol;

namespace Trtc.Pictures.Mixes;

/// <summary>
/// An object of a resource's inputs, of which anything may be absent, not known yet, or secret. Nothing that is secret gets out of it, nor
/// anything in what is.
/// </summary>
/// <param name="members">The object; null where it is absent or does not show.</param>
internal readonly struct Given(ObjectValue? members)
{
    private const string NotKnown = "not known yet";

    /// <summary>Whether it is there.</summary>
    public bool IsThere => members is not null;

    /// <summary>An object in it.</summary>
    public Given this[string name] => Of(members?[name]);

    /// <summary>Whether a member is there, but secret or not known yet.</summary>
    public bool IsHidden(string name) => members?[name] is { } value && (value.IsSecret || value.Plain is UnknownValue);

    /// <summary>A number.</summary>
    public double? Number(string name) => members?[name] is { IsSecret: false } value ? value.AsNumber : null;

    /// <summary>A coded value.</summary>
    public T Code<T>(string name, T usual)
        where T : struct, Enum =>
        Number(name) is { } number ? (T)Enum.ToObject(typeof(T), (int)number) : usual;

    /// <summary>A text as people see it: what is secret or not known yet does not show.</summary>
    public string? Text(string name) => members?[name] is { } value && Shown(value) is { Length: > 0 } text ? text : null;

    /// <summary>The objects of a list.</summary>
    public IReadOnlyList<Given> List(string name) => [.. Items(name).Select(Of)];

    /// <summary>The texts of a list.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. Items(name).Select(Shown)];

    /// <summary>An area; null where one of its numbers does not show.</summary>
    public Area? Area(string x, string y, string width, string height) =>
        !IsThere || IsHidden(x) || IsHidden(y) || IsHidden(width) || IsHidden(height)
            ? null
            : new Area(Number(x) ?? 0, Number(y) ?? 0, Number(width) ?? 0, Number(height) ?? 0);

    /// <summary>Name of the picture at an address; what else the address has is nobody's to see.</summary>
    public string? Picture(string name) => Text(name) is not { } address ? null
        : Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Segments is [.., var last] && last != "/"
            ? Uri.UnescapeDataString(last)
            : Uri.IsWellFormedUriString(address, UriKind.Absolute) ? "picture" : address;

    /// <summary>A colour as #RRGGBB; the API has it with 0x or # before it.</summary>
    public string? Color(string name)
    {
        var digits = Text(name) is { } text ? text.TrimStart('#') : null;
        digits = digits?.StartsWith("0x", StringComparison.OrdinalIgnoreCase) == true ? digits[2..] : digits;
        return digits is { Length: 6 } && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)
            ? "#" + digits.ToLowerInvariant()
            : null;
    }

    private static Given Of(PropertyValue? value) => new(value is { IsSecret: false } ? value.Plain as ObjectValue : null);

    // Nothing in a text moves a terminal's cursor.
    private static string Shown(PropertyValue value) => value.Plain is UnknownValue
        ? NotKnown
        : string.Concat(value.Shown.Select(c => char.IsControl(c) ? '\ufffd' : c));

    private ImmutableArray<PropertyValue> Items(string name) =>
        (members?[name] is { IsSecret: false } value ? value.Plain as ListValue : null)?.Items ?? [];
}
