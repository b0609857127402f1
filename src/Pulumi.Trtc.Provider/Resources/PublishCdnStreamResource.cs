using System.Globalization;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>A mix or a single stream of a room, relayed to CDNs or into other rooms.</summary>
internal sealed class PublishCdnStreamResource : TaskResource
{
    // How far ahead of the clock numbers are tried: a second time at once, for another may have used the same millisecond.
    private static readonly TimeSpan[] Ahead = [TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromMinutes(10), TimeSpan.FromDays(1)];

    private const string Singapore = "ap-singapore";
    private static readonly string[] AudioLists = ["SubscribeAudioList", "UnSubscribeAudioList"];

    public override string Name => "PublishCdnStream";

    public override string Description => "A task that mixes or forwards a room's streams to CDNs or into other rooms.";

    public override ApiAction Start => StartPublishCdnStreamRequest.Action;

    public override ApiType Outputs { get; } = ApiType.Of(ResourceJsonContext.Default.PublishCdnStreamOutputs);

    public override string RobotPath => "agentParams.userId";

    public override IReadOnlyList<InPlace> InPlacePaths { get; } =
    [
        new("audioParams.subscribeAudioList"), new("audioParams.unSubscribeAudioList"),
        new("videoParams.layoutParams"), new("videoParams.backGroundColor"), new("videoParams.backgroundImageUrl"),
        new("videoParams.backgroundRenderMode"), new("videoParams.waterMarkList"),
        new("singleSubscribeParams", Removable: false), new("publishCdnParams"), new("seiParams"), new("feedBackRoomParams"),
    ];

    protected override IReadOnlyList<ApiAction> OtherActions => [UpdatePublishCdnStreamRequest.Action, StopPublishCdnStreamRequest.Action];

    public override async Task<(string Id, ObjectValue Outputs)> CreateAsync(ResourceCall call)
    {
        var started = await call.Settings.Client.CallAsync(Typed<StartPublishCdnStreamRequest>(RequestOf(call)), call.Region, call.CancellationToken);
        return (started.TaskId!, Texts(("taskId", started.TaskId)).With("sequenceNumber", PropertyValue.Of(0)));
    }

    public override ObjectValue UnknownOutputs(string id) => Texts(("taskId", id)).With("sequenceNumber", PropertyValue.Of(0));

    public override async Task<ObjectValue> UpdateAsync(ResourceCall call, IReadOnlyDictionary<string, PropertyDiff.Types.Kind> changes)
    {
        var change = Change(RequestOf(call with { Inputs = call.OldInputs }), RequestOf(call));
        var transcoding = (long)call.Inputs["withTranscoding"]!.AsNumber!.Value;
        var sequence = await SendAsync(call, change, transcoding, e => e.Detail.Contains("sequence", StringComparison.OrdinalIgnoreCase));
        return Texts(("taskId", call.Id)).With("sequenceNumber", PropertyValue.Of(sequence));
    }

    /// <summary>
    /// The API has no query for relays, but what an update does not pass is not changed: one that passes nothing asks. It leaves no trace
    /// in the state.
    /// </summary>
    protected override async Task<ObjectValue?> LookAsync(ResourceCall call)
    {
        var transcoding = call.Inputs["withTranscoding"]?.AsNumber;
        try
        {
            await ProbeAsync(transcoding ?? 1);
        }
        catch (TrtcException e) when (transcoding is null && e.Code is "UnsupportedOperation" or "InvalidParameter")
        {
            // Of one that is being imported it is not known, and it must be as at the start.
            await ProbeAsync(0);
        }

        var sequence = call.State["sequenceNumber"] ?? PropertyValue.Of(0);
        return OutputsOf(call.State).With("taskId", PropertyValue.Of(call.Id)).With("sequenceNumber", sequence);

        Task ProbeAsync(double withTranscoding) => SendAsync(call, [], (long)withTranscoding, e => true);
    }

    protected override Task StopAsync(ResourceCall call) => call.Settings.Client.CallAsync(
        new StopPublishCdnStreamRequest { SdkAppId = call.SdkAppId, TaskId = call.Id }, call.Region, call.CancellationToken);

    protected override void CheckMore(ObjectValue inputs, Action<string, string> report, Action<string> warn)
    {
        // The reference's usage precautions say which region goes with which kind of application.
        if (inputs["region"]?.AsText is { } region && inputs["sdkAppId"]?.AsNumber is { } number && number.ToString("0", CultureInfo.InvariantCulture) is var app)
        {
            if (region == Singapore && app.StartsWith("1400", StringComparison.Ordinal))
            {
                warn($"region {region} is for applications whose ID begins with 200 or 400; for {app} the reference wants ap-guangzhou, or ap-hongkong where the audience is mostly overseas.");
            }
            else if (region != Singapore && (app.StartsWith("200", StringComparison.Ordinal) || app.StartsWith("400", StringComparison.Ordinal)))
            {
                warn($"region {region} is for applications whose ID begins with 1400; for {app} the reference wants {Singapore}.");
            }
        }

        if (At(inputs, "videoParams.layoutParams.mixLayoutMode") is NumberValue { Value: (int)MixLayoutMode.ScreenSharing } && At(inputs, "videoParams.layoutParams.maxVideoUser") is null)
        {
            warn("videoParams.layoutParams.maxVideoUser is missing: in the screen sharing layout nobody is shown large without it.");
        }
    }

    // Sends a change under a number that exceeds the last one, and returns the number. Numbers come from the clock, which increases over
    // processes, crashes and restored states alike; the clock of another machine that changed or looked at the task may be ahead.
    private static async Task<ulong> SendAsync(ResourceCall call, JsonObject change, long withTranscoding, Func<TrtcException, bool> isSequence)
    {
        change["SdkAppId"] = call.SdkAppId;
        change["TaskId"] = call.Id;
        change["WithTranscoding"] = withTranscoding;
        var last = (ulong)(call.State["sequenceNumber"]?.AsNumber ?? 0);
        foreach (var ahead in Ahead)
        {
            try
            {
                // The same change with a larger number does the same, whether or not the first one was carried out.
                await call.Settings.Client.CallAsync(
                    () =>
                    {
                        last = Math.Max(last + 1, (ulong)(TimeProvider.System.GetUtcNow() + ahead).ToUnixTimeMilliseconds());
                        change["SequenceNumber"] = last;
                        return Typed<UpdatePublishCdnStreamRequest>(change);
                    },
                    call.Region,
                    call.CancellationToken);
                break;
            }
            catch (TrtcException e) when (ahead != Ahead[^1] && e.Code is "InvalidParameter" or "InvalidParameterValue" && isSequence(e))
            {
                // Perhaps not large enough.
            }
        }

        return last;
    }

    // Only what changed, since what is not passed stays; what was taken away is passed empty.
    private static JsonObject Change(JsonObject old, JsonObject now)
    {
        var change = new JsonObject();
        if (AudioLists.Any(name => !JsonNode.DeepEquals(old["AudioParams"]?[name], now["AudioParams"]?[name])))
        {
            // The two lists travel together.
            change["AudioParams"] = new JsonObject(AudioLists.Select(name =>
                new KeyValuePair<string, JsonNode?>(name, now["AudioParams"]?[name]?.DeepClone() ?? new JsonArray())));
        }

        var video = Members(old["VideoParams"] as JsonObject ?? [], now["VideoParams"] as JsonObject ?? [], "LayoutParams", "BackGroundColor", "BackgroundImageUrl", "BackgroundRenderMode", "WaterMarkList");
        if (video.Count > 0)
        {
            change["VideoParams"] = video;
        }

        foreach (var (name, value) in Members(old, now, "SingleSubscribeParams", "PublishCdnParams", "SeiParams", "FeedBackRoomParams"))
        {
            change[name] = value?.DeepClone();
        }

        return change;
    }

    private static JsonObject Members(JsonObject old, JsonObject now, params string[] names)
    {
        var change = new JsonObject();
        foreach (var name in names.Where(n => !JsonNode.DeepEquals(WithoutSignatures(old[n]), WithoutSignatures(now[n]))))
        {
            change[name] = now[name]?.DeepClone() ?? Nothing(name);
        }

        return change;
    }

    private static JsonNode Nothing(string name) => name switch
    {
        "PublishCdnParams" or "FeedBackRoomParams" or "WaterMarkList" => new JsonArray(),
        "BackGroundColor" or "BackgroundImageUrl" => "",
        "BackgroundRenderMode" => 2,
        "LayoutParams" => new JsonObject { ["MixLayoutMode"] = 1 },
        _ => new JsonObject(),
    };

    // Signatures are made anew each time.
    private static JsonNode? WithoutSignatures(JsonNode? node)
    {
        var copy = node?.DeepClone();
        foreach (var robot in copy is JsonArray list ? list.OfType<JsonObject>() : [])
        {
            robot.Remove("UserSig");
        }

        return copy;
    }
}
