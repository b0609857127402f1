using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Schema;

/// <summary>What the schema says of a property: its meaning, unit and limits.</summary>
internal static class PropertyText
{
    /// <summary>The text.</summary>
    public static string Of(ApiProperty property)
    {
        var api = property.Api;
        var unit = api.Unit switch
        {
            ApiUnit.None => "",
            ApiUnit.KilobitsPerSecond => " In kilobits per second.",
            ApiUnit.BitsPerSecond => " In bits per second.",
            ApiUnit.FramesPerSecond => " In frames per second.",
            ApiUnit.UnixSeconds => " A Unix timestamp in seconds.",
            ApiUnit.UnixMilliseconds => " A Unix timestamp in milliseconds.",
            var simple => $" In {simple.ToString().ToLowerInvariant()}.",
        };
        var aside = (double.IsNaN(api.Except) ? "" : $", but not {api.Except}") + (double.IsNaN(api.Also) ? "" : $", or {api.Also}");
        var limits = (double.IsNaN(api.Min), double.IsNaN(api.Max)) switch
        {
            (false, false) => $" From {api.Min} to {api.Max}{aside}.",
            (false, true) => $" At least {api.Min}{aside}.",
            (true, false) => $" At most {api.Max}{aside}.",
            _ => "",
        };
        var choices = api.OneOf is { } texts ? $" One of {string.Join(", ", texts)}."
            : api.Allowed is { } numbers ? $" One of {string.Join(", ", numbers)}."
            : "";
        var count = api.MaxCount > 0 ? $" At most {api.MaxCount} entries." : "";
        var named = property.Enum is { } coded && api.Default is int code
            ? coded.Values
                .Where(v => v.Code == code)
                .Select(v => property.SpelledOut is null ? $"{v.Name} ({code})" : v.Name)
                .SingleOrDefault()
            : null;
        var otherwise = api.Default is { } value
            ? $" Default: {named ?? (value is bool ? value.ToString()!.ToLowerInvariant() : value)}."
            : "";
        return api.Description + unit + limits + choices + count + otherwise;
    }
}
