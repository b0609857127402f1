using Trtc.Client.Errors;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>
/// Reads all pages of a list, each entry once. Pages are read one after the other: entries that appear at the front meanwhile push
/// the others to later pages, never to pages already read, so nothing is missed. Every reading ends, whatever the service answers.
/// </summary>
/// <param name="call">The function's call.</param>
/// <param name="action">The action that gives pages.</param>
/// <param name="size">Entries on a page.</param>
/// <param name="key">What tells entries apart.</param>
internal sealed class Pages<T>(FunctionCall call, ApiAction action, ulong size, Func<T, object?> key)
{
    /// <summary>More pages than any list has; a service that gives more does not count.</summary>
    public const int Most = 100_000;

    private readonly HashSet<object?> known = [];
    private readonly List<T> entries = [];
    private int requests;

    /// <summary>Reads the pages until there are no more.</summary>
    /// <param name="read">Reads a page; gives how many entries there are in all, and those of the page.</param>
    /// <exception cref="TrtcException">The service gives the same page for every number, or no end of pages.</exception>
    public async Task<IReadOnlyList<T>> ReadAsync(Func<ulong, ulong, Task<(long Total, IReadOnlyList<T> Page)>> read)
    {
        while (true)
        {
            var before = entries.Count;
            var total = await ReadRoundAsync(read);

            // More were told of than were found: some came while the pages were read. A round that finds none ends it.
            if (entries.Count >= total || entries.Count == before)
            {
                return entries;
            }
        }
    }

    // Reads from the first page on until a page has nothing new.
    private async Task<long> ReadRoundAsync(Func<ulong, ulong, Task<(long Total, IReadOnlyList<T> Page)>> read)
    {
        var before = entries.Count;
        object?[] last = [];
        for (ulong number = 0; ; number++)
        {
            var (total, page) = await read(number, size);
            object?[] keys = [.. page.Select(key)];
            var fresh = page.Where((_, i) => known.Add(keys[i])).ToArray();

            // What came to the front since the last time belongs there.
            entries.InsertRange(before == 0 ? entries.Count : entries.Count - before, fresh);
            await call.ProgressAsync(++requests, (int)Math.Clamp((total + (long)size - 1) / (long)size, requests, Most));
            if ((ulong)page.Count < size || (fresh.Length == 0 && (before > 0 || entries.Count >= total)))
            {
                return total;
            }

            if (keys.AsSpan().SequenceEqual(last))
            {
                throw Endless(
                    $"page {number} is page {number - 1} again, although it tells of {total} entries and gave {entries.Count} so far");
            }

            if (requests >= Most)
            {
                throw Endless($"{requests} pages have no end, although it tells of {total} entries");
            }

            last = keys;
        }
    }

    private TrtcException Endless(string what) => new(
        TrtcErrorCategory.Server,
        action.Name,
        "Client.NoAnswer",
        $"The service gave no usable answer: {what}. Nothing is given rather than a part.");
}

/// <summary>What the service says of pages.</summary>
internal static class Pages
{
    /// <summary>Most entries on a page.</summary>
    public const int Largest = 100;
}
