namespace Trtc.Client.Metadata;

/// <summary>The named values of a coded integer, as its enum declares them.</summary>
public sealed class ApiEnum
{
    private readonly Lazy<IReadOnlyList<ApiEnumValue>> values;

    internal ApiEnum(Type enumType, ApiAttribute api, Func<ApiEnumValue[]> values)
    {
        (EnumType, Api) = (enumType, api);
        this.values = new(values);
    }

    /// <summary>The enum.</summary>
    public Type EnumType { get; }

    /// <summary>Name of the enum.</summary>
    public string Name => EnumType.Name;

    /// <summary>Meaning of the enum.</summary>
    public ApiAttribute Api { get; }

    /// <summary>The values, in the order they are declared.</summary>
    public IReadOnlyList<ApiEnumValue> Values => values.Value;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A named value of a coded integer.</summary>
/// <param name="Name">Name, such as <c>Custom</c>.</param>
/// <param name="Code">Number on the wire.</param>
/// <param name="Description">Meaning.</param>
public sealed record ApiEnumValue(string Name, long Code, string Description);
