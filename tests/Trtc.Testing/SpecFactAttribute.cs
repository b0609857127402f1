using Xunit;

namespace Trtc.Testing;

/// <summary>A test against the text of the API reference, which is not part of the checkout; skipped where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SpecFactAttribute : FactAttribute
{
    /// <summary>Skips the test where the text is absent.</summary>
    public SpecFactAttribute() => Skip = Repository.NoReference;
}
