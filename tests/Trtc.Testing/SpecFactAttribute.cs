using Xunit;

namespace Trtc.Testing;

/// <summary>A test against the API reference, which is not part of the checkout; skipped where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SpecFactAttribute : FactAttribute
{
    /// <summary>Skips the test where the reference is absent.</summary>
    public SpecFactAttribute()
    {
        if (!Directory.Exists(Repository.SpecFolder))
        {
            Skip = "The API reference is not here; set TRTC_SPEC to its folder.";
        }
    }
}
