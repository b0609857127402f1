using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>Usage of any number of days, asked for in the parts that the API takes and joined.</summary>
internal abstract class UsageQuery<TRequest, TResponse> : Query<TRequest, UsageResult>
    where TRequest : class, ITrtcRequest<TResponse>
    where TResponse : TrtcResponse
{
    public override bool Splits => true;

    protected override async Task<UsageResult> AskAsync(FunctionCall call, TRequest request)
    {
        var (start, end) = PeriodOf(request);
        var answers = await PeriodParts.AskAsync(call, request.Action, Periods.Days(start, end), (from, to) => Part(request, from, to));
        var totals = new UsageTotals();
        var rows = new List<UsageRow>();
        foreach (var (keys, list) in answers.Select(Read))
        {
            foreach (var unit in list ?? [])
            {
                if (unit.UsageValue?.Count != keys?.Count)
                {
                    throw PeriodParts.Unusable(
                        request.Action,
                        $"at {unit.TimeKey} it names {keys?.Count ?? 0} kinds of usage, but gives {unit.UsageValue?.Count ?? 0} values");
                }

                var usage = new Dictionary<string, double>();
                foreach (var (kind, value) in keys!.Zip(unit.UsageValue!))
                {
                    totals.Add(usage, kind, value);
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
            Kinds = totals.Kinds,
            Rows = rows,
            Totals = totals.Of(rows.Select(r => r.Usage!)),
        };
    }

    /// <summary>The days that a request asks for.</summary>
    protected abstract (string Start, string End) PeriodOf(TRequest request);

    /// <summary>A request for a part of them.</summary>
    protected abstract TRequest Part(TRequest request, string start, string end);

    /// <summary>The kinds of usage of an answer, and their values.</summary>
    protected abstract (IReadOnlyList<string>? Keys, IReadOnlyList<TrtcUsage>? List) Read(TResponse answer);
}

[Api("Usage of a period.")]
internal sealed class UsageResult
{
    [Api("First day, as YYYY-MM-DD.", Required = true)]
    public string? StartTime { get; init; }

    [Api("Last day, as YYYY-MM-DD.", Required = true)]
    public string? EndTime { get; init; }

    [Api("Day, or FiveMinutes when the period is one day.", Required = true, OneOf = new[] { "Day", "FiveMinutes" })]
    public string? TimeUnit { get; init; }

    [Api("The kinds of usage, in the service's order.", Required = true)]
    public IReadOnlyList<string>? Kinds { get; init; }

    [Api("One row per time unit, oldest first.", Required = true)]
    public IReadOnlyList<UsageRow>? Rows { get; init; }

    [Api("Sum of each kind over all rows, in minutes; of Bandwidth the highest value, in Mbps.", Required = true)]
    public IReadOnlyDictionary<string, double>? Totals { get; init; }
}

[Api("Usage in one unit of time.")]
internal sealed class UsageRow
{
    [Api("Begin of the unit, as YYYY-MM-DD HH:mm:ss.", Required = true)]
    public string? Time { get; init; }

    [Api("Value of each kind: minutes, or Mbps for Bandwidth.", Required = true)]
    public IReadOnlyDictionary<string, double>? Usage { get; init; }
}
