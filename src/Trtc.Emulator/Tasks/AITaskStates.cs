using System.Globalization;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Tasks;

/// <summary>The states of AI conversations and transcriptions.</summary>
internal static class AITaskStates
{
    private static readonly TimeSpan IdleFor = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan PreparingFor = TimeSpan.FromSeconds(1.5);

    /// <summary>How long a stopped task is still told of.</summary>
    public static TimeSpan StoppedFor { get; } = TimeSpan.FromSeconds(3);

    public static string StartTime(RoomTask task) => task.StartedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public static string Status(RoomTask task, DateTimeOffset now) =>
        !task.IsLive ? "Stopped"
        : now < task.StartedAt + IdleFor ? "Idle"
        : now < task.StartedAt + PreparingFor ? "Preparing"
        : "InProgress";
}
