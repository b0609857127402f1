using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Why speech broke off.")]
public sealed record SpeechError
{
    [Api("The service's error code.")]
    public string? Code { get; init; }

    [Api("The service's message.")]
    public string? Message { get; init; }
}
