using System.Reflection;
using System.Runtime.Loader;

namespace Pulumi.Trtc.Testing;

/// <summary>The provider's assemblies, which are inside this one, apart from those of the tests: each side has its own versions.</summary>
internal sealed class ProviderContext() : AssemblyLoadContext("pulumi-resource-trtc")
{
    /// <summary>What the provider is spoken to through.</summary>
    public static Type Provider { get; } = new ProviderContext()
        .LoadFromAssemblyName(new AssemblyName("Pulumi.Trtc.InProcess"))
        .GetType("Pulumi.Trtc.InProcess.LocalProvider", throwOnError: true)!;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        using var file = typeof(ProviderContext).Assembly.GetManifestResourceStream(assemblyName.Name + ".dll");
        return file is null ? null : LoadFromStream(file);
    }
}
