using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Testing;

namespace Trtc.Client.Tests;

/// <summary>The records against what the live service documents today: metadata and examples of the vendor's tool.</summary>
public partial class CurrentServiceTests
{
    // Not required by the metadata, but by the prose of the reference.
    private static readonly string[] RequiredByReference = ["StartPublishCdnStreamRequest.AudioParams"];

    // A room of the name room123 is said to be a number.
    private static readonly string[] Contradictory = ["StartStreamIngest: RoomId: is \"room123\""];

    [SpecFact]
    public void Everything_that_the_service_documents_can_be_said()
    {
        var spec = JsonNode.Parse(File.ReadAllText(Repository.ReferenceFolderFile("trtc-api-current.json")))!;
        var actions = spec["actions"]!.AsObject();
        Assert.Equal(actions.Select(a => a.Key).Order(StringComparer.Ordinal), ApiActions.All.Keys.Order(StringComparer.Ordinal));
        var wrong = new List<string>();
        var seen = new HashSet<string>();
        foreach (var (name, action) in actions)
        {
            Compare(ApiActions.All[name].Request, (string)action!["input"]!, isRequest: true);
            Compare(ApiActions.All[name].Response, (string)action["output"]!, isRequest: false);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

        void Compare(ApiType type, string name, bool isRequest)
        {
            if (!seen.Add($"{name} {type.Name} {isRequest}"))
            {
                return;
            }

            foreach (var member in spec["objects"]![name]!["members"]!.AsArray())
            {
                var place = $"{type.Name}.{member!["name"]}";
                if (!type.Properties.TryGetValue((string)member["name"]!, out var property))
                {
                    wrong.Add($"{place} is missing");
                    continue;
                }

                var kind = (string)member["member"]! is "date" ? "string" : (string)member["member"]!;
                var declared = (string)member["type"]! == "list" ? $"list<{kind}>" : kind;
                if (CompletenessTests.TypeOf(property) != declared)
                {
                    wrong.Add($"{place}: {CompletenessTests.TypeOf(property)} instead of {declared}");
                }

                if (isRequest && property.Api.Required && (bool?)member["required"] != true && !RequiredByReference.Contains(place))
                {
                    wrong.Add($"{place} is required");
                }

                if (property.Type is { } inner)
                {
                    Compare(inner, kind, isRequest);
                }
            }
        }
    }

    [SpecFact]
    public void Every_example_of_the_vendor_passes()
    {
        var file = File.ReadAllText(Repository.ReferenceFolderFile("trtc-examples-current.json"));
        var examples = JsonNode.Parse(file)!["actions"]!.AsObject();
        Assert.Equal(ApiActions.All.Keys.Order(StringComparer.Ordinal), examples.Select(e => e.Key).Order(StringComparer.Ordinal));
        var (looked, wrong) = (0, new List<string>());
        foreach (var (action, list) in examples)
        {
            foreach (var example in list!.AsArray())
            {
                looked++;
                var request = RequestOf(action, (string)example!["input"]!);
                var now = TimeOf(request);
                using var json = JsonDocument.Parse(request.ToJsonString());
                var value = (ApiObject)ApiValue.FromJson(json.RootElement)!;
                var problems = ApiChecker.Check(ApiActions.All[action].Request, value, now);
                wrong.AddRange(problems.Select(p => $"{action}: {p}").Where(p => !IsContradictory(p)));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(68, looked);
    }

    private static bool IsContradictory(string problem) => Contradictory.Any(c => problem.StartsWith(c, StringComparison.Ordinal));

    // The action is told by the list, since some examples name another one.
    private static JsonObject RequestOf(string action, string example)
    {
        var begin = example.IndexOf('{', StringComparison.Ordinal);
        var request = begin < 0 ? FromAddress(action, example) : JsonNode.Parse(Repaired(example[begin..]))!.AsObject();
        if (request.ContainsKey("PromptAudio"))
        {
            // What stands there only stands for a recording.
            request["PromptAudio"] = Recordings.Wav(TimeSpan.FromSeconds(10));
        }

        return request;
    }

    // A comma is missing between two members of some, and one has a text without its name and quotes.
    private static string Repaired(string json) =>
        BareText().Replace(MissingComma().Replace(json, "$1,$2"), "\"Text\": \"$1\",");

    private static JsonObject FromAddress(string action, string example)
    {
        var json = new JsonObject();
        var properties = ApiActions.All[action].Request.Properties;
        foreach (var parameter in example.ReplaceLineEndings("").Split('?')[1].Split('&').Where(p => !p.StartsWith('<')))
        {
            var (name, value) = (parameter.Split('=')[0], parameter.Split('=')[1].Trim('"'));
            if (name == "Action")
            {
                continue;
            }

            var property = properties[name.Split('.')[0]];
            if (property.Kind == ApiKind.List)
            {
                (json[property.Name] ??= new JsonArray()).AsArray().Add(value);
            }
            else
            {
                json[property.Name] = property.Kind == ApiKind.Text ? value : ulong.Parse(value, CultureInfo.InvariantCulture);
            }
        }

        return json;
    }

    // The examples are of their own time; those of the usage actions have start and end the wrong way round.
    private static DateTimeOffset TimeOf(JsonObject request)
    {
        var times = new[] { request["StartTime"], request["EndTime"] };
        if (times.OfType<JsonNode>().Count() < 2)
        {
            return DateTimeOffset.UnixEpoch;
        }

        var read = times.Select(t => t!.GetValueKind() == JsonValueKind.Number
            ? DateTimeOffset.FromUnixTimeSeconds((long)t)
            : DateTimeOffset.Parse((string)t!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)).ToArray();
        if (read[0] > read[1])
        {
            (request["StartTime"], request["EndTime"]) = (times[1]!.DeepClone(), times[0]!.DeepClone());
        }

        return read.Max().AddHours(1);
    }

    [GeneratedRegex("""([\d"\]}])(\s*\n\s*")""")]
    private static partial Regex MissingComma();

    [GeneratedRegex("""(?<=\{\s*\n)([^\s"{}][^"{}\n]*)(?=\n)""")]
    private static partial Regex BareText();
}
