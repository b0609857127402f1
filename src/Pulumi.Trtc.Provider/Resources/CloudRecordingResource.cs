using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>A recording of a room to VOD or object storage.</summary>
internal sealed class CloudRecordingResource : TaskResource
{
    private const int DefaultExpiredHours = 72;

    public override string Name => "CloudRecording";

    public override string Description => "A recording of a room, stream by stream or mixed, to VOD or to object storage.";

    public override ApiAction Start => CreateCloudRecordingRequest.Action;

    public override ApiType Outputs { get; } = ApiType.Of(ResourceJsonContext.Default.CloudRecordingOutputs);

    public override string RobotPath => "userId";

    public override IReadOnlyList<InPlace> InPlacePaths { get; } = [new("mixLayoutParams"), new("recordParams.subscribeStreamUserIds")];

    public override async Task<(string Id, ObjectValue Outputs)> CreateAsync(ResourceCall call)
    {
        var started = await call.Settings.Client.CallAsync(Typed<CreateCloudRecordingRequest>(RequestOf(call)), call.Region, call.CancellationToken);
        var now = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return (started.TaskId!, Texts(("taskId", started.TaskId), ("status", "Idle"), ("startedAt", now)).With("storageFileList", new ListValue([])));
    }

    public override ObjectValue UnknownOutputs(string id) => base.UnknownOutputs(id).With("storageFileList", new ListValue([]));

    protected override async Task<ObjectValue?> LookAsync(ResourceCall call)
    {
        try
        {
            var answer = await call.Settings.Client.CallAsync(
                new DescribeCloudRecordingRequest { SdkAppId = call.SdkAppId, TaskId = call.Id }, call.Region, call.CancellationToken);
            if (answer.Status == "Exited")
            {
                // It is ending and records nothing any more.
                return null;
            }

            var files = (answer.StorageFileList ?? []).Select(PropertyValue (f) => Texts(("userId", f.UserId), ("fileName", f.FileName), ("trackType", f.TrackType))
                .With("beginTimeStamp", PropertyValue.Of(f.BeginTimeStamp ?? 0)));
            return OutputsOf(call.State).With("taskId", PropertyValue.Of(call.Id)).With("status", PropertyValue.Of(answer.Status ?? ""))
                .With("storageFileList", new ListValue(files.ToImmutableArray()));
        }
        catch (TrtcException e) when (TaskFailures.IsGone(e) && UnreachableSince(call.Inputs, call.State) is { } since)
        {
            await call.Log.WarnAsync($"Since {since:u} recording {call.Id} cannot be queried any more (resourceExpiredHour); it may go on. This is the recorded state.");
            return OutputsOf(call.State);
        }
    }

    public override async Task<ObjectValue> UpdateAsync(ResourceCall call, IReadOnlyDictionary<string, PropertyDiff.Types.Kind> changes)
    {
        // A change names everything, changed or not.
        var all = RequestOf(call);
        var request = new JsonObject { ["SdkAppId"] = call.SdkAppId, ["TaskId"] = call.Id };
        foreach (var (name, value) in new[] { ("MixLayoutParams", all["MixLayoutParams"]), ("SubscribeStreamUserIds", all["RecordParams"]?["SubscribeStreamUserIds"]) })
        {
            if (value is not null)
            {
                request[name] = value.DeepClone();
            }
        }

        await call.Settings.Client.CallAsync(Typed<ModifyCloudRecordingRequest>(request), call.Region, call.CancellationToken);
        return OutputsOf(call.State);
    }

    public override string? WarningBeforeUpdate(ObjectValue inputs, ObjectValue state) => UnreachableSince(inputs, state) is { } since
        ? $"Since {since:u} this recording cannot be changed any more (resourceExpiredHour), so the update will be refused. To record with the new layout, replace it."
        : null;

    protected override Task StopAsync(ResourceCall call) => call.Settings.Client.CallAsync(
        new DeleteCloudRecordingRequest { SdkAppId = call.SdkAppId, TaskId = call.Id }, call.Region, call.CancellationToken);

    protected override async Task StoppedAlreadyAsync(ResourceCall call)
    {
        if (UnreachableSince(call.Inputs, call.State) is { } since)
        {
            await call.Log.WarnAsync(
                $"Since {since:u} recording {call.Id} cannot be stopped any more (resourceExpiredHour). If it still runs, it ends by itself "
                + $"{call.Inputs["recordParams"] switch { ObjectValue r => r["maxIdleTime"]?.AsNumber ?? 30, _ => 30 }} s after nobody publishes in the room.");
        }
    }

    /// <summary>Since when the task cannot be reached, if that is so.</summary>
    private static DateTimeOffset? UnreachableSince(ObjectValue inputs, ObjectValue state)
    {
        var hours = inputs["resourceExpiredHour"]?.AsNumber ?? DefaultExpiredHours;
        return DateTimeOffset.TryParse(state["startedAt"]?.AsText, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var started)
            && started.AddHours(hours) is var end && end < TimeProvider.System.GetUtcNow()
            ? end
            : null;
    }
}
