using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Starts recording a web page to VOD or to object storage, and relaying it to CDNs.")]
[Narrowed("StorageParams.CloudStorage.Vendor", 0)]
[Narrowed("StorageParams.CloudVod.TencentVod.MediaType", 0, 1, 3)]
public sealed record StartWebRecordRequest : ITrtcRequest<StartWebRecordResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new("StartWebRecord", typeof(StartWebRecordRequest), typeof(StartWebRecordResponse))
    {
        Page = 72066,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-singapore"],
        Repetition = Repetition.WithSessionId,
        Errors =
        [
            "FailedOperation.NotAbility",
            "FailedOperation.NotAllowed",
            "FailedOperation.SdkAppIdNotUnderAppId",
            "FailedOperation.TaskExist",
            "ResourceInsufficient.RequestRejection",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Address of the page.", Required = true, Format = ApiFormat.Url, Newer = true)]
    public string? RecordUrl { get; init; }

    [Api("Where the files go: VOD, or a bucket of Tencent Cloud.", Required = true)]
    public StorageParams? StorageParams { get; init; }

    [Api("Application that is charged.", Required = true, Role = ApiRole.Application)]
    public long? SdkAppId { get; init; }

    [Api("The recording ends after this long.", Min = 1800, Max = 86400, Default = 86400, Unit = ApiUnit.Seconds, Newer = true)]
    public ulong? MaxDurationLimit { get; init; }

    [Api("The picture and its file.", Newer = true)]
    public WebRecordVideoParams? WebRecordVideoParams { get; init; }

    [Api(
        "The caller's own ID of this recording; while it runs, a second start with the same ID is refused instead of repeated.",
        MaxBytes = 31,
        Role = ApiRole.Session,
        Newer = true)]
    public string? RecordId { get; init; }

    [Api("CDN addresses that receive the stream.", MaxCount = 10)]
    public IReadOnlyList<McuPublishCdnParam>? PublishCdnParams { get; init; }

    [Api(
        "How long the page may take to load; 0 for as long as it likes.",
        Min = 0,
        Max = 60,
        Default = 0,
        Unit = ApiUnit.Seconds,
        Newer = true)]
    public ulong? ReadyTimeout { get; init; }

    [Api("The phone or tablet as which the page is shown; absent for a computer.", Newer = true)]
    public EmulateMobileParams? EmulateMobileParams { get; init; }
}

[Api("What StartWebRecord answers.")]
public sealed record StartWebRecordResponse : TrtcResponse
{
    [Api("ID of the new task; needed to query and stop it.")]
    public string? TaskId { get; init; }
}
