using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Trtc.Testing;

namespace Pulumi.Embedded.Tests;

/// <summary>
/// What an earlier version left behind: a program, its state and the emulator's data. Tasks have idle times, so it is still the moment at
/// which the state was written.
/// </summary>
internal sealed class LeftBehind : IAsyncDisposable
{
    private LeftBehind(Tool tool, EmulatorHost emulator) => (Tool, Emulator) = (tool, emulator);

    public Tool Tool { get; }

    public EmulatorHost Emulator { get; }

    /// <summary>Sets it up in a folder of its own.</summary>
    /// <param name="folder">Where it is kept.</param>
    /// <param name="project">The project's name.</param>
    public static async Task<LeftBehind> CopyAsync(string folder, string project)
    {
        var state = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "state.json")))!;
        var tool = new Tool(await File.ReadAllTextAsync(Path.Combine(folder, "Pulumi.yaml")));
        var stack = Directory.CreateDirectory(Path.Combine(tool.Folder, ".trtc", "stacks", project)).FullName;
        File.Copy(Path.Combine(folder, "state.json"), Path.Combine(stack, "dev.json"));
        var data = Path.Combine(tool.Folder, "emulator.jsonl");
        File.Copy(Path.Combine(folder, "emulator.jsonl"), data);
        if (File.Exists(Path.Combine(folder, "Pulumi.dev.yaml")))
        {
            File.Copy(Path.Combine(folder, "Pulumi.dev.yaml"), Path.Combine(tool.Folder, "Pulumi.dev.yaml"));
        }

        var written = (string)state["checkpoint"]!["latest"]!["manifest"]!["time"]!;
        var then = DateTimeOffset.Parse(written, CultureInfo.InvariantCulture);
        var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(then), dataFile: data);
        tool.Use(emulator);
        return new LeftBehind(tool, emulator);
    }

    /// <summary>IDs of the tasks that run.</summary>
    public async Task<string[]> LiveAsync() =>
    [
        .. (await Emulator.TasksAsync()).Where(t => (bool)t["isLive"]!).Select(t => (string)t["taskId"]!).Order(StringComparer.Ordinal),
    ];

    public async ValueTask DisposeAsync()
    {
        await Emulator.DisposeAsync();
        Tool.Dispose();
    }
}
