using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Whose CDN a stream is pushed to.")]
public enum CdnKind
{
    [Api("Another vendor's; pushing is charged.")]
    ThirdParty = 0,

    [Api("Tencent Cloud's.")]
    TencentCloud = 1,
}
