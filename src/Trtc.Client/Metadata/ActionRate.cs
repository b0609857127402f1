namespace Trtc.Client.Metadata;

/// <summary>How many requests of one action an account may send in a time.</summary>
/// <param name="Requests">Most requests in any <paramref name="Window"/>.</param>
/// <param name="Window">The time they are counted in.</param>
public readonly record struct ActionRate(int Requests, TimeSpan Window)
{
    /// <summary>A number of requests in any second.</summary>
    public static ActionRate PerSecond(int requests) => new(requests, TimeSpan.FromSeconds(1));

    /// <summary>One request in a number of seconds.</summary>
    public static ActionRate OneEvery(int seconds) => new(1, TimeSpan.FromSeconds(seconds));
}
