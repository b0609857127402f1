using Pulumi.Protocol;
using Pulumi.Trtc.Engine.Programs;
using Trtc.Client.Credentials;
using Trtc.Emulator;

namespace Trtc.Cli.Stacks;

/// <summary>The emulator that takes the service's place where no account is configured.</summary>
internal sealed class EmbeddedEmulator : IAsyncDisposable
{
    private const string Package = "trtc";

    // What says which account and which service; the emulator has its own.
    private static readonly string[] AccountNames = ["secretId", "secretKey", "token", "endpoint", "sdkSecretKey", "profile"];

    private readonly TrtcEmulator emulator;

    private EmbeddedEmulator(TrtcEmulator emulator) => this.emulator = emulator;

    /// <summary>What the plugin finds in its environment.</summary>
    public IReadOnlyDictionary<string, string> PluginEnvironment => new Dictionary<string, string>
    {
        ["TENCENTCLOUD_SECRET_ID"] = emulator.Info.SecretId,
        ["TENCENTCLOUD_SECRET_KEY"] = emulator.Info.SecretKey,
        ["TENCENTCLOUD_SECURITY_TOKEN"] = "",
        ["TENCENTCLOUD_REGION"] = Environment.GetEnvironmentVariable("TENCENTCLOUD_REGION") is { Length: > 0 } region ? region : "ap-singapore",
        ["TRTC_ENDPOINT"] = emulator.Info.Endpoint,
        ["TRTC_SDK_APP_ID"] = emulator.Info.SdkAppId.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["TRTC_SDK_SECRET_KEY"] = emulator.Info.SdkSecretKey,
    };

    /// <summary>Whether a program would use the service without any account to use.</summary>
    public static bool IsWanted(Workspace workspace)
    {
        if (!Uses(workspace.Program))
        {
            return false;
        }

        var config = workspace.ProviderConfig(Package);
        var declared = workspace.Program.Resources.Any(r => r.IsProvider && r.Package == Package && (r.Properties["secretId"] ?? r.Properties["profile"] ?? r.Properties["endpoint"]) is not null);
        return !declared && config["secretId"] is null && config["endpoint"] is null && new CredentialChain(config["profile"]?.AsText).Find() is null;
    }

    /// <summary>Starts the emulator with a stack's tasks.</summary>
    /// <param name="dataFile">File of the tasks.</param>
    /// <param name="cancellationToken">Stops starting.</param>
    public static async Task<EmbeddedEmulator> StartAsync(string dataFile, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(dataFile)!);
        return new EmbeddedEmulator(await TrtcEmulator.StartAsync(new EmulatorOptions { DataFile = dataFile }, cancellationToken));
    }

    /// <summary>A provider's configuration without the account.</summary>
    public static ObjectValue WithoutAccount(string package, ObjectValue config) =>
        package == Package ? AccountNames.Aggregate(config, (all, name) => all.Without(name)) : config;

    public ValueTask DisposeAsync() => emulator.DisposeAsync();

    private static bool Uses(StackProgram program) => ProgramChecker.Packages(program).Any(p => p.Package == Package);
}
