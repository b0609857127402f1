namespace Pulumi.Protocol;

/// <summary>A provider as resources and calls name it: <c>URN::ID</c>.</summary>
/// <param name="Urn">Its URN.</param>
/// <param name="Id">Its ID, which holds no <c>::</c>.</param>
public sealed record ProviderReference(string Urn, string Id)
{
    private const string Between = "::";

    /// <summary>Reads a reference.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ProviderReference Parse(string text) => text.LastIndexOf(Between, StringComparison.Ordinal) is >= 0 and var at
        ? new(text[..at], text[(at + Between.Length)..])
        : throw new FormatException($"\"{text}\" names no provider; it is URN::ID");

    /// <summary>The reference as Pulumi writes it.</summary>
    public override string ToString() => Urn + Between + Id;
}
