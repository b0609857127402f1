using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A CDN address that receives the stream.")]
public sealed record McuPublishCdnParam
{
    [Api("Push address, such as rtmp://…; what follows the question mark is often a password.", Required = true, Format = ApiFormat.Url)]
    public string? PublishCdnUrl { get; init; }

    [Api("Whose CDN it is; pushing to a third party is charged.", Default = 1)]
    public CdnKind? IsTencentCdn { get; init; }
}
