namespace Trtc.Pictures.Mixes;

/// <summary>Reckons how much of an area others cover.</summary>
public static class Coverage
{
    /// <summary>The part of an area that lies in at least one of others, from 0 to 1; of an area without pixels none.</summary>
    public static double Of(Area area, IEnumerable<Area> others)
    {
        var within = others.Select(o => o.Within(area)).Where(o => !o.IsEmpty).ToArray();
        if (area.IsEmpty || within.Length == 0)
        {
            return 0;
        }

        // Between two neighbouring edges nothing changes, so that a column is covered where any area that spans it is.
        var edges = within.SelectMany(o => new[] { o.X, o.Right }).Distinct().Order().ToArray();
        var covered = edges.Zip(edges.Skip(1), (left, right) =>
            (right - left) * Length([.. within.Where(o => o.X <= left && o.Right >= right).OrderBy(o => o.Y)])).Sum();
        return covered / area.Size;
    }

    // How long the areas are from top to bottom, what lies in several counted once; they come in the order of their upper edges.
    private static double Length(IReadOnlyList<Area> areas)
    {
        var (length, end) = (0.0, double.NegativeInfinity);
        foreach (var area in areas)
        {
            length += Math.Max(0, area.Bottom - Math.Max(area.Y, end));
            end = Math.Max(end, area.Bottom);
        }

        return length;
    }
}
