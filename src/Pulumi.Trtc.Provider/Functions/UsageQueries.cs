using System.Globalization;
using Microsoft.VisualBasic.FileIO;
using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Functions;

/// <summary>Usage of any period, asked for in the parts that the API takes and joined.</summary>
internal static class UsageQueries
{
    private const string Bandwidth = "Bandwidth";
    private const string RoomColumn = "RoomId";

    // As usage by day names them; usage by room writes some otherwise.
    private static readonly string[] Kinds = ["Audio", "SD", "HD", "FullHD", "2K", "4K"];

    public static Task<UsageResult> TrtcAsync(FunctionCall call, DescribeTrtcUsageRequest request) => UsageAsync(
        call, request, request.StartTime!, request.EndTime!, (start, end) => request with { StartTime = start, EndTime = end }, a => (a.UsageKey, a.UsageList));

    public static Task<UsageResult> RecordingAsync(FunctionCall call, DescribeRecordingUsageRequest request) => UsageAsync(
        call, request, request.StartTime!, request.EndTime!, (start, end) => request with { StartTime = start, EndTime = end }, a => (a.UsageKey, a.UsageList));

    public static Task<UsageResult> MixTranscodingAsync(FunctionCall call, DescribeMixTranscodingUsageRequest request) => UsageAsync(
        call, request, request.StartTime!, request.EndTime!, (start, end) => request with { StartTime = start, EndTime = end }, a => (a.UsageKey, a.UsageList));

    public static Task<UsageResult> RelayAsync(FunctionCall call, DescribeRelayUsageRequest request) => UsageAsync(
        call, request, request.StartTime!, request.EndTime!, (start, end) => request with { StartTime = start, EndTime = end }, a => (a.UsageKey, a.UsageList));

    public static async Task<RoomUsageResult> RoomsAsync(FunctionCall call, DescribeTrtcRoomUsageRequest request)
    {
        var answers = await PartsAsync(
            call, DescribeTrtcRoomUsageRequest.Action, Periods.Hours(request.StartTime!, request.EndTime!), (start, end) => request with { StartTime = start, EndTime = end });
        var kinds = new List<string>(Kinds);
        var rooms = new SortedDictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        foreach (var (room, kind, minutes) in answers.SelectMany(a => ReadCsv(a.Data ?? "")))
        {
            Add(rooms.TryGetValue(room, out var usage) ? usage : rooms[room] = [], kinds, kind, minutes);
        }

        return new RoomUsageResult
        {
            StartTime = request.StartTime,
            EndTime = request.EndTime,
            Kinds = kinds,
            Rows = [.. rooms.Select(r => new RoomUsageRow { RoomId = r.Key, Usage = r.Value })],
            Totals = Totals(kinds, rooms.Values),
        };
    }

    private static async Task<UsageResult> UsageAsync<TResponse>(
        FunctionCall call,
        ITrtcRequest<TResponse> request,
        string start,
        string end,
        Func<string, string, ITrtcRequest<TResponse>> part,
        Func<TResponse, (IReadOnlyList<string>? Keys, IReadOnlyList<TrtcUsage>? List)> read)
        where TResponse : TrtcResponse
    {
        var answers = await PartsAsync(call, request.Action, Periods.Days(start, end), part);
        var kinds = new List<string>();
        var rows = new List<UsageRow>();
        foreach (var (keys, list) in answers.Select(read))
        {
            foreach (var unit in list ?? [])
            {
                if (unit.UsageValue?.Count != keys?.Count)
                {
                    throw Unusable(request.Action, $"at {unit.TimeKey} it names {keys?.Count ?? 0} kinds of usage, but gives {unit.UsageValue?.Count ?? 0} values");
                }

                var usage = new Dictionary<string, double>();
                foreach (var (kind, value) in keys!.Zip(unit.UsageValue!))
                {
                    Add(usage, kinds, kind, value);
                }

                rows.Add(new UsageRow { Time = unit.TimeKey, Usage = usage });
            }
        }

        rows.Sort((a, b) => string.CompareOrdinal(a.Time, b.Time));
        return new UsageResult
        {
            StartTime = start,
            EndTime = end,
            TimeUnit = start == end ? "FiveMinutes" : "Day",
            Kinds = kinds,
            Rows = rows,
            Totals = Totals(kinds, rows.Select(r => r.Usage!)),
        };
    }

    /// <summary>Asks for the parts of a period, as many at once as the rate allows. A part that fails fails the whole, with its ends.</summary>
    private static async Task<TResponse[]> PartsAsync<TResponse>(
        FunctionCall call, ApiAction action, IReadOnlyList<(string Start, string End)> parts, Func<string, string, ITrtcRequest<TResponse>> part)
        where TResponse : TrtcResponse
    {
        var answers = new TResponse[parts.Count];
        var done = 0;
        using var telling = new SemaphoreSlim(1);
        await call.ProgressAsync(0, parts.Count, action.Rate);
        var options = new ParallelOptions { MaxDegreeOfParallelism = action.Rate.Requests, CancellationToken = call.CancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, parts.Count), options, async (i, token) =>
        {
            var (start, end) = parts[i];
            try
            {
                answers[i] = await call.AskAsync(part(start, end), token);
            }
            catch (TrtcException e) when (parts.Count > 1)
            {
                throw new TrtcException(e.Category, e.Action, e.Code, $"the part from {start} to {end}: {e.Detail}", e.RequestId, e);
            }

            await telling.WaitAsync(token);
            await call.ProgressAsync(++done, parts.Count, action.Rate);
            telling.Release();
        });
        return answers;
    }

    private static void Add(Dictionary<string, double> usage, List<string> kinds, string kind, double value)
    {
        if (!kinds.Contains(kind))
        {
            kinds.Add(kind);
        }

        usage[kind] = usage.GetValueOrDefault(kind) + value;
    }

    // Minutes add up; a bandwidth is what was needed at most.
    private static Dictionary<string, double> Totals(List<string> kinds, IEnumerable<IReadOnlyDictionary<string, double>> rows)
    {
        var all = rows.ToArray();
        return kinds.ToDictionary(k => k, k => all.Select(r => r.GetValueOrDefault(k)).DefaultIfEmpty().Aggregate(k == Bandwidth ? Math.Max : (a, b) => a + b));
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
                throw Unusable(DescribeTrtcRoomUsageRequest.Action, $"line {e.LineNumber} is no CSV");
            }

            if (head is null)
            {
                head = fields;
                if (head[0] != RoomColumn)
                {
                    throw Unusable(DescribeTrtcRoomUsageRequest.Action, $"its first column is {head[0]}, not {RoomColumn}");
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
                    throw Unusable(DescribeTrtcRoomUsageRequest.Action, $"room {fields[0]} has no number of minutes of {head[i]}");
                }

                yield return (fields[0], Kinds.FirstOrDefault(k => string.Equals(k, head[i], StringComparison.OrdinalIgnoreCase)) ?? head[i], minutes);
            }
        }
    }

    private static TrtcException Unusable(ApiAction action, string what) =>
        new(TrtcErrorCategory.Server, action.Name, "Client.NoAnswer", $"The service gave no usable answer: {what}.");
}
