// Long: programs stand as people write them.
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Trtc.Testing;

namespace Pulumi.Embedded.Tests;

/// <summary>
/// Random programs with values that are secret, in every way that a program can say so, through every command, option and failure: nothing
/// that is printed, kept or sent to anybody but the service holds one of them.
/// </summary>
public class LeakTests
{
    // Every resource of the program but the provider is a task.
    private const int TasksOfProgram = 7;

    // Part of every secret, so that one cut or escaped is found too.
    private const string Core = "Zq7Wk3Xv";

    private static readonly string[] Yes = ["--yes", "--skip-preview"];

    // Ways to give a text that is secret: what stands in the program for it, and what the program needs besides.
    private static readonly string[] Ways = ["literal", "config", "config in a text", "variable", "whole", "json", "declared"];

    private static readonly string[] Endings = ["destroy", "refresh", "import", "watch", "rename"];

    [Fact]
    public async Task No_run_of_any_program_shows_or_keeps_a_secret()
    {
        var programs = Gen.Select(
            Gen.OneOfConst(Ways),
            Gen.OneOfConst(Ways),
            Gen.Int[0, 63],
            Gen.OneOfConst("", "\\\"<é&", " two words"),
            Gen.OneOfConst(Edits),
            Gen.OneOfConst(Endings),
            Gen.Bool,
            (address, key, options, odd, edit, ending, json) => new Case(address, key, options, odd, edit, ending, json));
        await programs.SampleAsync(TryAsync, iter: 24, threads: 2);
    }

    // What is edited before the second run; most of it is wrong.
    private static readonly string[] Edits =
    [
        "mark", "unmark", "volume", "no address", "wrong type", "too many", "syntax", "unknown name", "fault", "drop", "ignored", "gone",
        "service refuses",
    ];

    private static async Task TryAsync(Case given)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var tool = new Tool(given.Program(given.Edit is not "mark"));
        tool.Use(emulator);
        tool.Environment["PULUMI_CONFIG_PASSPHRASE"] = $"pass-{Core}-phrase";
        var said = new StringBuilder();
        await RunAsync("config", "set", "--secret", "token", $"config-{Core}-1{given.Odd.Replace("\\\"", "\"", StringComparison.Ordinal)}");
        await RunAsync("config", "set", "--secret", "trtc:sdkSecretKey", tool.Environment["TRTC_SDK_SECRET_KEY"]);
        await RunAsync("config");
        await RunAsync("preview", "--diff");
        await RunAsync(["up", .. Yes, "--diff", .. Json()]);
        Assert.True((await emulator.TasksAsync()).Count >= TasksOfProgram, $"{given}: what is looked at must have come up\n{said}");
        await RunAsync("stack", "output");
        await RunAsync("stack", "output", "--json");
        await RunAsync("stack", "export");
        await EditAsync(given, tool, emulator);
        await RunAsync(["preview", "--diff", .. Json()]);
        await RunAsync(["up", .. Yes, .. Json()]);
        await emulator.FaultsAsync();
        await RunAsync(["up", .. Yes, "--refresh"]);
        switch (given.Ending)
        {
            case "refresh":
                await RunAsync(["refresh", .. Yes]);
                break;
            case "watch":
                await RunAsync("watch", "--once");
                break;
            case "rename":
                tool.Program = tool.Program.Replace("  ingest:\n", "  renamed:\n", StringComparison.Ordinal)
                    .Replace("${ingest", "${renamed", StringComparison.Ordinal);
                await RunAsync(["up", .. Yes]);
                break;
            case "import":
                File.WriteAllText(Path.Combine(tool.Folder, "state.json"), (await tool.RunAsync("stack", "export")).Output);
                await RunAsync("stack", "import", "--file", "state.json");
                break;
        }

        await RunAsync(["destroy", .. Yes, .. Json()]);
        Assert.False(said.ToString().Contains("Unhandled", StringComparison.Ordinal), $"{given}\n{said}");
        foreach (var call in (await emulator.GetAsync("log")).AsArray().Concat((await emulator.GetAsync("tasks")).AsArray()))
        {
            // What is secret to the service itself; a stack's own secrets it must know.
            Assert.False(
                call!.ToJsonString().Contains($"key-{Core}", StringComparison.Ordinal),
                $"{given}: the emulator keeps\n{call.ToJsonString()}");
        }

        string[] Json() => given.Json ? ["--json"] : [];

        async Task RunAsync(params string[] arguments)
        {
            var (_, output, error) = await tool.RunAsync(arguments);
            said.Append(output).Append(error);
            var told = arguments is ["config", "set", ..] ? error : output + error;
            Assert.False(told.Contains(Core, StringComparison.Ordinal), $"{given}\ntrtc {string.Join(' ', arguments)}\n{output}\n{error}");
            foreach (var file in Directory.EnumerateFiles(
                tool.Folder, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) is not "Pulumi.yaml"))
            {
                var text = await File.ReadAllTextAsync(file);
                Assert.False(
                    text.Contains(Core, StringComparison.Ordinal),
                    $"{given}\nafter trtc {string.Join(' ', arguments)}, {file} holds\n{text}");
            }
        }
    }

    private static async Task EditAsync(Case given, Tool tool, EmulatorHost emulator)
    {
        var program = given.Program(given.Edit is not "unmark");
        tool.Program = given.Edit switch
        {
            "volume" => program.Replace("volume: 50", "volume: 60", StringComparison.Ordinal),
            "no address" => program.Replace("https://m.example.com/", "m.example.com/", StringComparison.Ordinal),
            "wrong type" => program.Replace("isTencentCdn: 1", $"isTencentCdn: {{ fn::secret: type-{Core} }}", StringComparison.Ordinal),
            "too many" => program.Replace("volume: 50", "volume: { fn::secret: 881234 }", StringComparison.Ordinal),
            "syntax" => program + $"  more: [ {{ fn::secret: open-{Core} }}\n",
            "unknown name" =>
                program.Replace(
                    "isTencentCdn: 1", $"isTencentCdn: 1, publishCdnUrls: {{ fn::secret: name-{Core} }}", StringComparison.Ordinal),
            "ignored" =>
                program.Replace("isTencentCdn: 1", "isTencentCdn: 0", StringComparison.Ordinal)
                    .Replace("volume: 50", "volume: 70", StringComparison.Ordinal),
            _ => program,
        };
        switch (given.Edit)
        {
            case "fault":
                tool.Program = program.Replace("volume: 50", "volume: 61", StringComparison.Ordinal);
                await emulator.FaultsAsync(new JsonObject { ["kind"] = "Error", ["code"] = "InvalidParameter", ["times"] = 50 });
                break;
            case "drop":
                tool.Program = program.Replace("userId: in", "userId: new", StringComparison.Ordinal);
                await emulator.FaultsAsync(
                    new JsonObject { ["kind"] = "Drop", ["action"] = "StartStreamIngest", ["acts"] = true, ["times"] = 50 });
                break;
            case "service refuses":
                tool.Program = program.Replace("roomId: \"1\"", "roomId: \"2\"", StringComparison.Ordinal);
                await emulator.FaultsAsync(new JsonObject { ["kind"] = "Garbage", ["times"] = 50 });
                break;
            case "gone":
                foreach (var task in (await emulator.GetAsync("tasks")).AsArray())
                {
                    await emulator.EndTaskAsync((string)task!["taskId"]!);
                }

                break;
        }
    }

    private sealed record Case(string Address, string Key, int Options, string Odd, string Edit, string Ending, bool Json)
    {
        public string Program(bool isMarked)
        {
            bool Has(int bit) => (Options & (1 << bit)) != 0;
            var (address, key) = (Secret(Address, "address", isMarked), Secret(Key, "key", true));
            var relay = $"[{{ publishCdnUrl: \"rtmp://a.example.com/live/x?s=relay-{Core}\", isTencentCdn: 1 }}]";
            var ignored = Has(0) ? "ignoreChanges: [\"publishCdnParams[0].isTencentCdn\"]"
                : Has(1) ? "ignoreChanges: [\"publishCdnParams[*]\"]"
                : "";
            return $$"""
                {{Programs.Head}}config:
                  token: { type: string{{(Has(2) ? ", secret: true" : "")}} }
                variables:
                  hidden: { fn::secret: "var-{{Core}}-2{{Odd}}" }
                  parts: { fn::secret: { inner: { deep: "deep-{{Core}}-3" } } }
                resources:
                  mine:
                    type: pulumi:providers:trtc
                    properties: { region: ap-singapore, sdkSecretKey: "key-{{Core}}-own"{{(Has(3) ? $", token: \"key-{Core}-token\"" : "")}} }
                  ingest:
                    type: trtc:StreamIngest
                    properties: { roomId: "1", roomIdType: Integer, userId: in, streamUrl: {{address}}, repeatNum: -1, volume: 50 }
                    options: { {{(isMarked ? "" : "additionalSecretOutputs: [streamUrl]")}} }
                  relay:
                    type: trtc:PublishCdnStream
                    properties:
                      roomId: "2"
                      roomIdType: Integer
                      agentParams: { userId: mix }
                      withTranscoding: 0
                      audioParams: { audioEncode: { sampleRate: 48000, channel: 2, bitRate: 64 } }
                      singleSubscribeParams: { userMediaStream: { userInfo: { userId: host, roomId: "2", roomIdType: Integer } } }
                      publishCdnParams: { fn::secret: {{relay}} }
                    options: { {{ignored}} }
                  agent:
                    type: trtc:AIConversation
                    properties:
                      roomId: "3"
                      agentConfig: { userId: bot, targetUserId: anna }
                      llmConfig: { LLMType: openai, Model: one, APIKey: {{key}} }
                      ttsConfig: { TTSType: flow, APIKey: "key-{{Core}}-tts" }
                  recording:
                    type: trtc:CloudRecording
                    properties:
                      roomId: "4"
                      userId: rec
                      recordParams: { recordMode: 2 }
                      mixLayoutParams: { mixLayoutMode: 3 }
                      storageParams: { cloudStorage: {{Storage("recording")}} }
                  slices:
                    type: trtc:CloudSlice
                    properties:
                      roomId: "5"
                      userId: slicer
                      sliceParams: { sliceType: 3 }
                      sliceStorageParams: { cloudSliceStorage: {{Storage("slices")}} }
                  moderation:
                    type: trtc:CloudModeration
                    properties:
                      roomId: "6"
                      userId: moderator
                      moderationParams:
                        moderationType: 3
                        moderationSupplierParam: { secretId: stage, secretKey: "key-{{Core}}-supplier" }
                      moderationStorageParams: { cloudModerationStorage: {{Storage("moderation")}} }
                  page:
                    type: trtc:WebRecord
                    properties:
                      recordUrl: "https://example.com/page?s=${hidden}"
                      storageParams: { cloudStorage: {{Storage("page")}} }
                outputs:
                  {{(isMarked ? "url: \"${ingest.streamUrl}\"" : "none: 0")}}
                  cdn: "${relay.publishCdnParams}"
                  first: "${relay.publishCdnParams[0].publishCdnUrl}"
                  own: "${mine.sdkSecretKey}"
                  llm: "${agent.llmConfig}"
                  pieces: "${slices.sliceStorageParams}"
                  supplier: "${moderation.moderationParams}"
                  storage: "${page.storageParams.cloudStorage.secretKey}"
                  text: "before ${hidden} after"
                  deep: "${parts.inner.deep}"
                  all: { fn::toJSON: { a: "${hidden}", b: ["${token}"] } }
                  joined: { fn::join: ["-", [x, "${hidden}"]] }
                  based: { fn::toBase64: "${hidden}" }
                """.Replace("\r", "", StringComparison.Ordinal);
        }

        // Keys that are secret though no program says so.
        private static string Storage(string tag) =>
            $"{{ vendor: 0, region: ap-x, bucket: b-1, accessKey: \"key-{Core}-{tag}-a\", secretKey: \"key-{Core}-{tag}-s\" }}";

        private string Secret(string way, string tag, bool isMarked) => way switch
        {
            _ when !isMarked => "\"https://m.example.com/a.mp4\"",
            "config" when tag == "key" => "\"${token}\"",
            "config" or "config in a text" => $"\"https://m.example.com/a.mp4?t=${{token}}\"",
            "variable" => "\"https://m.example.com/a.mp4?t=${hidden}\"",
            "whole" => "\"https://m.example.com/a.mp4?t=${parts.inner.deep}\"",
            "json" => $"{{ fn::secret: {{ fn::join: [\"\", [\"https://m.example.com/\", \"{tag}-{Core}\"]] }} }}",
            _ => $"{{ fn::secret: \"https://m.example.com/{tag}-{Core}-4{Odd}\" }}",
        };
    }
}
