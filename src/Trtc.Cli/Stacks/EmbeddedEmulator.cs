using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Protocol;
using Trtc.Client.Credentials;
using Trtc.Client.Errors;
using Trtc.Emulator;

namespace Trtc.Cli.Stacks;

/// <summary>The emulator that takes the service's place where no account is configured.</summary>
internal sealed class EmbeddedEmulator : IAsyncDisposable
{
    /// <summary>The package whose service it stands in for.</summary>
    public const string Package = "trtc";

    // What says which account and which service; the emulator has its own.
    private static readonly string[] AccountNames = ["secretId", "secretKey", "token", "endpoint", "sdkSecretKey", "profile"];

    private readonly TrtcEmulator emulator;

    private EmbeddedEmulator(TrtcEmulator emulator) => this.emulator = emulator;

    /// <summary>Where it listens, for this process.</summary>
    public string Endpoint => emulator.Info.Endpoint;

    private IReadOnlyDictionary<string, string> PluginEnvironment =>
        Environment.GetEnvironmentVariable("TENCENTCLOUD_REGION") is { Length: > 0 } region
            ? emulator.Info.Variables(region)
            : emulator.Info.Variables();

    // Whether a program would use the service without any account to use.
    private static bool IsWanted(Workspace workspace)
    {
        // Also when the program names no more of them: what the stack has is there still, and has to be stopped.
        if (!Uses(workspace.Program) && !File.Exists(workspace.Store.EmulatorFile(workspace.Stack)))
        {
            return false;
        }

        var config = workspace.ProviderConfig(Package);
        var declared = workspace.Program.Resources.Any(r => r.IsProvider && r.Package == Package
            && (r.Properties is not ObjectExpression given || (given["secretId"] ?? given["profile"] ?? given["endpoint"]) is not null));
        try
        {
            return !declared
                && config["secretId"] is null
                && config["endpoint"] is null
                && new CredentialChain(config["profile"]?.AsText).Find() is null;
        }
        catch (TrtcException e)
        {
            // An account is meant, though it cannot be used so.
            throw new UserException(e.Detail);
        }
    }

    /// <summary>Starts the emulator with a stack's tasks where it is asked for, or no account is configured; else gives null.</summary>
    /// <param name="workspace">The stack.</param>
    /// <param name="forced">Whether it is asked for.</param>
    /// <param name="meaning">What it means that it is not the service.</param>
    /// <param name="tell">Where that is said.</param>
    /// <param name="cancellationToken">Stops starting.</param>
    public static async Task<EmbeddedEmulator?> StartIfWantedAsync(
        Workspace workspace, bool forced, string meaning, TextWriter tell, CancellationToken cancellationToken)
    {
        if (!forced && !IsWanted(workspace))
        {
            return null;
        }

        var file = workspace.Store.EmulatorFile(workspace.Stack);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);

        // What lets the provider send any number of requests is in vain where the emulator refuses them.
        var keepsLimits = Environment.GetEnvironmentVariable("TRTC_RATE_LIMITS") != "off";
        var options = new EmulatorOptions { DataFile = file, KeepRateLimits = keepsLimits, TimeProvider = workspace.Time };
        var started = new EmbeddedEmulator(await TrtcEmulator.StartAsync(options, cancellationToken));
        await tell.WriteLineAsync(meaning + (forced
            ? ": the embedded emulator stands in for TRTC (--emulator)."
            : ": no TRTC credentials are configured, so the embedded emulator stands in for TRTC."));
        return started;
    }

    /// <summary>Configuration of a package's default provider; without an account where the emulator stands in.</summary>
    public static ObjectValue ProviderConfig(Workspace workspace, string package, EmbeddedEmulator? local)
    {
        var config = workspace.ProviderConfig(package);
        return local is not null && package == Package ? AccountNames.Aggregate(config, (all, name) => all.Without(name)) : config;
    }

    /// <summary>What plugins find in their environment besides this process's own.</summary>
    public static IReadOnlyDictionary<string, string> PluginEnvironmentOf(EmbeddedEmulator? local) =>
        local?.PluginEnvironment ?? new Dictionary<string, string>();

    public ValueTask DisposeAsync() => emulator.DisposeAsync();

    // Of a program that is not in YAML it is not known before it runs.
    private static bool Uses(StackProgram program) => !program.Project.Runtime.IsYaml || program.UsedPackages.Contains(Package);
}
