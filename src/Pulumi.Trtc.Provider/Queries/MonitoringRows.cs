using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>The monitoring dashboard's columns and values, joined into rows.</summary>
internal static class MonitoringRows
{
    /// <summary>One row for each line of values, read by the names of the columns.</summary>
    public static IReadOnlyList<TRow> Of<TRow>(TRTCDataResult? data, Func<Func<string, double?>, TRow> read) =>
        [.. from series in data?.Series ?? []
            let columns = Columns(series)
            from row in series.Values ?? []
            select read(column => Value(row, columns.IndexOf(column)))];

    // The reference's example names two columns joinSuccessRate; the second one is the share within five seconds.
    private static List<string> Columns(SeriesInfos series)
    {
        var columns = (series.Columns ?? []).ToList();
        var second = columns.LastIndexOf("joinSuccessRate");
        if (second > columns.IndexOf("joinSuccessRate"))
        {
            columns[second] = "joinSuccessIn5sRate";
        }

        return columns;
    }

    private static double? Value(RowValues row, int column) =>
        column < 0 ? null
        : column < row.RowValueFloat?.Count ? row.RowValueFloat[column]
        : column < row.RowValue?.Count ? row.RowValue[column]
        : null;
}
