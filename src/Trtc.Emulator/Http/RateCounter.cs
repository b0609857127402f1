using Trtc.Client.Metadata;

namespace Trtc.Emulator.Http;

/// <summary>Counts the requests of each action in a sliding window, by their arrival.</summary>
internal sealed class RateCounter(TimeProvider clock)
{
    private readonly Dictionary<string, Queue<long>> arrivals = [];
    private readonly Lock gate = new();

    /// <exception cref="ApiError">It is one too many.</exception>
    public void Count(ApiAction action)
    {
        lock (gate)
        {
            if (!arrivals.TryGetValue(action.Name, out var times))
            {
                arrivals[action.Name] = times = new();
            }

            var now = clock.GetTimestamp();
            while (times.TryPeek(out var oldest) && clock.GetElapsedTime(oldest, now) >= action.Rate.Window)
            {
                times.Dequeue();
            }

            if (times.Count >= action.Rate.Requests)
            {
                throw new ApiError(
                    "RequestLimitExceeded",
                    $"{action.Name} takes {action.Rate.Requests} requests per {action.Rate.Window.TotalSeconds:0} s.");
            }

            times.Enqueue(now);
        }
    }
}
