using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A switch.")]
public enum YesNo
{
    [Api("Off.")]
    No = 0,

    [Api("On.")]
    Yes = 1,
}
