using System.Reflection;
using System.Runtime.Loader;

namespace Pulumi.Trtc.Testing;

/// <summary>The provider's assemblies, which are inside this one, apart from those of the tests: each side has its own versions.</summary>
internal sealed class ProviderContext : AssemblyLoadContext
{
    private ProviderContext()
        : base("pulumi-resource-trtc")
    {
        // For a reference to a component Pulumi's SDK looks into every assembly that is loaded, and loads what these refer to: it would
        // fail where that is only in here.
        Default.Resolving += (_, name) => IsInside(name) ? LoadFromAssemblyName(name) : null;
    }

    /// <summary>What the provider is spoken to through.</summary>
    public static Type Provider { get; } = new ProviderContext()
        .LoadFromAssemblyName(new AssemblyName("Pulumi.Trtc.InProcess"))
        .GetType("Pulumi.Trtc.InProcess.LocalProvider", throwOnError: true)!;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        using var file = FileOf(assemblyName);
        return file is null ? null : LoadFromStream(file);
    }

    private static bool IsInside(AssemblyName name)
    {
        using var file = FileOf(name);
        return file is not null;
    }

    private static Stream? FileOf(AssemblyName name) => typeof(ProviderContext).Assembly.GetManifestResourceStream(name.Name + ".dll");
}
