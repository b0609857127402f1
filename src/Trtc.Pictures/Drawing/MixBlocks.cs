using Trtc.Pictures.Mixes;

namespace Trtc.Pictures.Drawing;

/// <summary>Mixes in characters, for terminals: windows in frames, shaded where no video is.</summary>
public static class MixBlocks
{
    private const char Empty = '░';
    private const char Bar = '▓';
    private const int Gap = 4;

    // A character is about twice as high as wide.
    private const double CharacterHeight = 2;

    /// <summary>A mix.</summary>
    /// <param name="mix">The mix.</param>
    /// <param name="columns">How many characters there are room for in a row.</param>
    /// <param name="rows">How many rows there are room for.</param>
    public static IReadOnlyList<IReadOnlyList<BlockRun>> Draw(Mix mix, int columns, int rows)
    {
        var width = Math.Min(columns, rows * CharacterHeight * mix.Width / mix.Height);
        var grid = new BlockGrid(
            Math.Max(1, (int)Math.Round(width)), Math.Max(1, (int)Math.Round(width * mix.Height / mix.Width / CharacterHeight)));
        Fill(grid, Cells(mix, grid, mix.Canvas), Empty, Contrast(mix.Color), mix.Color, 0);
        foreach (var window in mix.Windows)
        {
            Window(grid, mix, window);
        }

        foreach (var mark in mix.Marks)
        {
            Mark(grid, mix, mark);
        }

        // Where neither another window nor a watermark is.
        foreach (var window in mix.Windows)
        {
            Caption(grid, mix, window);
        }

        return grid.ToRuns();
    }

    /// <summary>Two mixes beside each other, as they were and as they will be; one that is not there is left out.</summary>
    /// <param name="before">As it was; null where it was not there.</param>
    /// <param name="after">As it will be; null where it will not be there.</param>
    /// <param name="columns">How many characters there are room for in a row.</param>
    /// <param name="rows">How many rows there are room for.</param>
    public static IReadOnlyList<IReadOnlyList<BlockRun>> Pair(Mix? before, Mix? after, int columns, int rows)
    {
        var each = (columns - Gap) / 2;
        var (left, right) = (Titled(before, "before", each, rows), Titled(after, "after", each, rows));
        if (left.Count == 0 || right.Count == 0)
        {
            return left.Count == 0 ? right : left;
        }

        var wide = left.Max(Length);
        return
        [
            .. Enumerable.Range(0, Math.Max(left.Count, right.Count)).Select(i =>
            {
                var (first, second) = (left.ElementAtOrDefault(i) ?? [], right.ElementAtOrDefault(i) ?? []);
                var between = new string(' ', wide - Length(first)) + (i == (left.Count / 2) ? " →  " : "    ");
                return (IReadOnlyList<BlockRun>)[.. first, new BlockRun(second.Count > 0 ? between : between.TrimEnd()), .. second];
            }),
        ];
    }

    /// <summary>Lines without colours.</summary>
    public static IEnumerable<string> Plain(IReadOnlyList<IReadOnlyList<BlockRun>> rows) =>
        rows.Select(r => string.Concat(r.Select(run => run.Text)).TrimEnd(' '));

    private static int Length(IReadOnlyList<BlockRun> row) => row.Sum(r => TextWidth.Of(r.Text));

    private static IReadOnlyList<IReadOnlyList<BlockRun>> Titled(Mix? mix, string title, int columns, int rows) =>
        mix is null ? [] : [[new BlockRun(title)], .. Draw(mix, columns, rows)];

    private static void Window(BlockGrid grid, Mix mix, MixWindow window)
    {
        var (left, top, right, bottom) = Cells(mix, grid, window.Area);
        var (ink, ground) = Colors(mix, window);
        var video = Cells(mix, grid, mix.Video(window).Place);
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
            {
                var isVideo = column >= video.Left && column <= video.Right && row >= video.Top && row <= video.Bottom;
                var (shown, color) = window.User is null ? (Empty, ground)
                    : isVideo ? (' ', ground)
                    : window.Fit == Fit.BlackBars ? (Bar, "#000000")
                    : (Empty, window.Color ?? mix.Color);
                grid.Set(column, row, shown, isVideo || window.User is null ? ink : Contrast(color), color, window.Number);
            }
        }

        Frame(grid, (left, top, right, bottom), (column, row, line) => grid.Set(column, row, line, ink, ground, window.Number));
        if (right - left < 1 || bottom - top < 1)
        {
            // Too small for a frame: the number alone.
            Fill(grid, (left, top, right, bottom), (char)('0' + (window.Number % 10)), ink, ground, window.Number);
        }
    }

    private static void Frame(BlockGrid grid, (int Left, int Top, int Right, int Bottom) area, Action<int, int, char> set)
    {
        var (left, top, right, bottom) = area;
        if (right - left < 1 || bottom - top < 1)
        {
            return;
        }

        for (var column = left + 1; column < right; column++)
        {
            set(column, top, '─');
            set(column, bottom, '─');
        }

        for (var row = top + 1; row < bottom; row++)
        {
            set(left, row, '│');
            set(right, row, '│');
        }

        set(left, top, '┌');
        set(right, top, '┐');
        set(left, bottom, '└');
        set(right, bottom, '┘');
    }

    // Who is seen, where most of the window shows.
    private static void Caption(BlockGrid grid, Mix mix, MixWindow window)
    {
        var (left, top, right, bottom) = Cells(mix, grid, window.Area);
        var hasFrame = right - left >= 1 && bottom - top >= 1;
        if (!hasFrame)
        {
            return;
        }

        // In a window of two rows there is no other place than its frame.
        var rows = bottom - top >= 2 ? Enumerable.Range(top + 1, bottom - top - 1) : [top];
        var best = rows.Select(row => (Row: row, Run: LongestRun(grid, left + 1, right - 1, row, window.Number)))
            .OrderByDescending(r => r.Run.Length).FirstOrDefault();
        var caption = $"{window.Number} {window.Caption}";
        var number = $"{window.Number}";
        var text = TextWidth.Of(caption) <= best.Run.Length || best.Run.Length >= 6
            ? TextWidth.Cut(caption, best.Run.Length)
            : number[..Math.Min(number.Length, best.Run.Length)];
        grid.Write(best.Run.Start, best.Row, text);
    }

    private static (int Start, int Length) LongestRun(BlockGrid grid, int from, int to, int row, int owner)
    {
        var (best, start) = ((Start: from, Length: 0), from);
        for (var column = from; column <= to; column++)
        {
            if (grid.Owner(column, row) != owner)
            {
                start = column + 1;
            }
            else if (column - start + 1 > best.Length)
            {
                best = (start, column - start + 1);
            }
        }

        return best;
    }

    private static void Mark(BlockGrid grid, Mix mix, MixMark mark)
    {
        var (left, top, right, bottom) = Cells(mix, grid, mark.Area);
        var text = mark.Kind == MarkKind.Picture ? "▣ " + mark.Text : mark.Text;
        var shown = TextWidth.Cut(text, right - left + 1);
        var row = (top + bottom) / 2;
        Fill(grid, (left, row, left + TextWidth.Of(shown) - 1, row), ' ', "#ffffff", "#000000", -1);
        grid.Write(left, row, shown);
    }

    private static (string Ink, string Ground) Colors(Mix mix, MixWindow window)
    {
        var ground = window.User is null ? window.Color ?? mix.Color : Palette.Window(window.Number);
        return (window.User is null ? Contrast(ground) : Palette.Ink, ground);
    }

    private static string Contrast(string color) => Palette.IsDark(color) ? "#ffffff" : Palette.Ink;

    private static void Fill(
        BlockGrid grid, (int Left, int Top, int Right, int Bottom) area, char shown, string ink, string ground, int owner)
    {
        for (var row = area.Top; row <= area.Bottom; row++)
        {
            for (var column = area.Left; column <= area.Right; column++)
            {
                grid.Set(column, row, shown, ink, ground, owner);
            }
        }
    }

    // The cells of an area, at least one, and only those on the canvas.
    private static (int Left, int Top, int Right, int Bottom) Cells(Mix mix, BlockGrid grid, Area area)
    {
        var (across, down) = (grid.Columns / mix.Width, grid.Rows / mix.Height);
        var (left, top) = ((int)Math.Round(area.X * across), (int)Math.Round(area.Y * down));
        left = Math.Clamp(left, 0, grid.Columns - 1);
        top = Math.Clamp(top, 0, grid.Rows - 1);
        return (
            left,
            top,
            Math.Clamp((int)Math.Round(area.Right * across) - 1, left, grid.Columns - 1),
            Math.Clamp((int)Math.Round(area.Bottom * down) - 1, top, grid.Rows - 1));
    }
}
