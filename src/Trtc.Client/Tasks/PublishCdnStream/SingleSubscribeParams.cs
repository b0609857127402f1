using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("The one stream that is forwarded as it is.")]
public sealed record SingleSubscribeParams
{
    [Api("The stream.", Required = true)]
    public UserMediaStream? UserMediaStream { get; init; }
}
