using Trtc.Client.Types;

namespace Trtc.Pictures.Mixes;

/// <summary>
/// Where the dynamic layouts of TRTC put users. Places and order are those of the reference of StartPublishCdnStream and
/// CreateCloudRecording; how large the small windows are it does not say, so that is as Tencent's guide to cloud recording
/// has it: https://trtc.io/document/45169.
/// </summary>
/// <param name="canvas">The canvas.</param>
/// <param name="mostUsers">How many windows there are at most: 16 of a relay, 25 of a recording.</param>
internal sealed class Templates(Area canvas, int mostUsers)
{
    // Of up to this many windows there are four in a row of a floating layout, and two columns beside a shared screen.
    private const int FewWindows = 17;
    private const int ColumnRows = 8;

    /// <summary>The windows of a number of users, that of the first or large one first.</summary>
    /// <param name="layout">The template.</param>
    /// <param name="users">How many users are seen.</param>
    /// <param name="largeIsRight">Whether the large window beside small ones is on the right.</param>
    public IReadOnlyList<Area> Of(MixLayoutMode layout, int users, bool largeIsRight = false)
    {
        var count = Math.Min(users, mostUsers);
        return (layout, count) switch
        {
            (_, 0) => [],
            (MixLayoutMode.Grid, _) => Grid(count),
            (MixLayoutMode.ScreenSharing, _) => [.. ScreenSharing(count).Select(a => largeIsRight ? Mirrored(a) : a)],
            _ => [canvas, .. Floating(count)],
        };
    }

    private List<Area> Grid(int count)
    {
        var (columns, rows) = count switch
        {
            1 => (1, 1),
            2 => (2, 1),
            <= 4 => (2, 2),
            <= 9 => (3, 3),
            <= 16 => (4, 4),
            _ => (5, 5),
        };
        return [.. Enumerable.Range(0, count).Select(i => Cell(i % columns, i / columns, 1.0 / columns, 1.0 / rows))];
    }

    // From the lower left corner to the right, and then the row above.
    private IEnumerable<Area> Floating(int count)
    {
        var (perRow, size, gap) = count <= FewWindows ? (4, 0.235, 0.012) : (5, 0.188, 0.01);
        return Enumerable.Range(0, count - 1).Select(i => new Area(
            canvas.Width * (gap + (i % perRow * (size + gap))),
            canvas.Height * (1 - ((1 + (i / perRow)) * (size + gap))),
            canvas.Width * size,
            canvas.Height * size));
    }

    private IEnumerable<Area> ScreenSharing(int count)
    {
        var (large, width, height) = count switch
        {
            <= 5 => (4.0 / 5, 1.0 / 5, 1.0 / 4),
            <= 7 => (6.0 / 7, 1.0 / 7, 1.0 / 6),
            <= 9 => (8.0 / 9, 1.0 / 9, 1.0 / 8),
            _ => (4.0 / 5, 1.0 / 10, 1.0 / 8),
        };
        var bottom = count <= FewWindows ? 0 : 1.0 / 8;
        yield return new Area(0, 0, canvas.Width * large, canvas.Height * (1 - bottom));
        for (var i = 0; i < count - 1; i++)
        {
            var (column, row) = (i / ColumnRows, i % ColumnRows);
            yield return column < 2
                ? new Area(
                    canvas.Width * (large + (column * width)), canvas.Height * row * height, canvas.Width * width, canvas.Height * height)
                : Cell(i - (2 * ColumnRows), 7, 1.0 / 10, 1.0 / 8);
        }
    }

    private Area Cell(int column, int row, double width, double height) =>
        new(canvas.Width * column * width, canvas.Height * row * height, canvas.Width * width, canvas.Height * height);

    private Area Mirrored(Area area) => area with { X = canvas.Width - area.Right };
}
