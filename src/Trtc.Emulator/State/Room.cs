namespace Trtc.Emulator.State;

/// <summary>A room from its opening to its closing; the same ID opened again is another one.</summary>
public sealed record Room
{
    /// <summary>Identity.</summary>
    public required RoomKey Key { get; init; }

    /// <summary>ID of the call, by which quality queries ask for it.</summary>
    public required string CommId { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was closed; null while open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Whether its users were told to the emulator. Otherwise somebody is taken to publish in it.</summary>
    public bool UsersAreKnown { get; init; }

    /// <summary>Since when nobody publishes in it, where its users are known.</summary>
    public DateTimeOffset? IdleSince { get; init; }

    /// <summary>All stays, ended ones too.</summary>
    public IReadOnlyList<RoomUser> Users { get; init; } = [];

    /// <summary>Whether it is open.</summary>
    public bool IsOpen => ClosedAt is null;

    /// <summary>The stay of a user who is there now.</summary>
    public RoomUser? Present(string userId) => Users.FirstOrDefault(u => u.UserId == userId && u.LeftAt is null);
}
