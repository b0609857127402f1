using Xunit;

namespace Trtc.Testing;

/// <summary>Tests against the API reference or the recordings, which are not part of the checkout; skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SpecTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the tests where the reference is absent.</summary>
    public SpecTheoryAttribute()
    {
        if (!Directory.Exists(Repository.SpecFolder))
        {
            Skip = "The recordings are not here; set TRTC_SPEC to the folder that holds them.";
        }
    }
}
