using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("One row of monitoring data.")]
public sealed record RowValues
{
    [Api("Values in the order of the columns.")]
    public IReadOnlyList<long>? RowValue { get; init; }

    [Api("The same values as fractions.", Newer = true)]
    public IReadOnlyList<double>? RowValueFloat { get; init; }
}
