namespace Trtc.Client.UserSigs;

/// <summary>What a signature says.</summary>
internal sealed record UserSigContent(string UserId, ulong SdkAppId, long Time, long Expire, string? UserBuffer)
{
    /// <summary>Whether it was signed with the key it was read with.</summary>
    public bool IsGenuine { get; init; }
}
