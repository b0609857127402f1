namespace Pulumi.Trtc.Provider.Components.Layouts;

/// <summary>Reckons where the windows of a mix are. Every window is within the canvas, and none but inset ones cover others.</summary>
/// <param name="width">Width of the canvas in pixels.</param>
/// <param name="height">Height of the canvas.</param>
/// <param name="margin">Pixels between windows, and between them and the canvas's edges.</param>
internal sealed class Arrangement(int width, int height, int margin)
{
    // What is large takes three quarters of the canvas each way, so that what is beside it keeps the canvas's proportions too.
    private const int Parts = 4;

    // What is smaller shows nothing.
    private const int Smallest = 2;

    /// <summary>The windows of a number of users; null where there is no room for so many.</summary>
    public IReadOnlyList<Window>? Of(LayoutStyle style, int users) =>
        Place(style, users) is var windows && windows.All(HasRoom) ? windows : null;

    private bool HasRoom(Window window) =>
        window is { X: >= 0, Y: >= 0, Width: >= Smallest, Height: >= Smallest }
        && window.X + window.Width <= width && window.Y + window.Height <= height;

    private IReadOnlyList<Window> Place(LayoutStyle style, int users) => (style, users) switch
    {
        (_, 0) => [],
        (LayoutStyle.ScreenShare, _) => BesideMain(users + 1, Screened),
        (LayoutStyle.Rows, _) => Cells(users, columns: 1),
        (LayoutStyle.Columns, _) => Cells(users, columns: users),
        (LayoutStyle.Grid, _) or (_, 1) => Cells(users, (int)Math.Ceiling(Math.Sqrt(users))),
        (LayoutStyle.PictureInPicture, _) => Inset(users),
        _ => BesideMain(users, window => window),
    };

    private IReadOnlyList<Window> Cells(int users, int columns)
    {
        var rows = (users + columns - 1) / columns;
        var (across, down) = (Share(width, columns), Share(height, rows));
        return
        [
            .. Enumerable.Range(0, users).Select(i =>
                new Window(i, margin + (i % columns * (across + margin)), margin + (i / columns * (down + margin)), across, down)),
        ];
    }

    // The large window keeps the canvas's proportions, so that a film made for it is not cropped.
    private IReadOnlyList<Window> BesideMain(int windows, Func<Window, Window> place)
    {
        var isUpright = height > width;
        var (wide, high) = (width - (2 * margin), height - (2 * margin));
        var (mainWidth, mainHeight) = Within(Part(wide), Part(high));
        var others = windows - 1;
        var (length, across) = isUpright ? (wide, high - mainHeight - margin) : (high, wide - mainWidth - margin);
        var along = (length - ((others - 1) * margin)) / others;
        var (sideWidth, sideHeight) = isUpright ? Within(along, across) : Within(across, along);

        // The others begin where the large window does, unless they need more room than it has.
        var (mainLength, sideLength) = isUpright ? (mainWidth, sideWidth) : (mainHeight, sideHeight);
        var mainStart = margin + ((length - mainLength) / 2);
        var column = (others * (sideLength + margin)) - margin;
        var start = column <= mainLength ? mainStart : margin + ((length - column) / 2);
        return
        [
            place(isUpright ? new(0, mainStart, margin, mainWidth, mainHeight) : new(0, margin, mainStart, mainWidth, mainHeight)),
            .. Enumerable.Range(0, others).Select(i => start + (i * (sideLength + margin))).Select((at, i) => place(isUpright
                ? new(i + 1, at, mainHeight + (2 * margin), sideWidth, sideHeight)
                : new(i + 1, mainWidth + (2 * margin), at, sideWidth, sideHeight))),
        ];
    }

    private IReadOnlyList<Window> Inset(int users)
    {
        var others = users - 1;
        var wide = Math.Min(width / Parts, Share(width, others));
        var (insetWidth, insetHeight) = Within(wide, height / Parts);
        return
        [
            new Window(0, 0, 0, width, height),
            .. Enumerable.Range(1, others).Select(i =>
                new Window(i, width - (i * (insetWidth + margin)), height - insetHeight - margin, insetWidth, insetHeight) { Layer = i }),
        ];
    }

    // The first window is the first user's screen; the cameras after it begin with the same user's.
    private static Window Screened(Window window) =>
        window.User == 0 ? window with { IsScreen = true } : window with { User = window.User - 1 };

    // The largest size in the canvas's proportions that fits.
    private (int Width, int Height) Within(int wide, int high) =>
        (long)wide * height <= (long)high * width
            ? (wide, (int)((long)wide * height / width))
            : ((int)((long)high * width / height), high);

    private int Share(int length, int count) => (length - ((count + 1) * margin)) / count;

    private static int Part(int length) => length * (Parts - 1) / Parts;
}
