using System.Text.Json.Serialization;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Resources;

[Api("Inputs that every resource has besides the API's own.")]
internal sealed record RegionInputs
{
    [Api("Region that the task runs in; the provider's when absent.")]
    public string? Region { get; init; }
}

[Api("Inputs that an ingest has besides its start's.")]
internal sealed record StreamIngestExtras
{
    [Api("Region that the task runs in; the provider's when absent.")]
    public string? Region { get; init; }

    [Api("Whether playing is paused. A paused task goes on and is charged.", Default = false)]
    public bool? IsPause { get; init; }
}

[Api("Outputs of a task.")]
internal sealed record TaskOutputs
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }

    [Api("State of the task when it was last looked at.")]
    public string? Status { get; init; }
}

[Api("Outputs of a relay.")]
internal sealed record PublishCdnStreamOutputs
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }

    [Api("Number of the last change; every change has a larger one.", Required = true)]
    public ulong? SequenceNumber { get; init; }
}

[Api("Outputs of a recording.")]
internal sealed record CloudRecordingOutputs
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }

    [Api("State of the task when it was last looked at.")]
    public string? Status { get; init; }

    [Api("Files written when it was last looked at.")]
    public IReadOnlyList<StorageFile>? StorageFileList { get; init; }

    [Api("When the recording was started, in ISO 8601. Queries, changes and stops work for resourceExpiredHour from then.")]
    public string? StartedAt { get; init; }
}

[Api("Inputs of a block of a user.")]
internal sealed record UserBlockInputs
{
    [Api("Application that owns the room.", Required = true)]
    public ulong? SdkAppId { get; init; }

    [Api("Room the user is in.", Required = true)]
    public string? RoomId { get; init; }

    [Api("How roomId is read; must match how the room was created.", Default = 0)]
    public RoomIdType? RoomIdType { get; init; }

    [Api("User whose streams are switched off.", Required = true)]
    public string? UserId { get; init; }

    [Api("What is switched off.", Required = true)]
    public MuteMode? Mute { get; init; }
}

[Api("Inputs of a removal of users.")]
internal sealed record UserRemovalInputs
{
    [Api("Application that owns the room.", Required = true)]
    public ulong? SdkAppId { get; init; }

    [Api("Room the users are in.", Required = true)]
    public string? RoomId { get; init; }

    [Api("How roomId is read; must match how the room was created.", Default = 0)]
    public RoomIdType? RoomIdType { get; init; }

    [Api("Users to remove.", Required = true, MinCount = 1, MaxCount = 10)]
    public IReadOnlyList<string>? UserIds { get; init; }
}

[Api("Inputs of a dismissal of a room.")]
internal sealed record RoomDismissalInputs
{
    [Api("Application that owns the room.", Required = true)]
    public ulong? SdkAppId { get; init; }

    [Api("Room to close.", Required = true)]
    public string? RoomId { get; init; }

    [Api("How roomId is read; must match how the room was created.", Default = 0)]
    public RoomIdType? RoomIdType { get; init; }

    [Api("Whether the room is closed when the resource is created or when it is removed.", OneOf = new[] { "Create", "Destroy" }, Default = "Create")]
    public string? When { get; init; }
}

[Api("Inputs of an announcement.")]
internal sealed record AIAnnouncementInputs
{
    [Api("Task of the AI agent that speaks.", Required = true)]
    public string? TaskId { get; init; }

    [Api("The text.", Required = true)]
    public string? Text { get; init; }

    [Api("Whether it interrupts what the agent says now.")]
    public bool? Interrupt { get; init; }

    [Api("Whether the conversation ends afterwards.")]
    public bool? StopAfterPlay { get; init; }
}

[Api("Inputs that every act has besides the API's own.")]
internal sealed record ActExtras
{
    [Api("Region that is called; the provider's when absent.")]
    public string? Region { get; init; }

    [Api("Values whose change does it again.")]
    public IReadOnlyList<string>? Triggers { get; init; }
}

[Api("No outputs besides the inputs.")]
internal sealed record NoOutputs;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RegionInputs))]
[JsonSerializable(typeof(StreamIngestExtras))]
[JsonSerializable(typeof(TaskOutputs))]
[JsonSerializable(typeof(PublishCdnStreamOutputs))]
[JsonSerializable(typeof(CloudRecordingOutputs))]
[JsonSerializable(typeof(UserBlockInputs))]
[JsonSerializable(typeof(UserRemovalInputs))]
[JsonSerializable(typeof(RoomDismissalInputs))]
[JsonSerializable(typeof(AIAnnouncementInputs))]
[JsonSerializable(typeof(ActExtras))]
[JsonSerializable(typeof(NoOutputs))]
internal sealed partial class ResourceJsonContext : JsonSerializerContext;
