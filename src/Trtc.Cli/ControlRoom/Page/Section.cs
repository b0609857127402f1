namespace Trtc.Cli.ControlRoom.Page;

/// <summary>A part of the page that changes as a whole.</summary>
/// <param name="Id">ID of its element.</param>
/// <param name="Html">What is in the element.</param>
/// <param name="Version">How often it changed.</param>
internal sealed record Section(string Id, Html Html, int Version = 0);
