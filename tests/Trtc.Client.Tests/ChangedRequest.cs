using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Testing;

namespace Trtc.Client.Tests;

/// <summary>A valid request with a change in it, and what a check makes of it.</summary>
internal static class ChangedRequest
{
    /// <summary>When it is checked.</summary>
    public static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Whether a request with another value passes, is warned of or is refused.</summary>
    public static string VerdictOn(string request, string path, string value)
    {
        var json = ValidRequests.Get(request, Now);
        Set(json, path, JsonNode.Parse(value));
        var top = path.Split('.', '[')[0];
        var problems = Problems(request, json).Where(p => p.Path.StartsWith(top, StringComparison.Ordinal)).ToArray();
        return problems.Length == 0 ? "passes" : problems.All(p => p.Kind == ApiProblemKind.Unfamiliar) ? "warned of" : "refused";
    }

    /// <summary>What a check finds wrong or unfamiliar.</summary>
    public static List<ApiProblem> Problems(string request, JsonObject json, bool isSecret = false)
    {
        using var document = JsonDocument.Parse(json.ToJsonString());
        var all = new List<ApiProblem>();
        var value = ApiValue.FromJson(document.RootElement)!;
        var type = ApiActions.All[ValidRequests.ActionOf(request)].Request;
        all.AddRange(ApiChecker.Check(type, (ApiObject)(isSecret ? Secret(value) : value), Now, all.Add));
        return all;
    }

    /// <summary>Sets what a path such as A.B[0].C leads to; null takes it away.</summary>
    public static void Set(JsonObject root, string path, JsonNode? value)
    {
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        JsonNode place = root;
        for (var i = 0; i < steps.Length - 1; i++)
        {
            JsonNode Empty() => steps[i + 1][0] == '[' ? new JsonArray() : new JsonObject();
            if (place is JsonArray list)
            {
                place = list.Count > 0 ? list[0]! : Added(list, Empty());
            }
            else
            {
                place = place[steps[i]] ??= Empty();
            }
        }

        if (place is JsonArray items)
        {
            var index = int.Parse(steps[^1][1..^1], CultureInfo.InvariantCulture);
            if (index < items.Count)
            {
                items[index] = value;
            }
            else
            {
                items.Add(value);
            }
        }
        else if (value is null)
        {
            place.AsObject().Remove(steps[^1]);
        }
        else
        {
            place[steps[^1]] = value;
        }

        static JsonNode Added(JsonArray list, JsonNode item)
        {
            list.Add(item);
            return item;
        }
    }

    // As a program marks it: down to the last part.
    private static ApiValue Secret(ApiValue value) => value switch
    {
        ApiObject { Members: var members } => new ApiObject(members.ToDictionary(m => m.Key, m => Secret(m.Value))) { IsSecret = true },
        ApiList { Items: var items } => new ApiList([.. items.Select(i => i is null ? null : Secret(i))]) { IsSecret = true },
        _ => value with { IsSecret = true },
    };
}
