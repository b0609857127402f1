using Pulumi.Protocol;

namespace Trtc.Cli.Stacks;

/// <summary>How the tool was called.</summary>
internal static class Invocation
{
    /// <summary>The version of the Pulumi CLI that this tool is held against.</summary>
    public const string PulumiVersion = "3.260.0";

    private const string PulumiName = "pulumi";

    /// <summary>Whether it was called by the name of the Pulumi CLI, as by a program that takes it for that.</summary>
    public static bool IsPulumi { get; } = Names().Any(n => Path.GetFileNameWithoutExtension(n) == PulumiName);

    /// <summary>The version that it tells: its own, or the one of the Pulumi CLI that it stands in for.</summary>
    public static string Version => IsPulumi ? PulumiVersion : BuildVersion.Of(typeof(Invocation));

    // A link is known by the name that it was called by only; what runs under .NET is told another than its own.
    private static IEnumerable<string> Names()
    {
        yield return Environment.GetCommandLineArgs() is [var first, ..] ? first : "";
        yield return Environment.ProcessPath ?? "";
        const string own = "/proc/self/cmdline";
        if (File.Exists(own))
        {
            yield return File.ReadAllText(own).Split('\0')[0];
        }
    }
}
