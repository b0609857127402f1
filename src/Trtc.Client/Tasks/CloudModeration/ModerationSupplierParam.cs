using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("An account with a moderation supplier.")]
public sealed record ModerationSupplierParam
{
    [Api("ID of the account; tianyu needs it, and Yidun has none.", Newer = true)]
    public string? AppID { get; init; }

    [Api("ID of the account's key.")]
    public string? SecretId { get; init; }

    [Api("The account's key.", Secret = true)]
    public string? SecretKey { get; init; }

    [Api("Policy or business ID for sound.", Newer = true)]
    public string? AudioBizType { get; init; }

    [Api("Policy or business ID for pictures.", Newer = true)]
    public string? ImageBizType { get; init; }
}
