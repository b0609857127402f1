using System.Text.Json.Serialization;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Functions;

[Api("Usage of a period.")]
internal sealed class UsageResult
{
    [Api("First day, as YYYY-MM-DD.", Required = true)]
    public string? StartTime { get; init; }

    [Api("Last day, as YYYY-MM-DD.", Required = true)]
    public string? EndTime { get; init; }

    [Api("Day, or FiveMinutes when the period is one day.", Required = true, OneOf = new[] { "Day", "FiveMinutes" })]
    public string? TimeUnit { get; init; }

    [Api("The kinds of usage, in the service's order.", Required = true)]
    public IReadOnlyList<string>? Kinds { get; init; }

    [Api("One row per time unit, oldest first.", Required = true)]
    public IReadOnlyList<UsageRow>? Rows { get; init; }

    [Api("Sum of each kind over all rows, in minutes; of Bandwidth the highest value, in Mbps.", Required = true)]
    public IReadOnlyDictionary<string, double>? Totals { get; init; }
}

[Api("Usage in one unit of time.")]
internal sealed class UsageRow
{
    [Api("Begin of the unit, as YYYY-MM-DD HH:mm:ss.", Required = true)]
    public string? Time { get; init; }

    [Api("Value of each kind: minutes, or Mbps for Bandwidth.", Required = true)]
    public IReadOnlyDictionary<string, double>? Usage { get; init; }
}

[Api("Usage of a period by room.")]
internal sealed class RoomUsageResult
{
    [Api("First minute, as YYYY-MM-DD HH:MM.", Required = true)]
    public string? StartTime { get; init; }

    [Api("Last minute, as YYYY-MM-DD HH:MM.", Required = true)]
    public string? EndTime { get; init; }

    [Api("The kinds of usage, in the service's order.", Required = true)]
    public IReadOnlyList<string>? Kinds { get; init; }

    [Api("One row per room, by room ID.", Required = true)]
    public IReadOnlyList<RoomUsageRow>? Rows { get; init; }

    [Api("Sum of each kind over all rooms, in minutes.", Required = true)]
    public IReadOnlyDictionary<string, double>? Totals { get; init; }
}

[Api("Usage of one room.")]
internal sealed class RoomUsageRow
{
    [Api("The room.", Required = true)]
    public string? RoomId { get; init; }

    [Api("Minutes of each kind.", Required = true)]
    public IReadOnlyDictionary<string, double>? Usage { get; init; }
}

[Api("Users and rooms online over a period.")]
internal sealed class RealTimeScaleResult
{
    [Api("One row every ten seconds, oldest first.", Required = true)]
    public IReadOnlyList<RealTimeScaleRow>? Rows { get; init; }
}

[Api("Users and rooms online at a time.")]
internal sealed class RealTimeScaleRow
{
    [Api("The time.", Required = true, Unit = ApiUnit.UnixSeconds)]
    public long? Time { get; init; }

    [Api("Users online.")]
    public double? UserCount { get; init; }

    [Api("Rooms open.")]
    public double? RoomCount { get; init; }
}

[Api("Stutter over a period.")]
internal sealed class RealTimeQualityResult
{
    [Api("One row every ten seconds, oldest first.", Required = true)]
    public IReadOnlyList<RealTimeQualityRow>? Rows { get; init; }
}

[Api("Stutter at a time.")]
internal sealed class RealTimeQualityRow
{
    [Api("The time.", Required = true, Unit = ApiUnit.UnixSeconds)]
    public long? Time { get; init; }

    [Api("Share of video that stuttered, in percent.")]
    public double? VideoFreezeRate { get; init; }

    [Api("Share of audio that stuttered, in percent.")]
    public double? AudioFreezeRate { get; init; }
}

[Api("Users and rooms of past days or hours.")]
internal sealed class MarketScaleResult
{
    [Api("One row a day or an hour, oldest first.", Required = true)]
    public IReadOnlyList<MarketScaleRow>? Rows { get; init; }
}

[Api("Users and rooms of a day or an hour.")]
internal sealed class MarketScaleRow
{
    [Api("Begin of the day or hour.", Required = true, Unit = ApiUnit.UnixSeconds)]
    public long? Time { get; init; }

    [Api("Most users online at once.")]
    public double? PeakCurrentUsers { get; init; }

    [Api("Most rooms open at once.")]
    public double? PeakCurrentChannels { get; init; }

    [Api("Users.")]
    public double? UserCount { get; init; }

    [Api("Rooms.")]
    public double? RoomCount { get; init; }
}

[Api("Quality of past days or hours.")]
internal sealed class MarketQualityResult
{
    [Api("One row a day or an hour, oldest first.", Required = true)]
    public IReadOnlyList<MarketQualityRow>? Rows { get; init; }
}

[Api("Quality of a day or an hour.")]
internal sealed class MarketQualityRow
{
    [Api("Begin of the day or hour.", Required = true, Unit = ApiUnit.UnixSeconds)]
    public long? Time { get; init; }

    [Api("Share of video that stuttered, in percent.")]
    public double? VideoFreezeRate { get; init; }

    [Api("Share of audio that stuttered, in percent.")]
    public double? AudioFreezeRate { get; init; }

    [Api("Network delay.", Unit = ApiUnit.Milliseconds)]
    public double? NetworkDelay { get; init; }

    [Api("Share of entries into rooms that succeeded, in percent.")]
    public double? JoinSuccessRate { get; init; }

    [Api("Share of entries into rooms that succeeded within five seconds, in percent.")]
    public double? JoinSuccessIn5sRate { get; init; }
}

[Api("Rooms of a period.")]
internal sealed class RoomsResult
{
    [Api("Number of rooms.", Required = true)]
    public long? Total { get; init; }

    [Api("All rooms, newest first.", Required = true)]
    public IReadOnlyList<RoomState>? Rooms { get; init; }
}

[Api("Users of a call.")]
internal sealed class UsersResult
{
    [Api("Number of stays; a user who came twice counts twice.", Required = true)]
    public long? Total { get; init; }

    [Api("All stays.", Required = true)]
    public IReadOnlyList<UserInformation>? Users { get; init; }
}

[Api("Users of a call and their metrics.")]
internal sealed class CallDetailResult
{
    [Api("Number of stays; a user who came twice counts twice.", Required = true)]
    public long? Total { get; init; }

    [Api("All stays.", Required = true)]
    public IReadOnlyList<UserInformation>? Users { get; init; }

    [Api("The metrics asked for, by user.", Required = true)]
    public IReadOnlyList<QualityData>? Data { get; init; }
}

[Api("Rooms and users per day.")]
internal sealed class ScaleResult
{
    [Api("Number of days.", Required = true)]
    public long? Total { get; init; }

    [Api("The days, newest first.", Required = true)]
    public IReadOnlyList<ScaleInfomation>? Days { get; init; }
}

[Api("What happened to a user.")]
internal sealed class UserEventsResult
{
    [Api("Number of events.", Required = true)]
    public long? Total { get; init; }

    [Api("The events, by the user who sent them.", Required = true)]
    public IReadOnlyList<UserEvent>? Events { get; init; }
}

[Api("One event of a call.")]
internal sealed class UserEvent
{
    [Api("User who sent it.", Required = true)]
    public string? PeerId { get; init; }

    // A number and no integer: Pulumi's integers have 32 bits in most languages.
    [Api("When it was reported.", Required = true, Unit = ApiUnit.UnixMilliseconds)]
    public double? Time { get; init; }

    [Api("Kind of video stream it concerns.", Required = true)]
    public EventStreamType? Type { get; init; }

    [Api("Its number in the tables of SDK and WebRTC events.", Required = true)]
    public ulong? EventId { get; init; }

    [Api("First parameter.", Required = true)]
    public long? ParamOne { get; init; }

    [Api("Second parameter.", Required = true)]
    public long? ParamTwo { get; init; }

    [Api("What it means, its parameters included.", Required = true)]
    public string? Meaning { get; init; }
}

[Api("Bad experiences of users.")]
internal sealed class UnusualEventsResult
{
    [Api("Number of experiences.", Required = true)]
    public long? Total { get; init; }

    [Api("The experiences.", Required = true)]
    public IReadOnlyList<UnusualExperience>? Experiences { get; init; }
}

[Api("A user's bad experience.")]
internal sealed class UnusualExperience
{
    [Api("User who had it.", Required = true)]
    public string? UserId { get; init; }

    [Api("Room it happened in.", Required = true)]
    public string? RoomId { get; init; }

    [Api("When it was reported.", Unit = ApiUnit.UnixSeconds)]
    public ulong? EventTime { get; init; }

    [Api("Its number in the table of experiences.", Required = true)]
    public ulong? ExperienceId { get; init; }

    [Api("What it means.", Required = true)]
    public string? Meaning { get; init; }

    [Api("Probable causes.", Required = true)]
    public IReadOnlyList<UnusualCause>? Causes { get; init; }
}

[Api("A probable cause of a bad experience.")]
internal sealed class UnusualCause
{
    [Api("Its number in the tables of abnormal events.", Required = true)]
    public ulong? AbnormalEventId { get; init; }

    [Api("What it means.", Required = true)]
    public string? Meaning { get; init; }

    [Api("The other user it concerns; empty when it concerns none.", Required = true)]
    public string? PeerId { get; init; }
}

[Api("State of an ingest.")]
internal sealed class StreamIngestResult
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }

    [Api("InProgress, or NotExist when there is no such task or it has ended.", Required = true)]
    public string? Status { get; init; }
}

[Api("State of a recording.")]
internal sealed class CloudRecordingResult
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }

    [Api("Idle, InProgress or Exited; NotExist when there is no such task or it has ended.", Required = true)]
    public string? Status { get; init; }

    [Api("Files written so far.", Required = true)]
    public IReadOnlyList<StorageFile>? StorageFileList { get; init; }
}

[Api("State of an AI task.")]
internal sealed class AITaskResult
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }

    [Api("Idle, Preparing, InProgress or Stopped; NotExist when there is no such task or it has ended.", Required = true)]
    public string? Status { get; init; }

    [Api("When the task started.")]
    public string? StartTime { get; init; }

    [Api("Session ID given at the start.")]
    public string? SessionId { get; init; }
}

[Api("A user's signature.")]
internal sealed class UserSigResult
{
    [Api("The signature, with which the user enters rooms.", Required = true, Secret = true)]
    public string? UserSig { get; init; }
}

[Api("A permission ticket.")]
internal sealed class PrivateMapKeyResult
{
    [Api("The ticket, with which the user enters the room.", Required = true, Secret = true)]
    public string? PrivateMapKey { get; init; }
}

/// <summary>The JSON contracts of what functions take and give.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RegionOnly))]
[JsonSerializable(typeof(PeriodInputs))]
[JsonSerializable(typeof(UserSigInputs))]
[JsonSerializable(typeof(PrivateMapKeyInputs))]
[JsonSerializable(typeof(NoExtras))]
[JsonSerializable(typeof(UsageResult))]
[JsonSerializable(typeof(RoomUsageResult))]
[JsonSerializable(typeof(RealTimeScaleResult))]
[JsonSerializable(typeof(RealTimeQualityResult))]
[JsonSerializable(typeof(MarketScaleResult))]
[JsonSerializable(typeof(MarketQualityResult))]
[JsonSerializable(typeof(RoomsResult))]
[JsonSerializable(typeof(UsersResult))]
[JsonSerializable(typeof(CallDetailResult))]
[JsonSerializable(typeof(ScaleResult))]
[JsonSerializable(typeof(UserEventsResult))]
[JsonSerializable(typeof(UnusualEventsResult))]
[JsonSerializable(typeof(StreamIngestResult))]
[JsonSerializable(typeof(CloudRecordingResult))]
[JsonSerializable(typeof(AITaskResult))]
[JsonSerializable(typeof(UserSigResult))]
[JsonSerializable(typeof(PrivateMapKeyResult))]
internal sealed partial class FunctionJsonContext : JsonSerializerContext;
