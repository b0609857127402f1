using Trtc.Client.Types;

namespace Trtc.Emulator.State;

/// <summary>One stay of a user in a room.</summary>
public sealed record RoomUser
{
    /// <summary>The user.</summary>
    public required string UserId { get; init; }

    /// <summary>When the user entered.</summary>
    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>When the user left; null while there.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>How the user left: 0 normally, 1 timed out, 2 kicked out.</summary>
    public int LeftBecause { get; init; }

    /// <summary>Whether the user sends audio.</summary>
    public bool Audio { get; init; } = true;

    /// <summary>Whether the user sends video.</summary>
    public bool Video { get; init; } = true;

    /// <summary>What is switched off for the user.</summary>
    public MuteMode Muted { get; init; }

    /// <summary>Whether it is a task's robot.</summary>
    public bool IsRobot { get; init; }

    /// <summary>Whether the user is there and sends something.</summary>
    public bool IsPublishing => LeftAt is null && !IsRobot && (Audio || Video);
}
