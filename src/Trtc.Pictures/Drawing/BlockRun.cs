namespace Trtc.Pictures.Drawing;

/// <summary>Characters of a line at a terminal that have the same colours.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Ink">Their colour, as #RRGGBB; null for the terminal's own.</param>
/// <param name="Ground">The colour behind them; null for the terminal's own.</param>
public sealed record BlockRun(string Text, string? Ink = null, string? Ground = null);
