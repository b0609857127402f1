using System.Reflection;
using Pulumi.Protocol;

namespace Pulumi.Trtc.Provider;

/// <summary>What the build says of the provider: its version, and where it is kept.</summary>
internal static class ProviderVersion
{
    /// <summary>The address of the repository.</summary>
    public static string Repository =>
        typeof(ProviderVersion).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == "RepositoryUrl").Value!;

    /// <summary>Where Pulumi gets the plugin: the releases of the repository on GitHub.</summary>
    public static string PluginDownloadUrl => "github://api.github.com" + new Uri(Repository).AbsolutePath;

    /// <summary>The version, without build metadata.</summary>
    public static string Text { get; } = BuildVersion.Of(typeof(ProviderVersion));
}
