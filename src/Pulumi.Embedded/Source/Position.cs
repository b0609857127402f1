namespace Pulumi.Embedded.Source;

/// <summary>A place in a file. Lines and columns count from one.</summary>
/// <param name="File">The file's name as people know it.</param>
/// <param name="Line">Line.</param>
/// <param name="Column">Column.</param>
public sealed record Position(string File, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
