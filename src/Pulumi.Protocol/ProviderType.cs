namespace Pulumi.Protocol;

/// <summary>Types of providers, <c>pulumi:providers:PACKAGE</c>, and the names of those that no program declares.</summary>
public static class ProviderType
{
    private const string Prefix = "pulumi:providers:";
    private const string Default = "default";

    /// <summary>The type of a package's provider.</summary>
    public static string Of(string package) => Prefix + package;

    /// <summary>Whether a type is a provider's.</summary>
    public static bool Is(string type) => type.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The package of a provider's type.</summary>
    public static string PackageOf(string type) => type[Prefix.Length..];

    /// <summary>The name of the provider of resources that name none; one for each version and address that is asked for.</summary>
    public static string DefaultName(string? version, string? downloadUrl = null)
    {
        var name = string.IsNullOrEmpty(version) ? Default : $"{Default}_{Plain(version, "_")}";
        return string.IsNullOrEmpty(downloadUrl) ? name
            : $"{name}_{string.Join('/', downloadUrl.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(p => Plain(p, "_.-")))}";
    }

    /// <summary>Whether a provider is one that no program declares.</summary>
    public static bool IsDefaultName(string name) => name == Default || name.StartsWith(Default + "_", StringComparison.Ordinal);

    private static string Plain(string name, string kept) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || kept.Contains(c, StringComparison.Ordinal) ? c : '_'));
}
