namespace Trtc.Cli.Watching;

/// <summary>
/// How often something befell a resource in a row, and how long its next try waits. Decides only: it is told the time and keeps no clock.
/// </summary>
/// <param name="every">How often the stack is looked at.</param>
/// <param name="patience">How many in a row are nothing unusual.</param>
internal sealed class Setbacks(TimeSpan every, int patience)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ShortestCalm = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, Row> rows = new(StringComparer.Ordinal);

    /// <summary>How long a resource must run for earlier setbacks to be forgotten.</summary>
    public TimeSpan Calm { get; } = every * 2 > ShortestCalm ? every * 2 : ShortestCalm;

    /// <summary>A resource came.</summary>
    public void Came(string urn, DateTimeOffset now)
    {
        if (rows.TryGetValue(urn, out var row))
        {
            rows[urn] = row with { Came = now, HeldUntil = null };
        }
    }

    /// <summary>A resource has overcome what befell it.</summary>
    public void Clear(string urn) => rows.Remove(urn);

    /// <summary>It befell a resource.</summary>
    public Setback Befell(string urn, DateTimeOffset now)
    {
        var before = rows.GetValueOrDefault(urn);
        var isRow = before is not null && !(before.Came is { } came && now - came >= Calm);
        var row = isRow ? before! with { Times = before.Times + 1, Came = null } : new Row(1, now, null, null);
        var pause = row.Times <= patience
            ? TimeSpan.Zero
            : Shorter(LongestPause, every * Math.Pow(2, Math.Min(row.Times - patience - 1, 16)));
        rows[urn] = row with { HeldUntil = now + pause };
        return new Setback(row.Times, now - row.Since, pause);
    }

    /// <summary>The resources whose next try is not due yet.</summary>
    public IReadOnlySet<string> Held(DateTimeOffset now) =>
        rows.Where(r => r.Value.HeldUntil > now).Select(r => r.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>When the next try of a resource is due that waits for one.</summary>
    public DateTimeOffset? NextTry(DateTimeOffset now) => rows.Values.Where(r => r.HeldUntil > now).Min(r => r.HeldUntil);

    /// <summary>Forgets resources that ran for long enough, and those that are neither there nor wanted.</summary>
    public void Forget(DateTimeOffset now, Func<string, bool> isWanted)
    {
        foreach (var urn in rows.Where(r => r.Value.Came is { } came ? now - came >= Calm : !isWanted(r.Key)).Select(r => r.Key).ToArray())
        {
            rows.Remove(urn);
        }
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private sealed record Row(int Times, DateTimeOffset Since, DateTimeOffset? Came, DateTimeOffset? HeldUntil);
}

/// <summary>What a setback means.</summary>
/// <param name="Times">How many there were in a row.</param>
/// <param name="Within">The time from the first to this one.</param>
/// <param name="Pause">How long the next try waits.</param>
internal sealed record Setback(int Times, TimeSpan Within, TimeSpan Pause);
