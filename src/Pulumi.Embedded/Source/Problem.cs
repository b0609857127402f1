namespace Pulumi.Embedded.Source;

/// <summary>A mistake in a file.</summary>
/// <param name="At">Where.</param>
/// <param name="Message">What is wrong and what would be right.</param>
/// <param name="SourceLine">The line of the file, as it may be shown.</param>
/// <param name="Mark">How far into the line the place is.</param>
public sealed record Problem(Position At, string Message, string SourceLine, int Mark)
{
    /// <summary>The line, with a mark under the place.</summary>
    public string Excerpt
    {
        get
        {
            var number = At.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var margin = new string(' ', number.Length);
            return $"  {number} | {SourceLine}\n  {margin} | {new string(' ', Mark)}^";
        }
    }

    /// <summary>Where it is and what is wrong, with the line.</summary>
    public string Told => $"{At}: {Message}\n{Excerpt}";

    /// <inheritdoc/>
    public override string ToString() => $"{At}: error: {Message}\n{Excerpt}";
}

/// <summary>A file is wrong; all its mistakes are here.</summary>
public sealed class SourceException(IReadOnlyList<Problem> problems) : Exception(string.Join('\n', problems))
{
    /// <summary>The mistakes, in the order of the file.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
