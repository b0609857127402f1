using System.Globalization;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;
using Trtc.Client.Types;
using RelayCall = Pulumi.Trtc.Provider.Resources.ResourceCall<
    Trtc.Client.Actions.StartPublishCdnStreamRequest, Pulumi.Trtc.Provider.Tasks.PublishCdnStreamOutputs>;

namespace Pulumi.Trtc.Provider.Tasks;

/// <summary>A mix or a single stream of a room, relayed to CDNs or into other rooms.</summary>
internal sealed class PublishCdnStream : TaskResource<StartPublishCdnStreamRequest, PublishCdnStreamOutputs>
{
    // How far ahead of the clock numbers are tried: a second time at once, for another may have used the same millisecond.
    private static readonly TimeSpan[] Ahead = [TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromMinutes(10), TimeSpan.FromDays(1)];

    private const string Singapore = "ap-singapore";

    public override string Description => "A task that mixes or forwards a room's streams to CDNs or into other rooms.";

    public override UpdateModel Updates { get; } =
        new(StartPublishCdnStreamRequest.Action.Request, UpdatePublishCdnStreamRequest.Action.Request);

    protected override async Task<PublishCdnStreamOutputs> StartAsync(RelayCall call) =>
        new() { TaskId = (await call.AskAsync(call.Request)).TaskId, SequenceNumber = 0 };

    protected override async Task<PublishCdnStreamOutputs> UpdateAsync(RelayCall call)
    {
        var change = Change<UpdatePublishCdnStreamRequest>(call, call.Raw.Changes);
        var sequence = await SendAsync(call, change, e => e.Detail.Contains("sequence", StringComparison.OrdinalIgnoreCase));
        return new() { TaskId = call.Id, SequenceNumber = sequence };
    }

    /// <summary>
    /// The API has no query for relays, but what an update does not pass is not changed: one that passes nothing asks. It leaves no trace
    /// in the state.
    /// </summary>
    protected override async Task<Look<PublishCdnStreamOutputs>?> LookAsync(RelayCall call)
    {
        var transcoding = call.Request.WithTranscoding;
        try
        {
            await ProbeAsync(transcoding ?? YesNo.Yes);
        }
        catch (TrtcException e) when (transcoding is null && e.Code is "UnsupportedOperation" or "InvalidParameter")
        {
            // Of one that is being imported it is not known, and it must be as at the start.
            await ProbeAsync(YesNo.No);
        }

        return new(call.State with { TaskId = call.Id, SequenceNumber = call.State.SequenceNumber ?? 0 });

        Task ProbeAsync(YesNo withTranscoding) =>
            SendAsync(call, new UpdatePublishCdnStreamRequest { WithTranscoding = withTranscoding }, e => true);
    }

    protected override Task StopAsync(RelayCall call, string taskId) =>
        call.AskAsync(new StopPublishCdnStreamRequest { SdkAppId = call.SdkAppId, TaskId = taskId });

    // The reference's usage precautions say which region goes with which kind of application.
    protected override void CheckMore(ApiObject inputs, Action<string, string> report, Action<string> warn)
    {
        if (inputs[nameof(RegionInputs.Region)] is not ApiText { Value: var region }
            || inputs.Number(nameof(StartPublishCdnStreamRequest.SdkAppId)) is not { } number)
        {
            return;
        }

        var app = number.ToString("0", CultureInfo.InvariantCulture);
        if (region == Singapore && app.StartsWith("1400", StringComparison.Ordinal))
        {
            warn($"region {region} is for applications whose ID begins with 200 or 400; for {app} the reference wants ap-guangzhou, "
                + "or ap-hongkong where the audience is mostly overseas.");
        }
        else if (region != Singapore
            && (app.StartsWith("200", StringComparison.Ordinal) || app.StartsWith("400", StringComparison.Ordinal)))
        {
            warn($"region {region} is for applications whose ID begins with 1400; for {app} the reference wants {Singapore}.");
        }
    }

    // Sends a change under a number that exceeds the last one, and returns the number. Numbers come from the clock, which increases over
    // processes, crashes and restored states alike; the clock of another machine that changed or looked at the task may be ahead. The same
    // change with a larger number does the same, whether or not the one before was carried out.
    private static async Task<ulong> SendAsync(
        RelayCall call,
        UpdatePublishCdnStreamRequest change,
        Func<TrtcException, bool> isSequence)
    {
        var last = call.State.SequenceNumber ?? 0;
        await call.AskAsync(
            UpdatePublishCdnStreamRequest.Action,
            outdated =>
            {
                last = Math.Max(last + 1, (ulong)(call.Time.GetUtcNow() + Ahead[outdated]).ToUnixTimeMilliseconds());
                return change with { SdkAppId = call.SdkAppId, TaskId = call.Id, SequenceNumber = last };
            },
            e => e.Code is "InvalidParameter" or "InvalidParameterValue" && isSequence(e));
        return last;
    }
}

[Api("Outputs of a relay.")]
internal sealed record PublishCdnStreamOutputs : ITaskOutputs<PublishCdnStreamOutputs>
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }

    [Api("Number of the last change; every change has a larger one.", Required = true)]
    public ulong? SequenceNumber { get; init; }

    public static PublishCdnStreamOutputs OfUnknown(string id) => new() { TaskId = id, SequenceNumber = 0 };
}
