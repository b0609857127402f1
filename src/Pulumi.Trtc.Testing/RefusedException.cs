namespace Pulumi.Trtc.Testing;

/// <summary>A resource or a call that the provider refuses, as it would in a preview.</summary>
/// <param name="subject">What is refused: its type and its name in the program, or the function.</param>
/// <param name="problems">Each property path and what is wrong there.</param>
public sealed class RefusedException(string subject, IReadOnlyList<string> problems)
    : Exception($"{subject} is refused:{string.Concat(problems.Select(p => "\n  " + p))}")
{
    /// <summary>What is refused: its type and its name in the program, or the function.</summary>
    public string Subject { get; } = subject;

    /// <summary>Each property path and what is wrong there, such as <c>volume: is 101, but must be at most 100</c>.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
