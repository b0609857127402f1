using System.Text.Json.Nodes;
using Trtc.Cli.Stacks;
using Trtc.Cli.Watching;
using Trtc.Testing;

namespace Pulumi.Embedded.Tests;

/// <summary>A project that is watched on a simulated clock, with an emulator on the same clock.</summary>
internal sealed class Watched : IAsyncDisposable
{
    private readonly StringWriter output = new();
    private readonly CancellationTokenSource stop = new();

    private Watched(Tool tool, EmulatorHost emulator, SimulatedTime time) => (Tool, Emulator, Time) = (tool, emulator, time);

    public Tool Tool { get; }

    public EmulatorHost Emulator { get; }

    public SimulatedTime Time { get; }

    /// <summary>Is told each event, besides the output.</summary>
    public Action<WatchEvent>? Listener { get; set; }

    /// <summary>The file that keeps the events.</summary>
    public string File
    {
        get
        {
            using var workspace = Open();
            return workspace.Store.WatchLogFile("dev");
        }
    }

    /// <summary>The events so far.</summary>
    public IReadOnlyList<JsonObject> Events
    {
        get
        {
            lock (output)
            {
                return [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!.AsObject())];
            }
        }
    }

    public static async Task<Watched> StartAsync(string program, string config = "")
    {
        var time = new SimulatedTime(DateTimeOffset.UtcNow);
        var emulator = await EmulatorHost.StartAsync(time);
        var tool = new Tool(program);
        var account = emulator.PluginEnvironment();
        System.IO.File.WriteAllText(Path.Combine(tool.Folder, "Pulumi.dev.yaml"), $"""
            config:
              trtc:secretId: {account["TENCENTCLOUD_SECRET_ID"]}
              trtc:secretKey: {account["TENCENTCLOUD_SECRET_KEY"]}
              trtc:region: ap-singapore
              trtc:endpoint: {emulator.Endpoint}
              trtc:sdkAppId: {emulator.SdkAppId}
              trtc:sdkSecretKey: {account["TRTC_SDK_SECRET_KEY"]}
              trtc:maxRetries: 0
            {config}
            """);
        return new Watched(tool, emulator, time);
    }

    /// <summary>Watches until something says to stop.</summary>
    public async Task<bool> RunAsync(TimeSpan every, bool once = false)
    {
        var file = new WatchFile(File, TextWriter.Null);
        var log = new WatchLog(TextWriter.Synchronized(new Locked(output)), json: true, "dev", Time, file);
        log.Happened += Listener;
        var settings = new WatchSettings(every, once, Emulator: false, Parallel: 16);
        await using var watcher = new Watcher(Open, settings, log, Time, stop.Token, CancellationToken.None);
        return await watcher.RunAsync();
    }

    /// <summary>Ends the watch, as Ctrl-C does.</summary>
    public void Stop() => stop.Cancel();

    /// <summary>Lets things happen at times from the start, then ends the watch.</summary>
    public void At(params (TimeSpan After, Func<Task> Do)[] plan)
    {
        var begin = Time.GetUtcNow();
        var queue = new Queue<(TimeSpan After, Func<Task> Do)>(plan);
        Time.Until = async due =>
        {
            while (queue.TryPeek(out var next) && begin + next.After <= due)
            {
                queue.Dequeue();
                Time.Set(begin + next.After);
                await next.Do();
            }

            if (queue.Count == 0)
            {
                Stop();
            }
        };
    }

    public async Task<IReadOnlyList<JsonObject>> LiveAsync() => [.. (await Emulator.TasksAsync()).Where(t => (bool)t["isLive"]!)];

    public async Task EndAsync(string kind) =>
        await Emulator.EndTaskAsync((string)(await LiveAsync()).Single(t => (string)t["kind"]! == kind)["taskId"]!);

    public async ValueTask DisposeAsync()
    {
        await Emulator.DisposeAsync();
        Tool.Dispose();
        stop.Dispose();
    }

    // Plugins are processes, which go by the true time.
    private Workspace Open() => Workspace.Open(Tool.Folder, "dev", _ => { }, TimeProvider.System);

    // What is read while it is written.
    private sealed class Locked(StringWriter inner) : TextWriter
    {
        public override System.Text.Encoding Encoding => inner.Encoding;

        public override void WriteLine(string? value)
        {
            lock (inner)
            {
                inner.Write(value + "\n");
            }
        }
    }
}
