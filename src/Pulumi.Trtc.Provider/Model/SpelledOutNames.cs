using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>
/// Coded integers that programs write by the names of their values, as the kind of a room's ID, which the API
/// numbers in two ways.
/// </summary>
internal static class SpelledOutNames
{
    /// <summary>The number of a name.</summary>
    public static long? CodeOf(this ApiProperty property, string? name) =>
        ApiEnum.Values(property.EnumType!).FirstOrDefault(v => v.Name == name)?.Code;

    /// <summary>The name of a number.</summary>
    public static string? NameOf(this ApiProperty property, double code) =>
        ApiEnum.Values(property.EnumType!).FirstOrDefault(v => v.Code == code)?.Name;
}
