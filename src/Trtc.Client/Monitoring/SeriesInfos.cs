using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A table of monitoring data.")]
public sealed record SeriesInfos
{
    [Api("Names of the columns.")]
    public IReadOnlyList<string>? Columns { get; init; }

    [Api("Rows.")]
    public IReadOnlyList<RowValues>? Values { get; init; }
}
