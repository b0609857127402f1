using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Usage in one unit of time.")]
public sealed record TrtcUsage
{
    [Api("Begin of the unit, as YYYY-MM-DD HH:mm:ss; midnight when the unit is a day.", Required = true)]
    public string? TimeKey { get; init; }

    [Api("Values in the order of UsageKey: minutes, or Mbps for bandwidth.", Required = true)]
    public IReadOnlyList<double>? UsageValue { get; init; }
}
