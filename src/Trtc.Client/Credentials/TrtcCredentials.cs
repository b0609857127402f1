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

    /// <summary>What makes these unfit to sign and to send, or null. The values themselves are not told.</summary>
    internal string? Flaw(string idName = "SecretId", string keyName = "SecretKey", string tokenName = "Token")
    {
        // ID and token travel in headers of HTTP, which take no other characters.
        foreach (var (name, value) in new[] { (idName, SecretId), (keyName, SecretKey), (tokenName, Token) })
        {
            for (var i = 0; i < value?.Length; i++)
            {
                if (value[i] is <= ' ' or > '~')
                {
                    return $"{name} has a character at position {i + 1} that no key of Tencent Cloud has: U+{(int)value[i]:X4}, "
                        + (value[i] > '~' ? "which is not ASCII" : value[i] == ' ' ? "a blank" : "a control character");
                }
            }
        }

        return SecretId.Length == 0 ? $"{idName} is empty" : SecretKey.Length == 0 ? $"{keyName} is empty" : null;
    }

    /// <summary>The ID only; never the secrets.</summary>
    public override string ToString() => SecretId;
}
