namespace Pulumi.Trtc.Provider.Functions;

/// <summary>
/// Reads all pages of a list, each entry once. Pages are read one after the other: entries that appear at the front meanwhile push
/// the others to later pages, never to pages already read, so nothing is missed.
/// </summary>
/// <param name="call">The function's call.</param>
/// <param name="size">Entries on a page.</param>
/// <param name="key">What tells entries apart.</param>
internal sealed class Pages<T>(FunctionCall call, ulong size, Func<T, object?> key)
{
    private readonly HashSet<object?> known = [];
    private readonly List<T> entries = [];

    /// <summary>Reads the pages until there are no more.</summary>
    /// <param name="read">Reads a page; gives how many entries there are in all, and those of the page.</param>
    public async Task<IReadOnlyList<T>> ReadAsync(Func<ulong, ulong, Task<(long Total, IReadOnlyList<T> Page)>> read)
    {
        var (total, requests) = (0L, 0);
        while (true)
        {
            var (before, stale) = (entries.Count, false);
            for (ulong number = 0; !stale; number++)
            {
                (total, var page) = await read(number, size);
                var fresh = page.Where(entry => known.Add(key(entry))).ToArray();

                // What came to the front since the last time belongs there.
                entries.InsertRange(before == 0 ? entries.Count : entries.Count - before, fresh);
                await call.ProgressAsync(++requests, (int)Math.Max(requests, (total + (long)size - 1) / (long)size));
                stale = (ulong)page.Count < size || (before > 0 && fresh.Length == 0);
            }

            // More were told of than were found: some came while the pages were read. A round that finds none ends it.
            if (entries.Count >= total || entries.Count == before)
            {
                return entries;
            }
        }
    }
}
