using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;
using Trtc.Testing;

namespace Trtc.Emulator.Tests;

/// <summary>Breaks every documented limit and expects the documented code.</summary>
public partial class LimitTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);
    private static readonly IReadOnlyList<Limit> Limits = ReadTable();

    [Fact]
    public async Task Every_broken_limit_is_refused_with_its_code()
    {
        await using var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(Now));
        var api = emulator.Raw();
        var wrong = new List<string>();
        foreach (var limit in Limits)
        {
            var response = await api.CallAsync(
                limit.Action.Name, limit.BrokenRequest().ToJsonString(), limit.Action.Regions.FirstOrDefault());
            if (RawApi.CodeOf(response) != limit.Code)
            {
                wrong.Add($"{limit}: {RawApi.CodeOf(response)} ({response["Error"]?["Message"]})");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task The_requests_that_the_limits_are_broken_in_are_right_themselves()
    {
        await using var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(Now));
        var api = emulator.Raw();
        Assert.Equal(ApiActions.All.Keys.Order(), ValidRequests.Names.Select(ValidRequests.ActionOf).Distinct().Order());
        foreach (var name in ValidRequests.Names)
        {
            var action = ApiActions.All[ValidRequests.ActionOf(name)];
            var response = await api.CallAsync(action.Name, ValidRequests.Get(name, Now).ToJsonString(), action.Regions.FirstOrDefault());

            // Tasks and rooms that such a request names do not exist, which is found out only after its parameters were found right.
            Assert.True(
                RawApi.CodeOf(response) is "OK" or "ResourceNotFound" or "FailedOperation.TaskNotExist" or "FailedOperation.RoomNotExist"
                || (action.Name == "StopStreamIngest" && RawApi.CodeOf(response) == "InvalidParameter.TaskId"),
                $"{name}: {response}");
        }
    }

    [Fact]
    public void Every_code_is_documented_for_its_action_or_for_all_actions()
    {
        string[] common = ["MissingParameter", "InvalidParameter", "InvalidParameterValue", "UnknownParameter"];
        var undocumented = Limits.Where(l => !l.Action.Errors.Contains(l.Code) && !common.Contains(l.Code)).Select(l => l.ToString());
        Assert.Empty(undocumented);
        Assert.All(Limits, l => Assert.Contains(l.Code, TrtcErrorCodes.Documented.Keys));
    }

    [Fact]
    public void Every_limit_of_every_parameter_has_a_row()
    {
        var covered = Limits.Select(l => (l.Action.Name, Place(l))).ToHashSet();
        var missing = new List<string>();
        foreach (var action in ApiActions.All.Values)
        {
            // A type that several actions use is covered where one of them breaks it; an action's own parameters in the action.
            Visit(action, action.Request, "", []);
        }

        Assert.Empty(missing);

        void Visit(ApiAction action, ApiType type, string path, HashSet<ApiType> above)
        {
            foreach (var property in type.Properties.Values.Where(p => p.Api.Deprecated is null))
            {
                var place = $"{type.Name}.{property.Name}";
                var found = path.Length == 0 ? covered.Contains((action.Name, place)) : covered.Any(c => c.Item2 == place);
                if (!found && !property.Api.Newer && !type.Api.Newer)
                {
                    missing.Add($"{action.Name}: {path}{property.Name} ({place})");
                }

                if (property.Type is { } inner && above.Add(inner))
                {
                    Visit(action, inner, $"{path}{property.Name}.", above);
                }
            }
        }
    }

    private static string Place(Limit limit)
    {
        var type = limit.Action.Request;
        var names = limit.Path.Split('.').Select(n => n.Split('[')[0]).ToArray();
        foreach (var name in names[..^1])
        {
            type = type.Properties[name].Type!;
        }

        return $"{type.Name}.{names[^1]}";
    }

    private static List<Limit> ReadTable()
    {
        using var reader = new StreamReader(typeof(LimitTests).Assembly.GetManifestResourceStream("Trtc.Emulator.Tests.Limits.txt")!);
        return
        [
            .. reader.ReadToEnd().Split('\n')
                .Where(l => l.Length > 0 && l[0] != '#')
                .Select(l => l.Split(" | "))
                .Select(f => new Limit(f[0], f[1], f[2], f[3])),
        ];
    }

    private sealed partial record Limit(string Request, string Path, string Value, string Code)
    {
        public ApiAction Action => ApiActions.All[ValidRequests.ActionOf(Request)];

        public JsonObject BrokenRequest()
        {
            var request = ValidRequests.Get(Request, Now);
            var steps = Step().Matches(Path).Select(m => m.Value).ToArray();
            JsonNode place = request;
            foreach (var step in steps[..^1])
            {
                place = step[0] == '[' ? place[int.Parse(step[1..^1], CultureInfo.InvariantCulture)]! : place[step] ??= new JsonObject();
            }

            var last = place.AsObject();
            if (Value == "(absent)")
            {
                last.Remove(steps[^1]);
            }
            else
            {
                last[steps[^1]] = Broken(last[steps[^1]]);
            }

            return request;
        }

        private JsonNode? Broken(JsonNode? before)
        {
            if (Repeated().Match(Value) is not { Success: true } match)
            {
                return ValidRequests.FillIn(JsonNode.Parse(Value), Now);
            }

            var count = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            return match.Groups[2].Value == "characters"
                ? new string('x', count)
                : new JsonArray([.. Enumerable.Range(0, count).Select(_ => (before as JsonArray)?.FirstOrDefault()?.DeepClone() ?? "u")]);
        }

        [GeneratedRegex(@"\w+|\[\d+\]")]
        private static partial Regex Step();

        [GeneratedRegex(@"^\((\d+) (entries|characters)\)$")]
        private static partial Regex Repeated();
    }
}
