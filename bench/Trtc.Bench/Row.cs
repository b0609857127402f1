namespace Trtc.Bench;

/// <summary>A row of the table.</summary>
/// <param name="What">What is measured.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Format">How it is written, with its unit.</param>
/// <param name="Goal">What we want of it.</param>
/// <param name="Beside">A figure of the same run that it is held against.</param>
/// <param name="BesideIs">What that is.</param>
internal sealed record Row(string What, string Figure, string Format, string Goal, string? Beside = null, string? BesideIs = null);
