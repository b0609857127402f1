using System.Collections.Immutable;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.Provider.Generated;
using Pulumi.Trtc.Provider.Model;
using Trtc.Client.Metadata;
using Xunit.Abstractions;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>Changes every input property of every resource and expects what the design says: in place, replace or silent.</summary>
public class DiffTableTests(ITestOutputHelper output)
{
    // What may change in place, with all below it. Everything else replaces, and signatures are silent.
    private static readonly Dictionary<string, string[]> InPlace = new()
    {
        ["StreamIngest"] = ["streamUrl", "volume", "isPause"],
        ["PublishCdnStream"] =
        [
            "audioParams.subscribeAudioList", "audioParams.unSubscribeAudioList", "videoParams.layoutParams", "videoParams.backGroundColor",
            "videoParams.backgroundImageUrl", "videoParams.backgroundRenderMode", "videoParams.waterMarkList",
            "singleSubscribeParams", "publishCdnParams", "seiParams", "feedBackRoomParams",
        ],
        ["CloudRecording"] = ["mixLayoutParams", "recordParams.subscribeStreamUserIds"],
        ["AIConversation"] =
            ["agentConfig.welcomeMessage", "agentConfig.interruptMode", "agentConfig.interruptSpeechDuration", "llmConfig", "ttsConfig"],
        ["AITranscription"] = [],
        ["CloudSlice"] = ["sliceParams.subscribeStreamUserIds"],
        ["CloudModeration"] = ["moderationParams.subscribeStreamUserIds"],
        ["CloudTranscription"] = [],
        ["Voice"] = [],
        ["WebRecord"] = [],
        ["UserBlock"] = ["mute"],
        ["UserRemoval"] = ["region"],
        ["RoomDismissal"] = ["region"],
        ["AIAnnouncement"] = ["region", "interrupt", "stopAfterPlay"],
    };

    private static readonly string[] Silent = ["userSig", "privateMapKey"];

    [Fact]
    public async Task Every_property_of_every_resource_changes_as_the_design_says()
    {
        using var provider = new ProviderHost();
        var rows = 0;
        var wrong = new List<string>();
        foreach (var resource in AllResources.List)
        {
            foreach (var (path, property) in Paths(resource.Model.Properties.Values, "", []))
            {
                rows++;
                var (old, now) = (With(path, property, first: true), With(path, property, first: false));
                var diff = await provider.DiffAsync(resource.Name, old, now);
                var expected = Silent.Contains(path.Split('.')[^1]) ? "silent"
                    : InPlace[resource.Name].Any(p => Below(path.Replace("[0]", "", StringComparison.Ordinal), p)) ? "in place" : "replace";
                var (shown, kind) = diff.DetailedDiff.SingleOrDefault() switch
                {
                    { Value: null } => ("", "silent"),
                    var (key, one) => (key, one.Kind == PropertyDiff.Types.Kind.Update ? "in place" : "replace"),
                };
                if (kind != expected || (shown != path && kind != "silent") || diff.Replaces.Count > 0 != (expected == "replace"))
                {
                    wrong.Add($"{resource.Name}: {path}: {kind} at {shown} instead of {expected}");
                }
            }
        }

        output.WriteLine($"{rows} properties were changed, each once");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(rows > 250, $"only {rows} properties");
        Assert.Equal(InPlace.Keys.Order(), AllResources.List.Select(r => r.Name).Order());
    }

    // What is no default; elsewhere anything is.
    private static readonly Dictionary<string, ObjectValue> Something = new()
    {
        ["videoParams"] = ObjectValue.Empty.With("backGroundColor", PropertyValue.Of("0x112233")),
        ["videoParams.layoutParams"] = ObjectValue.Empty.With("mixLayoutMode", PropertyValue.Of(3)),
        ["seiParams"] = ObjectValue.Empty.With("passThrough", ObjectValue.Empty.With("payloadContent", PropertyValue.Of("y"))),
        ["mixLayoutParams"] = ObjectValue.Empty.With("mixLayoutMode", PropertyValue.Of(4)),
    };

    [Theory]
    [InlineData("StreamIngest", "volume", "DELETE")]
    [InlineData("StreamIngest", "streamUrl", "DELETE_REPLACE")]
    [InlineData("PublishCdnStream", "videoParams", "DELETE_REPLACE")]
    [InlineData("PublishCdnStream", "seiParams", "DELETE")]
    [InlineData("PublishCdnStream", "videoParams.layoutParams", "DELETE")]
    [InlineData("AIConversation", "llmConfig", "DELETE_REPLACE")]
    [InlineData("AIConversation", "agentConfig.interruptSpeechDuration", "DELETE")]
    [InlineData("AIConversation", "agentConfig.welcomeMessage", "DELETE_REPLACE")]
    [InlineData("CloudRecording", "mixLayoutParams", "DELETE")]
    public async Task Taking_something_away_is_in_place_only_where_the_service_can(string resource, string path, string kind)
    {
        using var provider = new ProviderHost();
        var old = At(path, Something.GetValueOrDefault(path, ObjectValue.Empty.With("x", PropertyValue.Of("y"))));
        var without = path.Contains('.', StringComparison.Ordinal) ? At(path.Split('.')[0], ObjectValue.Empty) : ObjectValue.Empty;
        var diff = await provider.DiffAsync(resource, old, without);
        Assert.Equal((path, kind), (diff.DetailedDiff.Single().Key, Wire(diff.DetailedDiff.Single().Value.Kind)));
    }

    private static string Wire(PropertyDiff.Types.Kind kind) => kind switch
    {
        PropertyDiff.Types.Kind.Delete => "DELETE",
        PropertyDiff.Types.Kind.DeleteReplace => "DELETE_REPLACE",
        _ => kind.ToString(),
    };

    private static bool Below(string path, string place) => path == place || path.StartsWith(place + ".", StringComparison.Ordinal);

    // Every leaf, through the first entry of lists.
    private static IEnumerable<(string Path, ApiProperty Property)> Paths(
        IEnumerable<ApiProperty> properties, string path, ImmutableHashSet<ApiType> above)
    {
        foreach (var property in properties)
        {
            var at = $"{path}{PulumiNames.Of(property.Name)}{(property.Kind == ApiKind.List ? "[0]" : "")}";
            if (property.Type is not { } type)
            {
                yield return (at, property);
            }
            else if (!above.Contains(type))
            {
                foreach (var inner in Paths(type.Properties.Values, at + ".", above.Add(type)))
                {
                    yield return inner;
                }
            }
        }
    }

    private static ObjectValue With(string path, ApiProperty property, bool first) =>
        At(path, property.SpelledOut is not null ? PropertyValue.Of(first ? "Integer" : "String") : Leaf(property, first));

    private static PropertyValue Leaf(ApiProperty property, bool first) =>
        (property.Kind == ApiKind.List ? property.ElementKind : property.Kind) switch
        {
            ApiKind.Boolean => new BooleanValue(first),
            ApiKind.Text => PropertyValue.Of(first ? "a" : "b"),
            _ => PropertyValue.Of(first ? 7001 : 7002),
        };

    private static ObjectValue At(string path, PropertyValue value)
    {
        var steps = path.Split('.');
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            var inList = steps[i].EndsWith("[0]", StringComparison.Ordinal);
            value = ObjectValue.Empty.With(steps[i].Replace("[0]", "", StringComparison.Ordinal), inList ? new ListValue([value]) : value);
        }

        return (ObjectValue)value;
    }
}
