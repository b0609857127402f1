using System.Globalization;
using System.Text.Json.Nodes;

namespace Trtc.Testing;

/// <summary>A right request of every action, with all that it can hold; more than one where parts exclude each other.</summary>
public static class ValidRequests
{
    private static readonly JsonObject All = Read();

    /// <summary>The names: an action, or an action and a variant behind a hash sign.</summary>
    public static IEnumerable<string> Names => All.Select(r => r.Key);

    /// <summary>The action of a name.</summary>
    public static string ActionOf(string name) => name.Split('#')[0];

    /// <summary>A copy of a request that may be changed, with its times told from now.</summary>
    public static JsonObject Get(string name, DateTimeOffset now) => FillIn(All[name]!.DeepClone(), now)!.AsObject();

    /// <summary>
    /// Fills in times: <c>{"$now": s}</c> is a timestamp s seconds from now, <c>{"$day": d}</c> a day d days from now,
    /// <c>{"$minute": m}</c> a minute m minutes from now; and recordings: <c>{"$wav": s}</c> is one of s seconds, as base64.
    /// </summary>
    public static JsonNode? FillIn(JsonNode? json, DateTimeOffset now)
    {
        switch (json)
        {
            case JsonObject { Count: 1 } time when time.First().Key.StartsWith('$'):
                var (unit, offset) = (time.First().Key, (int)time.First().Value!);
                return unit switch
                {
                    "$now" => now.AddSeconds(offset).ToUnixTimeSeconds(),
                    "$wav" => Recordings.Wav(TimeSpan.FromSeconds(offset)),
                    "$day" => now.AddDays(offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    _ => now.AddMinutes(offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                };
            case JsonObject members:
                foreach (var (name, value) in members.ToArray())
                {
                    members[name] = FillIn(value?.DeepClone(), now);
                }

                return members;
            default:
                return json;
        }
    }

    private static JsonObject Read()
    {
        using var stream = typeof(ValidRequests).Assembly.GetManifestResourceStream("Trtc.Testing.ValidRequests.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
