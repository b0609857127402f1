using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Tasks;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Components;

/// <summary>What watches a room: its moderation and its slices, with one bucket for both.</summary>
internal sealed class Watchtower : TrtcComponent<WatchtowerInputs, WatchtowerOutputs>
{
    public override string Description =>
        "What watches a room: its sound and frames sent to a moderation supplier, and cut into slices, with one bucket for both.";

    public override async Task<ObjectValue> BuildAsync(ComponentCall call)
    {
        var (inputs, room) = (call.Inputs, new ComponentRoom(call.Inputs));
        var bucket = inputs[nameof(WatchtowerInputs.Storage)];
        var moderated = inputs[nameof(WatchtowerInputs.Moderation)];
        var sliced = inputs[nameof(WatchtowerInputs.Slices)];
        var moderation = inputs.Has(nameof(WatchtowerInputs.Moderation)) ? call.DeclareAsync<CloudModeration>(
            "moderation",
            Watcher(room, moderated)
                .Take(moderated, nameof(WatchtowerModeration.ModerationParams))
                .Set(nameof(CreateCloudModerationRequest.ModerationStorageParams), ObjectValue.Empty
                    .Set(nameof(ModerationStorageParams.CloudModerationStorage), bucket))) : null;
        var slices = inputs.Has(nameof(WatchtowerInputs.Slices)) ? call.DeclareAsync<CloudSlice>(
            "slices",
            Watcher(room, sliced)
                .Take(sliced, nameof(WatchtowerSlices.SliceParams), nameof(WatchtowerSlices.PrivateMapKey))
                .Set(nameof(CreateCloudSliceTaskRequest.SliceStorageParams), ObjectValue.Empty
                    .Set(nameof(SliceStorageParams.CloudSliceStorage), bucket))) : null;
        var parts = await Task.WhenAll(new[] { moderation, slices }.OfType<Task<Part>>());
        return room.Told(parts.FirstOrDefault())
            .Set(nameof(WatchtowerOutputs.ModerationTaskId), moderation?.Result[nameof(TaskOutputs.TaskId)])
            .Set(nameof(WatchtowerOutputs.SliceTaskId), slices?.Result[nameof(TaskOutputs.TaskId)]);
    }

    protected override void CheckMore(ApiObject inputs, Action<string, string> report)
    {
        if (!inputs.Has(nameof(WatchtowerInputs.Moderation)) && !inputs.Has(nameof(WatchtowerInputs.Slices)))
        {
            report("", "nothing would be watched: give moderation or slices");
        }
    }

    private static ObjectValue Watcher(ComponentRoom room, PropertyValue? part) => room.Of(part).Take(
        part,
        nameof(WatchtowerModeration.UserId),
        nameof(WatchtowerModeration.UserSig),
        nameof(WatchtowerModeration.ResourceExpiredHour));
}

[Api("Inputs of what watches a room.")]
internal sealed record WatchtowerInputs
{
    [Api("Room that is watched.", Required = true, Role = ApiRole.Room)]
    public string? RoomId { get; init; }

    [Api("How RoomId is read; must match how the room was created.", Default = 0, Role = ApiRole.RoomType)]
    public RoomIdType? RoomIdType { get; init; }

    [Api("Application that owns the room; the provider's when absent.", Min = 1, Max = 9007199254740991)]
    public ulong? SdkAppId { get; init; }

    [Api("Region that the tasks run in; the provider's when absent.")]
    public string? Region { get; init; }

    [Api("Bucket that receives the files of both.", Required = true)]
    public CloudSliceStorage? Storage { get; init; }

    [Api("The moderation. Without it nothing is moderated.")]
    public WatchtowerModeration? Moderation { get; init; }

    [Api("The slices. Without it nothing is sliced.")]
    public WatchtowerSlices? Slices { get; init; }
}

[Api("The moderation of a room.")]
internal sealed record WatchtowerModeration
{
    [Api("What is moderated, and by whom.", Required = true)]
    public ModerationParams? ModerationParams { get; init; }

    [Api("How long after the start the task can be queried, changed and stopped.", Min = 6, Max = 72, Default = 24, Unit = ApiUnit.Hours)]
    public ulong? ResourceExpiredHour { get; init; }

    [Api("User ID of the robot that moderates. When absent the provider chooses one, and keeps it.", Role = ApiRole.RobotUser)]
    public string? UserId { get; init; }

    [Api("The robot user's signature. When absent the provider makes it with its sdkSecretKey.", Secret = true, Role = ApiRole.Signature)]
    public string? UserSig { get; init; }

    [Api("Region of this task; the component's when absent.")]
    public string? Region { get; init; }
}

[Api("The slices of a room.")]
internal sealed record WatchtowerSlices
{
    [Api("What is cut and how.", Required = true)]
    public SliceParams? SliceParams { get; init; }

    [Api("How long after the start the task can be queried, changed and stopped.", Min = 6, Max = 720, Default = 72, Unit = ApiUnit.Hours)]
    public ulong? ResourceExpiredHour { get; init; }

    [Api("User ID of the robot that slices. When absent the provider chooses one, and keeps it.", Role = ApiRole.RobotUser)]
    public string? UserId { get; init; }

    [Api("The robot user's signature. When absent the provider makes it with its sdkSecretKey.", Secret = true, Role = ApiRole.Signature)]
    public string? UserSig { get; init; }

    [Api("Permission ticket for the room; needed only with advanced permission control.", Secret = true, Role = ApiRole.Ticket)]
    public string? PrivateMapKey { get; init; }

    [Api("Region of this task; the component's when absent.")]
    public string? Region { get; init; }
}

[Api("Outputs of what watches a room.")]
internal sealed record WatchtowerOutputs
{
    [Api("Room that is watched.", Required = true)]
    public string? RoomId { get; init; }

    [Api("How the room's ID is read.", Required = true)]
    public RoomIdType? RoomIdType { get; init; }

    [Api("Application of the room.", Required = true)]
    public ulong? SdkAppId { get; init; }

    [Api("Task that moderates.")]
    public string? ModerationTaskId { get; init; }

    [Api("Task that cuts slices.")]
    public string? SliceTaskId { get; init; }
}
