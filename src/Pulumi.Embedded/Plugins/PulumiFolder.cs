namespace Pulumi.Embedded.Plugins;

/// <summary>Pulumi's folder of this user.</summary>
public static class PulumiFolder
{
    /// <summary>The folder: that of <c>PULUMI_HOME</c>, or <c>.pulumi</c> in the user's own.</summary>
    public static string Path => Environment.GetEnvironmentVariable("PULUMI_HOME") is { Length: > 0 } home
        ? home
        : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pulumi");
}
