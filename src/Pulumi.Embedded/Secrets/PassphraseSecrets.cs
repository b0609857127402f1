using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Secrets;

/// <summary>
/// Pulumi's passphrase secrets provider: a key of 256 bits that PBKDF2 (SHA-256, 1,000,000 rounds) makes of the passphrase and a salt,
/// AES-GCM with a nonce of 12 bytes, written <c>v1:NONCE:CIPHERTEXT</c> in base64.
/// </summary>
public sealed class PassphraseSecrets : ISecretKeeper, IDisposable
{
    private const int Rounds = 1_000_000;
    private const int TagBytes = 16;
    private const int NonceBytes = 12;
    private const string Known = "pulumi";

    // A secret that did not change keeps its ciphertext, so that a state changes only where something did.
    private readonly ConditionalWeakTable<SecretValue, string> ciphertexts = [];
    private readonly AesGcm cipher;

    private PassphraseSecrets(byte[] key, string salt) => (cipher, Salt) = (new AesGcm(key, TagBytes), salt);

    /// <summary>The salt with a known text encrypted, as <c>encryptionsalt</c> and states hold it.</summary>
    public string Salt { get; private set; }

    /// <summary>Opens what was encrypted with a passphrase before.</summary>
    /// <exception cref="SecretsException">The passphrase is another one, or the salt is damaged.</exception>
    public static PassphraseSecrets Open(string passphrase, string salt)
    {
        var parts = salt.Split(':', 3);
        if (parts is not ["v1", _, _])
        {
            throw new SecretsException("The encryption salt is not of the form v1:SALT:v1:NONCE:CIPHERTEXT.");
        }

        try
        {
            var secrets = new PassphraseSecrets(Derive(passphrase, Convert.FromBase64String(parts[1])), salt);
            if (secrets.DecryptText(parts[2]) == Known)
            {
                return secrets;
            }
        }
        catch (Exception e) when (e is SecretsException or FormatException)
        {
            // Told below.
        }

        throw new SecretsException(
            "The passphrase is not the one that this stack's secrets were encrypted with. "
            + "Set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE to that one.");
    }

    /// <summary>Begins with a new salt.</summary>
    public static PassphraseSecrets Create(string passphrase)
    {
        var salt = RandomNumberGenerator.GetBytes(8);
        var secrets = new PassphraseSecrets(Derive(passphrase, salt), "");
        secrets.Salt = $"v1:{Convert.ToBase64String(salt)}:{secrets.EncryptText(Known)}";
        return secrets;
    }

    /// <inheritdoc/>
    public string Encrypt(SecretValue secret, Func<string> plaintext) => ciphertexts.GetValue(secret, _ => EncryptText(plaintext()));

    /// <inheritdoc/>
    public SecretValue Decrypt(string ciphertext, Func<string, PropertyValue> read)
    {
        var secret = new SecretValue(read(DecryptText(ciphertext)).Plain);
        ciphertexts.AddOrUpdate(secret, ciphertext);
        return secret;
    }

    /// <summary>Encrypts a text.</summary>
    public string EncryptText(string text)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedBytes = new byte[plain.Length + TagBytes];
        lock (cipher)
        {
            cipher.Encrypt(nonce, plain, sealedBytes.AsSpan(0, plain.Length), sealedBytes.AsSpan(plain.Length));
        }

        return $"v1:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(sealedBytes)}";
    }

    /// <summary>Decrypts a text.</summary>
    /// <exception cref="SecretsException">It was encrypted with another key, or is damaged.</exception>
    public string DecryptText(string ciphertext)
    {
        try
        {
            if (ciphertext.Split(':') is not ["v1", var nonce, var content])
            {
                throw new FormatException();
            }

            var sealedBytes = Convert.FromBase64String(content);
            var plain = new byte[sealedBytes.Length - TagBytes];
            lock (cipher)
            {
                cipher.Decrypt(
                    Convert.FromBase64String(nonce), sealedBytes.AsSpan(0, plain.Length), sealedBytes.AsSpan(plain.Length), plain);
            }

            return Encoding.UTF8.GetString(plain);
        }
        catch (Exception e) when (e is FormatException or CryptographicException or OverflowException or ArgumentException)
        {
            throw new SecretsException("A secret cannot be decrypted: it was encrypted with another passphrase, or is damaged.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => cipher.Dispose();

    private static byte[] Derive(string passphrase, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, Rounds, HashAlgorithmName.SHA256, 32);
}

/// <summary>Secrets cannot be read.</summary>
/// <param name="message">Why, and what to do.</param>
public sealed class SecretsException(string message) : Exception(message);
