namespace Trtc.Cli.ControlRoom.Serving;

/// <summary>What the page's buttons do.</summary>
internal interface IButtons
{
    /// <summary>Names of the buttons, which are the last parts of their addresses.</summary>
    IReadOnlySet<string> Names { get; }

    /// <summary>Does what a button is for.</summary>
    /// <param name="button">Its name.</param>
    /// <param name="field">What is in a field of its form; empty where it has none of the name.</param>
    /// <param name="cancellationToken">Nothing is waited for after this.</param>
    /// <returns>A status of HTTP, and what came of it in a line.</returns>
    Task<(int Status, string Text)> PressAsync(string button, Func<string, string> field, CancellationToken cancellationToken);
}
