using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Monitoring data.")]
public sealed record TRTCDataResult
{
    [Api("Always 0.")]
    public long? StatementID { get; init; }

    [Api("The tables.")]
    public IReadOnlyList<SeriesInfos>? Series { get; init; }

    [Api("Always 1.")]
    public long? Total { get; init; }
}
