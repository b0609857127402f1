using Pulumi.Protocol;

namespace Pulumi.Embedded.Secrets;

/// <summary>Encrypts the secrets of a state.</summary>
public interface ISecretKeeper
{
    /// <summary>What states hold beside secrets, so that the same passphrase opens them again; empty where nothing is encrypted.</summary>
    string Salt => "";

    /// <summary>Gets ready beside everything else: secrets will be read soon.</summary>
    void Prepare()
    {
    }

    /// <summary>A secret's ciphertext. The same secret keeps its ciphertext.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="plaintext">Its JSON, asked for when it was not encrypted before.</param>
    string Encrypt(SecretValue secret, Func<string> plaintext);

    /// <summary>The secret of a ciphertext.</summary>
    /// <param name="ciphertext">What the state holds.</param>
    /// <param name="read">Reads the JSON.</param>
    SecretValue Decrypt(string ciphertext, Func<string, PropertyValue> read);
}
