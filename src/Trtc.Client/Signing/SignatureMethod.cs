namespace Trtc.Client.Signing;

/// <summary>How requests are signed.</summary>
public enum SignatureMethod
{
    /// <summary>TC3-HMAC-SHA256, in the Authorization header. Requests may have 10 MB.</summary>
    Tc3HmacSha256,

    /// <summary>The older HmacSHA256, in the parameters. Requests may have 1 MB.</summary>
    HmacSha256,

    /// <summary>The older HmacSHA1, in the parameters. Requests may have 1 MB.</summary>
    HmacSha1,
}
