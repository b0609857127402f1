namespace Trtc.Client.Limits;

/// <summary>The shortest time from sending a request to its answer, as far as it is known.</summary>
/// <param name="needed">
/// How many trips tell how short one can be: the first ones make connections and warm up.
/// </param>
internal sealed class ShortestTrip(int needed)
{
    private long shortest = long.MaxValue;
    private int trips;

    /// <summary>The time; zero while too few trips are known.</summary>
    public long Known => trips < needed ? 0 : shortest;

    /// <summary>Notes a trip.</summary>
    public void Add(long trip)
    {
        trips = Math.Min(trips + 1, needed);
        shortest = Math.Min(shortest, trip);
    }
}
