using Trtc.Client.Actions;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Functions;

/// <summary>The monitoring dashboard's columns and values, joined into rows.</summary>
internal static class MonitoringQueries
{
    public static async Task<RealTimeScaleResult> RealTimeScaleAsync(FunctionCall call, DescribeTRTCRealTimeScaleDataRequest request) => new()
    {
        Rows = Rows((await call.AskAsync(request)).Data, value => new RealTimeScaleRow
        {
            Time = (long?)value("time"),
            UserCount = value("userCount"),
            RoomCount = value("roomCount"),
        }),
    };

    public static async Task<RealTimeQualityResult> RealTimeQualityAsync(FunctionCall call, DescribeTRTCRealTimeQualityDataRequest request) => new()
    {
        Rows = Rows((await call.AskAsync(request)).Data, value => new RealTimeQualityRow
        {
            Time = (long?)value("time"),
            VideoFreezeRate = value("videoFreezeRate"),
            AudioFreezeRate = value("audioFreezeRate"),
        }),
    };

    public static async Task<MarketScaleResult> MarketScaleAsync(FunctionCall call, DescribeTRTCMarketScaleDataRequest request) => new()
    {
        Rows = Rows((await call.AskAsync(request)).Data, value => new MarketScaleRow
        {
            Time = (long?)value("time"),
            PeakCurrentUsers = value("peakCurrentUsers"),
            PeakCurrentChannels = value("peakCurrentChannels"),
            UserCount = value("userCount"),
            RoomCount = value("roomCount"),
        }),
    };

    public static async Task<MarketQualityResult> MarketQualityAsync(FunctionCall call, DescribeTRTCMarketQualityDataRequest request) => new()
    {
        Rows = Rows((await call.AskAsync(request)).Data, value => new MarketQualityRow
        {
            Time = (long?)value("time"),
            VideoFreezeRate = value("videoFreezeRate"),
            AudioFreezeRate = value("audioFreezeRate"),
            NetworkDelay = value("networkDelay"),
            JoinSuccessRate = value("joinSuccessRate"),
            JoinSuccessIn5sRate = value("joinSuccessIn5sRate"),
        }),
    };

    private static IReadOnlyList<TRow> Rows<TRow>(TRTCDataResult? data, Func<Func<string, double?>, TRow> read) =>
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
