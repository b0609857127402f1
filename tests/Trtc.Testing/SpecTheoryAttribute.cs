using Xunit;

namespace Trtc.Testing;

/// <summary>Tests against the text of the API reference, which is not part of the checkout; skipped where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SpecTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the tests where the text is absent.</summary>
    public SpecTheoryAttribute() => Skip = Repository.NoReference;
}
