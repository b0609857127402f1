namespace Trtc.Pictures.Drawing;

/// <summary>Characters in rows and columns, each with its colours.</summary>
internal sealed class BlockGrid(int columns, int rows)
{
    // The second column of a wide letter.
    private const char Taken = '\0';

    private readonly (char Shown, string? Ink, string? Ground, int Owner)[,] cells = Blank(columns, rows);

    public int Columns => columns;

    public int Rows => rows;

    /// <summary>To whom a cell belongs: a window's number, or 0.</summary>
    public int Owner(int column, int row) => cells[column, row].Owner;

    /// <summary>Sets a cell.</summary>
    public void Set(int column, int row, char shown, string? ink, string? ground, int owner)
    {
        if (column >= 0 && column < columns && row >= 0 && row < rows)
        {
            cells[column, row] = (shown, ink, ground, owner);
        }
    }

    /// <summary>Writes a text over cells, whose ground and owner stay.</summary>
    public void Write(int column, int row, string text)
    {
        foreach (var letter in text)
        {
            cells[column, row] = cells[column, row] with { Shown = letter };
            if (TextWidth.Of(letter) == 2)
            {
                cells[column + 1, row] = cells[column + 1, row] with { Shown = Taken };
            }

            column += TextWidth.Of(letter);
        }
    }

    /// <summary>The rows, each in runs of one colour.</summary>
    public IReadOnlyList<IReadOnlyList<BlockRun>> ToRuns() => [.. Enumerable.Range(0, rows).Select(Row)];

    private static (char Shown, string? Ink, string? Ground, int Owner)[,] Blank(int columns, int rows)
    {
        var cells = new (char Shown, string? Ink, string? Ground, int Owner)[columns, rows];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                cells[column, row] = (' ', null, null, 0);
            }
        }

        return cells;
    }

    private List<BlockRun> Row(int row)
    {
        var runs = new List<BlockRun>();
        for (var column = 0; column < columns; column++)
        {
            var (shown, ink, ground, _) = cells[column, row];
            if (shown == Taken)
            {
                continue;
            }

            if (runs is [.., var last] && last.Ink == ink && last.Ground == ground)
            {
                runs[^1] = last with { Text = last.Text + shown };
            }
            else
            {
                runs.Add(new BlockRun($"{shown}", ink, ground));
            }
        }

        return runs;
    }
}
