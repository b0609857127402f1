using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Trtc.Emulator.State;

/// <summary>A task that was started, as the emulator keeps it. Its parameters hold no secrets.</summary>
public sealed record RoomTask
{
    /// <summary>ID that the start returned.</summary>
    public required string TaskId { get; init; }

    /// <summary>What it does, such as <c>StreamIngest</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Region it was started in.</summary>
    public required string Region { get; init; }

    /// <summary>Application it belongs to; of the room, where data were written before it was kept by itself.</summary>
    public ulong SdkAppId
    {
        get => field == 0 ? Room?.SdkAppId ?? 0 : field;
        init;
    }

    /// <summary>Room it works in; null where it works in none.</summary>
    public RoomKey? Room { get; init; }

    /// <summary>User under which its robot is in the room; null where it has no robot.</summary>
    public string? RobotUserId { get; init; }

    /// <summary>Rooms into which it sends, with the user it has there.</summary>
    public IReadOnlyList<Robot> FeedbackRobots { get; init; } = [];

    /// <summary>The caller's own ID.</summary>
    public string? SessionId { get; init; }

    /// <summary>When it was started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it ended.</summary>
    public string? EndReason { get; init; }

    /// <summary>Largest sequence number of its changes.</summary>
    public ulong SequenceNumber { get; init; }

    /// <summary>How often it was changed.</summary>
    public int Updates { get; init; }

    /// <summary>Its parameters, as they are after all changes, without secrets.</summary>
    public required JsonObject Parameters { get; init; }

    /// <summary>What its robot has said, in order; null where it has not said a word.</summary>
    public IReadOnlyList<string>? Said { get; init; }

    /// <summary>How long it goes on in a room where nobody publishes; null for ever.</summary>
    public TimeSpan? MaxIdle { get; init; }

    /// <summary>How long it runs at most; null for ever.</summary>
    public TimeSpan? MaxDuration { get; init; }

    /// <summary>How long after the start it can be queried, changed and stopped; null for ever.</summary>
    public TimeSpan? AccessibleFor { get; init; }

    /// <summary>All users that it has in rooms.</summary>
    [JsonIgnore]
    public IEnumerable<Robot> Robots =>
        Room is null || RobotUserId is null ? FeedbackRobots : FeedbackRobots.Prepend(new Robot(Room, RobotUserId));

    /// <summary>Whether it runs.</summary>
    public bool IsLive => EndedAt is null;
}

/// <summary>A user that a task has in a room.</summary>
public sealed record Robot(RoomKey Room, string UserId);
