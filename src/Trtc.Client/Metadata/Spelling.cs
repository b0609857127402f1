namespace Trtc.Client.Metadata;

/// <summary>Finds what a person probably meant.</summary>
public static class Spelling
{
    /// <summary>The candidate that differs least, letter case aside, or null when none is near.</summary>
    public static string? Nearest(string given, IEnumerable<string> candidates)
    {
        // Lengths alone tell most apart, and what is given may be megabytes long.
        var allowed = Math.Max(1, given.Length / 3);
        var best = candidates
            .Where(candidate => Math.Abs(candidate.Length - given.Length) <= allowed)
            .Select(candidate => (Candidate: candidate, Distance: Distance(given.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .OrderBy(x => x.Distance)
            .ThenBy(x => x.Candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Candidate is not null && best.Distance <= allowed ? best.Candidate : null;
    }

    // Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
