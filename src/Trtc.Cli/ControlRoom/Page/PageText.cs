namespace Trtc.Cli.ControlRoom.Page;

/// <summary>The page as a whole, which is complete without a script.</summary>
internal static class PageText
{
    private static readonly (string Id, string Title)[] Places =
    [
        ("resources", "Resources"), ("layouts", "Layouts"), ("rooms", "Rooms"),
        ("controls", "Emulator"), ("usage", "Usage"), ("log", "Log"),
    ];

    /// <summary>The page.</summary>
    /// <param name="board">What is shown.</param>
    /// <param name="said">What came of a button that was just pressed.</param>
    public static string Of(Board board, string? said)
    {
        var (view, sections) = (board.View, board.Now().Sections);
        return Html.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{view.Project}, stack {view.Stack}: control room</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="page.css">
            <script src="page.js" defer></script>
            </head>
            <body>
            <a class="skip" href="#resources">Skip to the resources</a>
            <header id="head" data-section>{sections[0].Html}</header>
            <nav aria-label="Parts of the page"><ul>
            {Html.Each(Places, p => Html.Of($"<li><a href=\"#{p.Id}\">{p.Title}</a></li>"))}
            </ul></nav>
            <main>
            {Html.Each(sections.Skip(1), s => Html.Of(
                $"<section id=\"{s.Id}\" data-section aria-labelledby=\"{s.Id}-title\" tabindex=\"-1\">{s.Html}</section>\n"))}
            </main>
            <div id="said" role="status" aria-live="polite">{said}</div>
            <footer><p id="line" role="status"></p>
            <p>The page shows what <code>trtc</code> sees of the stack. It loads nothing from anywhere else.</p></footer>
            </body>
            </html>

            """).Text;
    }
}
