namespace Trtc.Pictures.Mixes;

/// <summary>Who is in the room whose mix is drawn, in the order of entering.</summary>
/// <param name="users">The users; null where it is not told, so that somebody is taken to be there for every window.</param>
internal sealed class RoomUsers(IReadOnlyList<string>? users)
{
    // Enough to see how a template arranges them.
    private const int Assumed = 4;

    /// <summary>Whether they are told.</summary>
    public bool AreTold => users is not null;

    /// <summary>Whether a user is there.</summary>
    public bool Has(string user) => users is null || users.Contains(user);

    /// <summary>Those there without some, as many as windows can be filled with; not told, as many as a window each needs.</summary>
    public IReadOnlyList<string> Without(IReadOnlyCollection<string> others, int windows) =>
        users is not null ? [.. users.Except(others).Take(windows)]
            : [.. Enumerable.Range(1, windows).Select(i => $"any user ({i})")];

    /// <summary>Those whom a template arranges; not told, the ones that it names and some more.</summary>
    public IReadOnlyList<string> ForTemplate(string? named) =>
        users ?? [.. new[] { named }.OfType<string>().Concat(Enumerable.Range(1, Assumed).Select(i => $"user {i}")).Take(Assumed)];
}
