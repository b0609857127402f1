using System.Text.Json.Nodes;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Trtc.Cli.Reports;

/// <summary>Usage as the provider's functions give it: rows by time or by room, one column per kind.</summary>
/// <param name="StartTime">Begin of the period.</param>
/// <param name="EndTime">End of the period.</param>
/// <param name="RowKey">What a row is: <c>time</c> or <c>roomId</c>.</param>
/// <param name="Kinds">The kinds of usage.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Totals">The totals by kind.</param>
internal sealed record Usage(
    string StartTime,
    string EndTime,
    string RowKey,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<UsageLine> Rows,
    IReadOnlyDictionary<string, double> Totals)
{
    /// <summary>The kind that is told as its peak, in Mbps; all others are minutes.</summary>
    public const string Bandwidth = "Bandwidth";

    /// <summary>Whether values are peaks, which do not add up.</summary>
    public bool HasPeaks => Kinds.Contains(Bandwidth);

    /// <summary>The unit of the values.</summary>
    public string Unit => HasPeaks ? "Mbps" : "minutes";

    /// <summary>Whether a row is a room's, and no time's.</summary>
    public bool IsByRoom => RowKey != "time";

    /// <summary>Reads a function's result; its kinds may be given a prefix.</summary>
    public static Usage Read(ObjectValue result, string prefix = "")
    {
        var rows = ((ListValue)result["rows"]!.Plain).Items.Select(r => (ObjectValue)r.Plain).ToArray();
        var key = result["timeUnit"] is null ? "roomId" : "time";
        return new Usage(
            result["startTime"]!.AsText!,
            result["endTime"]!.AsText!,
            key,
            [.. ((ListValue)result["kinds"]!.Plain).Items.Select(k => prefix + k.AsText)],
            [.. rows.Select(r => new UsageLine(r[key]!.AsText!, Values(r["usage"]!, prefix)))],
            Values(result["totals"]!, prefix));
    }

    /// <summary>The usage with that of other kinds beside it, row by row.</summary>
    public Usage Join(Usage other)
    {
        var others = other.Rows.ToDictionary(r => r.Key, r => r.Values.ToDictionary());
        return this with
        {
            Kinds = [.. Kinds, .. other.Kinds],
            Rows = [.. Rows.Select(r => new UsageLine(r.Key, r.Values.Concat(others.GetValueOrDefault(r.Key) ?? []).ToDictionary()))],
            Totals = Totals.Concat(other.Totals).ToDictionary(),
        };
    }

    /// <summary>The documented JSON.</summary>
    public JsonObject ToJson(UsageKind kind) => new()
    {
        ["kind"] = kind.Name,
        ["startTime"] = StartTime,
        ["endTime"] = EndTime,
        ["kinds"] = new JsonArray([.. Kinds.Select(k => (JsonNode)k)]),
        ["rows"] = new JsonArray([.. Rows.Select(r => new JsonObject { [RowKey] = r.Key, ["usage"] = Json(r.Values) })]),
        ["totals"] = Json(Totals),
    };

    /// <summary>CSV with a head line.</summary>
    public string ToCsv() => CsvText.Of(
    [
        [RowKey, .. Kinds],
        .. Rows.Select(row => (IEnumerable<string>)[row.Key, .. Kinds.Select(k => NumberText.Plain(row.Values.GetValueOrDefault(k)))]),
    ]);

    private static JsonObject Json(IReadOnlyDictionary<string, double> values) =>
        new(values.Select(v => KeyValuePair.Create(v.Key, PropertyText.Json(PropertyValue.Of(v.Value)))));

    private static Dictionary<string, double> Values(PropertyValue values, string prefix) =>
        ((ObjectValue)values.Plain).Members.ToDictionary(m => prefix + m.Key, m => m.Value.AsNumber ?? 0);
}

/// <summary>One row.</summary>
/// <param name="Key">The time or the room.</param>
/// <param name="Values">Values by kind.</param>
internal sealed record UsageLine(string Key, IReadOnlyDictionary<string, double> Values);
