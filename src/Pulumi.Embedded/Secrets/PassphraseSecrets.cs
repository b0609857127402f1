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

    // Worked out beside everything else, once, and only where somebody needs it.
    private readonly Lazy<Task<AesGcm>> cipher;
    private readonly Lazy<string> salt;

    private PassphraseSecrets(string passphrase, byte[] seed, Func<PassphraseSecrets, string> salt, Func<AesGcm, AesGcm> check)
    {
        cipher = new(() => Task.Run(() => check(new AesGcm(Derive(passphrase, seed), TagBytes))));
        this.salt = new(() => salt(this));
    }

    /// <summary>The salt with a known text encrypted, as <c>encryptionsalt</c> and states hold it.</summary>
    public string Salt => salt.Value;

    /// <summary>
    /// Opens what was encrypted with a passphrase before. Whether it is the right one shows when a secret is read or written.
    /// </summary>
    /// <exception cref="SecretsException">The salt is damaged.</exception>
    public static PassphraseSecrets Open(string passphrase, string salt)
    {
        if (salt.Split(':', 3) is not ["v1", var text, var known] || SeedOf(text) is not { } seed)
        {
            throw new SecretsException("The encryption salt is not of the form v1:SALT:v1:NONCE:CIPHERTEXT.");
        }

        return new PassphraseSecrets(passphrase, seed, _ => salt, cipher => IsKnown(cipher, known)
            ? cipher
            : throw new SecretsException(
                "The passphrase is not the one that this stack's secrets were encrypted with. "
                + "Set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE to that one."));
    }

    /// <summary>Begins with a new salt.</summary>
    public static PassphraseSecrets Create(string passphrase)
    {
        var seed = RandomNumberGenerator.GetBytes(8);
        return new PassphraseSecrets(
            passphrase, seed, own => $"v1:{Convert.ToBase64String(seed)}:{own.EncryptText(Known)}", cipher => cipher);
    }

    /// <inheritdoc/>
    public void Prepare() => _ = cipher.Value;

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
        var key = Key();
        lock (key)
        {
            key.Encrypt(nonce, plain, sealedBytes.AsSpan(0, plain.Length), sealedBytes.AsSpan(plain.Length));
        }

        return $"v1:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(sealedBytes)}";
    }

    /// <summary>Decrypts a text.</summary>
    /// <exception cref="SecretsException">It was encrypted with another key, or is damaged.</exception>
    public string DecryptText(string ciphertext) => DecryptText(Key(), ciphertext)
        ?? throw new SecretsException("A secret cannot be decrypted: it was encrypted with another passphrase, or is damaged.");

    /// <inheritdoc/>
    public void Dispose()
    {
        if (cipher is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            Key().Dispose();
        }
    }

    private static byte[]? SeedOf(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsKnown(AesGcm cipher, string known) => DecryptText(cipher, known) == Known;

    private static string? DecryptText(AesGcm cipher, string ciphertext)
    {
        try
        {
            if (ciphertext.Split(':') is not ["v1", var nonce, var content])
            {
                return null;
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
            return null;
        }
    }

    private AesGcm Key() => cipher.Value.GetAwaiter().GetResult();

    private static byte[] Derive(string passphrase, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, Rounds, HashAlgorithmName.SHA256, 32);
}

/// <summary>Secrets cannot be read.</summary>
/// <param name="message">Why, and what to do.</param>
public sealed class SecretsException(string message) : Exception(message);
