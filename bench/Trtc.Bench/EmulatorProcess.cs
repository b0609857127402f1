using System.Diagnostics;
using System.Text.Json;
using Google.Protobuf;
using Pulumi.Protocol;

namespace Trtc.Bench;

/// <summary>The built tool's emulator, as a process of its own.</summary>
internal sealed class EmulatorProcess : IDisposable
{
    private readonly Process process;
    private readonly JsonDocument info;

    private EmulatorProcess(Process process, JsonDocument info) => (this.process, this.info) = (process, info);

    public string Endpoint => Of("endpoint");

    public string SecretId => Of("secretId");

    public string SecretKey => Of("secretKey");

    /// <summary>What it has in memory; null where the system does not tell.</summary>
    public double? ResidentMebibytes => Tool.Memory(process.Id, "VmRSS");

    /// <summary>What a tool that uses it has in its environment.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["TENCENTCLOUD_SECRET_ID"] = SecretId,
        ["TENCENTCLOUD_SECRET_KEY"] = SecretKey,
        ["TENCENTCLOUD_REGION"] = "ap-singapore",
        ["TRTC_ENDPOINT"] = Endpoint,
        ["TRTC_SDK_APP_ID"] = Of("sdkAppId"),
        ["TRTC_SDK_SECRET_KEY"] = Of("sdkSecretKey"),
    };

    /// <summary>How a provider is configured that uses it.</summary>
    public ByteString ProviderConfig => PropertyWire.Write(ObjectValue.Empty
        .With("secretId", PropertyValue.Of(SecretId))
        .With("secretKey", PropertyValue.Of(SecretKey).AsSecret())
        .With("region", PropertyValue.Of("ap-singapore"))
        .With("endpoint", PropertyValue.Of(Endpoint))
        .With("sdkAppId", PropertyValue.Of(Of("sdkAppId")))
        .With("sdkSecretKey", PropertyValue.Of(Of("sdkSecretKey")).AsSecret()));

    public static async Task<EmulatorProcess> StartAsync(BuiltVersion version, params string[] options)
    {
        string[] arguments = ["emulator", "--json", .. options];
        var start = new ProcessStartInfo(version.PathOf("bin", "trtc"), arguments) { RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        return new EmulatorProcess(process, JsonDocument.Parse((await process.StandardOutput.ReadLineAsync())!));
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
        info.Dispose();
    }

    private string Of(string member) => info.RootElement.GetProperty(member).ToString();
}
