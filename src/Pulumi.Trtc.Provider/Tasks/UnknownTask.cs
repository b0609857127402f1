namespace Pulumi.Trtc.Provider.Tasks;

/// <summary>
/// A task that was asked for with no answer: it may run, and its ID is not known. The state keeps it under an ID of its own, so that
/// the next update or the end of the stack can put its robot out of the room, which ends the task.
/// </summary>
internal static class UnknownTask
{
    // The service's own IDs have no colon.
    private const string Prefix = "unknown:";

    /// <summary>The status that it is recorded with.</summary>
    public const string Status = "Unknown";

    /// <summary>Whether an ID is that of such a task.</summary>
    public static bool Is(string id) => id.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>An ID for such a task.</summary>
    public static string NewId() => Prefix + Guid.NewGuid().ToString("N");
}
