using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A stream of a user.")]
public sealed record UserMediaStream
{
    [Api("The user.")]
    public MixUserInfo? UserInfo { get; init; }

    [Api("Camera or screen.", Default = 0)]
    public StreamSource? StreamType { get; init; }
}
