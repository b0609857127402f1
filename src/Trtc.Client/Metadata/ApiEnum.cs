using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace Trtc.Client.Metadata;

/// <summary>The named values of coded integers.</summary>
public static class ApiEnum
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<ApiEnumValue>> Known = new();

    /// <summary>The values of an enum, in the order they are declared.</summary>
    public static IReadOnlyList<ApiEnumValue> Values(Type type) => Known.GetOrAdd(type, Read);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The fields of enums are always kept.")]
    private static ApiEnumValue[] Read(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => new ApiEnumValue(
                field.Name,
                Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture),
                field.GetCustomAttribute<ApiAttribute>()?.Description ?? ""))
            .ToArray();
}

/// <summary>A named value of a coded integer.</summary>
/// <param name="Name">Name, such as <c>Custom</c>.</param>
/// <param name="Code">Number on the wire.</param>
/// <param name="Description">Meaning.</param>
public sealed record ApiEnumValue(string Name, long Code, string Description);
