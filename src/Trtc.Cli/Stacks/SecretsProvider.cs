namespace Trtc.Cli.Stacks;

/// <summary>Which secrets providers a stack can have.</summary>
internal static class SecretsProvider
{
    /// <summary>Refuses every provider but the passphrase.</summary>
    /// <param name="name">Its name, or the URL of a key.</param>
    /// <exception cref="UserException">It is another.</exception>
    public static void Require(string? name)
    {
        // Pulumi's default for states in folders is the passphrase.
        if (name is not (null or "" or "default" or "passphrase"))
        {
            var kind = name.Split("://")[0];
            throw new UserException(
                $"Secrets provider {kind} is not one of this tool's: it encrypts with a passphrase alone. "
                + "Give passphrase, or use the Pulumi CLI.");
        }
    }
}
