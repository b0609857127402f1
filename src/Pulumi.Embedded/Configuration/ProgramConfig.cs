namespace Pulumi.Embedded.Configuration;

/// <summary>A stack's configuration as programs are given it: texts by name with namespace, and which of them are secret.</summary>
/// <param name="Values">The values; lists and objects as JSON, secrets in the clear.</param>
/// <param name="SecretKeys">Names of those that are, or hold, a secret.</param>
internal sealed record ProgramConfig(IDictionary<string, string> Values, IReadOnlyCollection<string> SecretKeys)
{
    /// <summary>No configuration.</summary>
    public static ProgramConfig Empty { get; } = new(new Dictionary<string, string>(), []);
}
