namespace Pulumi.Embedded.Configuration;

/// <summary>Names of configuration values: <c>NAMESPACE:NAME</c>.</summary>
public static class ConfigKey
{
    /// <summary>
    /// A name as files and people write it, in full: without a namespace it is the project's own,
    /// and <c>NAMESPACE:config:NAME</c> is its older form. Null where it is no name.
    /// </summary>
    public static string? Full(string name, string project) => name.Split(':') switch
    {
        [{ Length: > 0 } own] => $"{project}:{own}",
        [{ Length: > 0 }, { Length: > 0 }] => name,
        [{ Length: > 0 } space, "config", { Length: > 0 } key] => $"{space}:{key}",
        _ => null,
    };
}
