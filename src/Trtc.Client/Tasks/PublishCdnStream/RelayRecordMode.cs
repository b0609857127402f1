using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Whether and how a relay is recorded.")]
public enum RelayRecordMode
{
    [Api("Left to the service, which does not say what it does then.")]
    Unspecified = 0,

    [Api("Not recorded.")]
    Off = 1,

    [Api("As the console's template says.")]
    Console = 2,

    [Api("As the other parameters say.")]
    Parameters = 3,
}
