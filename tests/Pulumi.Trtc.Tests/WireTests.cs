using System.Diagnostics;
using System.Reflection;
using Google.Protobuf;
using Pulumi.Protocol;
using Pulumi.Trtc.Tests.Rpc;
using Trtc.Testing;

namespace Pulumi.Trtc.Tests;

/// <summary>What the real SDK sends for a program that runs as a process, as the language host starts it.</summary>
public class WireTests
{
    [Fact]
    public async Task The_example_registers_its_resources_with_types_versions_and_secrets()
    {
        await using var host = await ProgramHost.StartAsync();
        await RunAsync(host, Metadata("Example"));
        var tasks = host.Resources.Where(r => r.Type.StartsWith("trtc:", StringComparison.Ordinal))
            .OrderBy(r => r.Type, StringComparer.Ordinal)
            .ToArray();
        Assert.Equal(
            ["trtc:index:AITranscription", "trtc:index:CloudRecording", "trtc:index:PublishCdnStream", "trtc:index:StreamIngest"],
            tasks.Select(r => r.Type));
        Assert.All(tasks, r => Assert.Equal(Repository.Version, r.Version));
        Assert.All(tasks, r => Assert.True(r.Custom));
        Assert.Equal(["privateMapKey", "userSig"], tasks[1].AdditionalSecretOutputs);
        Assert.Contains("roomId", tasks[1].ReplaceOnChanges);
        Assert.Empty(tasks[1].Dependencies);
        Assert.Equal("dev-recorder", tasks[1].Object.Fields["userId"].StringValue);
        Assert.Equal(["trtc:index:getLayout", "trtc:index:getTrtcUsage"], host.Calls.Select(c => c.Tok).Order());
        var call = host.Calls.Single(c => c.Tok == "trtc:index:getTrtcUsage");
        Assert.Equal((Repository.Version, "7d"), (call.Version, call.Args.Fields["last"].StringValue));
        var outputs = host.Outputs.Single(o => o.Key.Contains("pulumi:pulumi:Stack", StringComparison.Ordinal)).Value.Fields;
        Assert.Equal("relay-task", outputs["relayTask"].StringValue);
        Assert.Equal(90, outputs["usageLastWeek"].StructValue.Fields["HD"].NumberValue);
    }

    [Fact]
    public async Task Secrets_are_marked_on_the_wire_wherever_they_are_nested()
    {
        await using var host = await ProgramHost.StartAsync();
        await RunAsync(host, Assembly.GetExecutingAssembly().Location, "samples");
        foreach (var (type, path, inner, secret) in new[]
        {
            ("StreamIngest", "userSig", "", "a-signature"),
            ("PublishCdnStream", "agentParams.userSig", "", "a-signature"),
            ("CloudRecording", "storageParams.cloudStorage.secretKey", "", "a-storage-secret"),
            ("AIConversation", "llmConfig", "APIKey", "a-model-key"),
            ("AITranscription", "transcriptionParams.userSig", "", "a-signature"),
            ("LiveEvent", "announcer.ttsConfig", "VoiceId", "v-female-R2s4N9qJ"),
            ("VoiceAgent", "model.apiKey", "", "a-model-key"),
            ("Watchtower", "storage.secretKey", "", "a-storage-secret"),
        })
        {
            PropertyValue value = PropertyWire.Read(Resource(host, type).Object.ToByteString());
            var marked = value.IsSecret;
            foreach (var step in path.Split('.'))
            {
                value = ((ObjectValue)value.Plain)[step]!;
                marked |= value.IsSecret;
            }

            Assert.True(marked, $"{type}.{path} is not marked as a secret: {Resource(host, type).Object}");
            Assert.Equal(secret, (inner.Length == 0 ? value : ((ObjectValue)value.Plain)[inner])!.AsText);
        }
    }

    [Fact]
    public async Task Components_are_asked_of_the_provider()
    {
        await using var host = await ProgramHost.StartAsync();
        await RunAsync(host, Assembly.GetExecutingAssembly().Location, "samples");
        foreach (var name in ComponentSamples.All.Keys)
        {
            var sent = Resource(host, name);
            Assert.Equal((true, false, Repository.Version), (sent.Remote, sent.Custom, sent.Version));
        }
    }

    /// <summary>The tests' own assembly is a program as well: the samples.</summary>
    public static Task<int> Main(string[] args) => args is ["samples"]
        ? Deployment.RunAsync(() =>
        {
            foreach (var sample in Samples.All.Values.Concat(ComponentSamples.All.Values))
            {
                sample();
            }
        })
        : Task.FromResult(1);

    private static RegisterResourceRequest Resource(ProgramHost host, string type) =>
        host.Resources.Single(r => r.Type == "trtc:index:" + type);

    private static string Metadata(string key) =>
        typeof(WireTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    private static async Task RunAsync(ProgramHost host, params string[] program)
    {
        var start = new ProcessStartInfo("dotnet", program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in host.Environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 0, $"{await output}\n{await error}\n{string.Join('\n', host.Log)}");
    }
}
