using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.Provider.Configuration;
using Pulumi.Trtc.Provider.Generated;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Resources;
using Pulumi.Trtc.Provider.Rpc;
using Trtc.Testing;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>Changes every property that changes in place on a running task, and looks at the task.</summary>
public class InPlaceTests
{
    private static readonly (string Path, PropertyValue Value)[] AbsentInRequests =
    [
        ("isPause", new BooleanValue(false)),
        ("llmConfig", ObjectValue.Empty.With("model", PropertyValue.Of("a"))),
        ("ttsConfig", ObjectValue.Empty.With("voiceId", PropertyValue.Of("a"))),
    ];

    // What the emulator does not show of a task, so that the request is looked at.
    private static readonly string[] Hidden = ["publishCdnUrl", "llmConfig.model", "ttsConfig.voiceId"];

    [Theory]
    [InlineData("StreamIngest", "StartStreamIngest", 3)]
    [InlineData("PublishCdnStream", "StartPublishCdnStream", 64)]
    [InlineData("PublishCdnStream", "StartPublishCdnStream#single", 5)]
    [InlineData("PublishCdnStream", "StartPublishCdnStream#floating", 1)]
    [InlineData("CloudRecording", "CreateCloudRecording", 34)]
    [InlineData("AIConversation", "StartAIConversation", 5)]
    [InlineData("CloudSlice", "CreateCloudSliceTask", 2)]
    [InlineData("CloudModeration", "CreateCloudModeration", 2)]
    public async Task A_change_in_place_keeps_the_task_and_reaches_it(string name, string request, int atLeast)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        await using var between = await Between.StartAsync(emulator, _ => Task.CompletedTask);
        using var provider = new ProviderHost(emulator, between.Endpoint);
        var resource = AllResources.Find("trtc:index:" + name)!;
        var json = ValidRequests.Get(request, DateTimeOffset.UtcNow);
        var (old, failures) = await provider.CheckAsync(name, ProgramInputs.Of(json, resource));
        Assert.Empty(failures);
        foreach (var (path, value) in AbsentInRequests.Where(a => resource.InPlacePaths.Any(p => PulumiNames.OfPath(p.ApiPath) == a.Path)))
        {
            old = old.With(path, value);
        }

        var (id, state) = await provider.CreateAsync(name, old);
        var changed = new List<string>();
        var wrong = new List<string>();
        foreach (var path in Leaves(old, "").Where(l => InPlace(resource, l)).ToArray())
        {
            foreach (var candidate in Candidates(At(old, path)!))
            {
                var (now, problems) = await provider.CheckAsync(name, With(old, path, candidate));
                var diff = problems.Count > 0 ? [] : (await provider.DiffAsync(name, old, now)).DetailedDiff;

                // Signatures are no change.
                if (diff.Count == 0 || diff.Values.Any(d => d.Kind != PropertyDiff.Types.Kind.Update))
                {
                    continue;
                }

                state = await provider.UpdateAsync(name, id, state, old, now);
                old = now;
                var task = (await emulator.GetAsync("tasks")).AsArray().Single(t => (string?)t!["endedAt"] is null)!;
                if ((string?)task["taskId"] != id)
                {
                    wrong.Add($"{path}: another task");
                }
                else if (!Reached(IsHidden(path) ? between.Last! : task["parameters"]!, path, candidate))
                {
                    wrong.Add($"{path} = {candidate}: {task["parameters"]!.ToJsonString()}");
                }

                changed.Add(path);
                break;
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(changed.Count >= atLeast, $"only {changed.Count}: {string.Join(", ", changed)}");
    }

    [Fact]
    public async Task An_imported_task_takes_the_programs_inputs_as_what_it_has()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var provider = new ProviderHost(emulator);
        var json = ValidRequests.Get("StartStreamIngest", DateTimeOffset.UtcNow);
        var (inputs, _) = await provider.CheckAsync("StreamIngest", ProgramInputs.Of(json, AllResources.Find("trtc:index:StreamIngest")!));
        var (id, _) = await provider.CreateAsync("StreamIngest", inputs);

        // An import reads with nothing but the ID.
        var read = await provider.ReadAsync("StreamIngest", id);
        Assert.Equal(id, read.Id);
        Assert.Empty((await provider.DiffAsync("StreamIngest", PropertyWire.Read(read.Inputs), inputs)).DetailedDiff);
        Assert.Empty((await provider.ReadAsync("StreamIngest", "no-such-task")).Id);
    }

    [Fact]
    public void A_preview_says_when_a_recording_cannot_be_changed_any_more()
    {
        var recording = AllResources.Find("trtc:index:CloudRecording")!;
        using var settings = new ProviderSettings(ObjectValue.Empty);
        string? Warning(ObjectValue inputs, string startedAt) => recording.WarningBeforeUpdate(new ResourceCall(
            settings,
            "task",
            recording.Model.Read(inputs),
            [],
            ObjectValue.Empty.With("startedAt", PropertyValue.Of(startedAt)),
            new ResourceLog(null),
            CancellationToken.None));

        var warning = Warning(ObjectValue.Empty.With("resourceExpiredHour", PropertyValue.Of(24)), "2026-01-01T00:00:00Z");
        Assert.Contains("2026-01-02 00:00:00Z", warning, StringComparison.Ordinal);
        Assert.Null(Warning(ObjectValue.Empty, DateTimeOffset.UtcNow.ToString("o", CultureInfo.InvariantCulture)));
    }

    // Whether the task, or the request, has the value where it was asked for, by the API's name. An update may have it at the top.
    private static bool Reached(JsonNode parameters, string path, PropertyValue value)
    {
        var there = Find(parameters, Steps(path)) ?? Find(parameters, [Steps(path)[^1]]);
        return (there, value) switch
        {
            (JsonValue code, TextValue { Value: "String" }) when path.EndsWith("oomIdType", StringComparison.Ordinal) => (int)code == 1,
            (JsonValue text, TextValue t) => text.GetValueKind() == JsonValueKind.String && (string)text! == t.Value,
            (JsonValue number, NumberValue n) => number.GetValueKind() == JsonValueKind.Number && (double)number == n.Value,
            (JsonValue flag, BooleanValue b) => flag.GetValueKind() is JsonValueKind.True or JsonValueKind.False && (bool)flag == b.Value,
            _ => false,
        };
    }

    private static JsonNode? Find(JsonNode? node, string[] steps) => steps switch
    {
        [] => node,
        [var step, ..] when step[0] == '[' => Find((node as JsonArray)?[Index(step)], steps[1..]),
        [_, ..] when node?.GetValueKind() == JsonValueKind.String && ((string)node!).StartsWith('{') =>
            Find(JsonNode.Parse((string)node!), steps),
        [var step, ..] => Find(
            (node as JsonObject)?.FirstOrDefault(m => string.Equals(m.Key, step, StringComparison.OrdinalIgnoreCase)).Value, steps[1..]),
    };

    private static bool IsHidden(string path) => Hidden.Any(h => path.EndsWith(h, StringComparison.Ordinal));

    private static bool InPlace(TrtcResource resource, string path) =>
        resource.InPlacePaths.Any(p => Below(path, PulumiNames.OfPath(p.ApiPath)));

    private static bool Below(string path, string place) =>
        path == place || path.StartsWith(place + ".", StringComparison.Ordinal) || path.StartsWith(place + "[", StringComparison.Ordinal);

    private static IEnumerable<string> Leaves(PropertyValue value, string path) => value.Plain switch
    {
        ObjectValue members when members.Members.Count > 0 =>
            members.Members.SelectMany(m => Leaves(m.Value, path.Length == 0 ? m.Key : $"{path}.{m.Key}")),
        ListValue { Items.Length: > 0 } list => list.Items.SelectMany((item, i) => Leaves(item, $"{path}[{i}]")),
        _ => [path],
    };

    private static IEnumerable<PropertyValue> Candidates(PropertyValue value) => value.Plain switch
    {
        NumberValue n => new[] { 1, -1, 2, -2, 10, -10 }.Select(d => PropertyValue.Of(n.Value + d)),
        BooleanValue b => [new BooleanValue(!b.Value)],
        TextValue t =>
        [
            PropertyValue.Of(t.Value + "1"),
            PropertyValue.Of(t.Value[..^1] + "1"),
            PropertyValue.Of("101"),
            PropertyValue.Of("#FFA501"),
            PropertyValue.Of("String"),
        ],
        _ => [],
    };

    private static string[] Steps(string path) => path.Replace("[", ".[", StringComparison.Ordinal).Split('.');

    private static int Index(string step) => int.Parse(step[1..^1], CultureInfo.InvariantCulture);

    private static PropertyValue? At(PropertyValue value, string path) =>
        Steps(path).Aggregate(
            (PropertyValue?)value,
            (v, step) => step[0] == '[' ? (v?.Plain as ListValue)?.Items[Index(step)] : (v?.Plain as ObjectValue)?[step]);

    private static ObjectValue With(ObjectValue inputs, string path, PropertyValue value)
    {
        return (ObjectValue)Set(inputs, Steps(path));

        PropertyValue Set(PropertyValue at, string[] steps) => steps switch
        {
            [] => value,
            [var step, .. var rest] when step[0] == '[' =>
                new ListValue(((ListValue)at.Plain).Items.SetItem(Index(step), Set(((ListValue)at.Plain).Items[Index(step)], rest))),
            [var step, .. var rest] => ((ObjectValue)at.Plain).With(step, Set(((ObjectValue)at.Plain)[step]!, rest)),
        };
    }
}
