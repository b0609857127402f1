using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("What becomes of filler words.")]
public enum FillerWordFilter
{
    [Api("They stay.")]
    Keep = 0,

    [Api("Some are left out.")]
    Some = 1,

    [Api("All are left out.")]
    All = 2,
}
