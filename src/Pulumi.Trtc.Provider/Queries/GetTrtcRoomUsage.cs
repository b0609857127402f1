using System.Globalization;
using Microsoft.VisualBasic.FileIO;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>Minutes used by room, over any period.</summary>
internal sealed class GetTrtcRoomUsage : Query<DescribeTrtcRoomUsageRequest, RoomUsageResult>
{
    private const string RoomColumn = "RoomId";

    // As usage by day names them; usage by room writes some otherwise.
    private static readonly string[] Kinds = ["Audio", "SD", "HD", "FullHD", "2K", "4K"];

    public override string Description =>
        "Minutes used by room, over any period. The service answers one request every 15 seconds, and 24 hours in each.";

    public override bool Splits => true;

    protected override async Task<RoomUsageResult> AskAsync(FunctionCall call, DescribeTrtcRoomUsageRequest request)
    {
        var answers = await PeriodParts.AskAsync(
            call,
            DescribeTrtcRoomUsageRequest.Action,
            Periods.Hours(request.StartTime!, request.EndTime!),
            (start, end) => request with { StartTime = start, EndTime = end });
        var totals = new UsageTotals(Kinds);
        var rooms = new SortedDictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        foreach (var (room, kind, minutes) in answers.SelectMany(a => ReadCsv(a.Data ?? "")))
        {
            totals.Add(rooms.TryGetValue(room, out var usage) ? usage : rooms[room] = [], kind, minutes);
        }

        return new RoomUsageResult
        {
            StartTime = request.StartTime,
            EndTime = request.EndTime,
            Kinds = totals.Kinds,
            Rows = [.. rooms.Select(r => new RoomUsageRow { RoomId = r.Key, Usage = r.Value })],
            Totals = totals.Of(rooms.Values),
        };
    }

    private static IEnumerable<(string Room, string Kind, double Minutes)> ReadCsv(string csv)
    {
        using var parser = new TextFieldParser(new StringReader(csv)) { HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        parser.SetDelimiters(",");
        string[]? head = null;
        while (!parser.EndOfData)
        {
            string[] fields;
            try
            {
                fields = [.. parser.ReadFields()!.Select(f => f.Trim())];
            }
            catch (MalformedLineException e)
            {
                throw PeriodParts.Unusable(DescribeTrtcRoomUsageRequest.Action, $"line {e.LineNumber} is no CSV");
            }

            if (head is null)
            {
                head = fields;
                if (head[0] != RoomColumn)
                {
                    throw PeriodParts.Unusable(DescribeTrtcRoomUsageRequest.Action, $"its first column is {head[0]}, not {RoomColumn}");
                }

                continue;
            }

            if (fields is [""])
            {
                continue;
            }

            for (var i = 1; i < head.Length; i++)
            {
                if (i >= fields.Length || !double.TryParse(fields[i], NumberStyles.Float, CultureInfo.InvariantCulture, out var minutes))
                {
                    throw PeriodParts.Unusable(
                        DescribeTrtcRoomUsageRequest.Action, $"room {fields[0]} has no number of minutes of {head[i]}");
                }

                yield return (
                    fields[0],
                    Kinds.FirstOrDefault(k => string.Equals(k, head[i], StringComparison.OrdinalIgnoreCase)) ?? head[i],
                    minutes);
            }
        }
    }
}

[Api("Usage of a period by room.")]
internal sealed class RoomUsageResult
{
    [Api("First minute, as YYYY-MM-DD HH:MM.", Required = true)]
    public string? StartTime { get; init; }

    [Api("Last minute, as YYYY-MM-DD HH:MM.", Required = true)]
    public string? EndTime { get; init; }

    [Api("The kinds of usage, in the service's order.", Required = true)]
    public IReadOnlyList<string>? Kinds { get; init; }

    [Api("One row per room, by room ID.", Required = true)]
    public IReadOnlyList<RoomUsageRow>? Rows { get; init; }

    [Api("Sum of each kind over all rooms, in minutes.", Required = true)]
    public IReadOnlyDictionary<string, double>? Totals { get; init; }
}

[Api("Usage of one room.")]
internal sealed class RoomUsageRow
{
    [Api("The room.", Required = true)]
    public string? RoomId { get; init; }

    [Api("Minutes of each kind.", Required = true)]
    public IReadOnlyDictionary<string, double>? Usage { get; init; }
}
