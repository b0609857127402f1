using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("The user shown large in the floating and screen sharing layouts.")]
public sealed record MaxVideoUser
{
    [Api("The stream shown large.", Required = true)]
    public UserMediaStream? UserMediaStream { get; init; }
}
