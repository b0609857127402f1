namespace Pulumi.Trtc.Engine.Source;

/// <summary>A mistake in a file.</summary>
/// <param name="At">Where.</param>
/// <param name="Message">What is wrong and what would be right.</param>
/// <param name="SourceLine">The line of the file.</param>
public sealed record Problem(Position At, string Message, string SourceLine)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var number = At.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length);
        return $"{At}: error: {Message}\n  {number} | {SourceLine}\n  {margin} | {new string(' ', Math.Max(0, At.Column - 1))}^";
    }
}

/// <summary>A file is wrong; all its mistakes are here.</summary>
public sealed class SourceException(IReadOnlyList<Problem> problems) : Exception(string.Join('\n', problems))
{
    /// <summary>The mistakes, in the order of the file.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
