namespace Trtc.Client.Credentials;

/// <summary>A key pair of an account, with a token when it is temporary.</summary>
public sealed class TrtcCredentials(string secretId, string secretKey, string? token = null)
{
    /// <summary>ID of the key.</summary>
    public string SecretId { get; } = secretId;

    /// <summary>The key itself; a secret.</summary>
    public string SecretKey { get; } = secretKey;

    /// <summary>Token of temporary credentials; a secret.</summary>
    public string? Token { get; } = token;

    /// <summary>The ID only; never the secrets.</summary>
    public override string ToString() => SecretId;
}
