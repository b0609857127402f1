using System.Reflection;

namespace Pulumi.Trtc.Provider;

/// <summary>The provider's version.</summary>
internal static class ProviderVersion
{
    /// <summary>The version, without build metadata.</summary>
    public static string Text { get; } =
        typeof(ProviderVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
