namespace Pulumi.Embedded.Monitor;

/// <summary>An operation was not begun, or failed: all has been told.</summary>
/// <param name="isLeftOut">Whether it was not begun because it needs what failed.</param>
internal sealed class SkippedException(bool isLeftOut = false) : Exception
{
    public bool IsLeftOut { get; } = isLeftOut;
}
