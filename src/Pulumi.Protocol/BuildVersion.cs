using System.Reflection;

namespace Pulumi.Protocol;

/// <summary>The version that a build gave to an assembly.</summary>
public static class BuildVersion
{
    /// <summary>The version of the assembly that a type is in, without the commit that it was built from.</summary>
    public static string Of(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
