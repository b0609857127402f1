namespace Pulumi.Embedded.Monitor;

/// <summary>An operation was not begun, or failed: all has been told.</summary>
internal sealed class SkippedException : Exception;
