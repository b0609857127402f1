using Pulumi.Protocol;

namespace Pulumi.Embedded.Secrets;

/// <summary>Stands for secrets that were encrypted with another passphrase or salt: they are there, but nobody can read them.</summary>
internal sealed class UnknownSecrets : ISecretKeeper
{
    /// <summary>The only one.</summary>
    public static UnknownSecrets Instance { get; } = new();

    /// <inheritdoc/>
    public string Encrypt(SecretValue secret, Func<string> plaintext) =>
        throw new SecretsException("What cannot be read cannot be written again.");

    /// <inheritdoc/>
    public SecretValue Decrypt(string ciphertext, Func<string, PropertyValue> read) => new(PropertyValue.Unknown);
}
