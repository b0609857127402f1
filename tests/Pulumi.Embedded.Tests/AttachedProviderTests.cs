using System.Diagnostics;
using Trtc.Testing;

namespace Pulumi.Embedded.Tests;

/// <summary>A provider that runs already, under a debugger for instance, and that <c>PULUMI_DEBUG_PROVIDERS</c> names.</summary>
public class AttachedProviderTests
{
    private const string Program = """
        name: test
        runtime: yaml
        resources:
          ingest:
            type: trtc:StreamIngest
            properties: { roomId: "1", roomIdType: Integer, userId: ingest, streamUrl: "https://example.com/a.mp4", repeatNum: -1 }
        """;

    [Fact]
    public async Task It_serves_one_run_after_the_other()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var tool = new Tool(Program);
        tool.Use(emulator);
        using var plugin = Start(emulator);
        try
        {
            tool.Environment["PULUMI_DEBUG_PROVIDERS"] = $"trtc:{await plugin.StandardOutput.ReadLineAsync()}";
            Assert.Contains("+  2 created", await tool.SucceedsAsync("up", "--yes"), StringComparison.Ordinal);
            Assert.Contains("2 unchanged", await tool.SucceedsAsync("refresh", "--yes"), StringComparison.Ordinal);
            Assert.Contains("-  2 deleted", await tool.SucceedsAsync("destroy", "--yes"), StringComparison.Ordinal);
            Assert.False(plugin.HasExited);
        }
        finally
        {
            plugin.Kill();
        }
    }

    private static Process Start(EmulatorHost emulator)
    {
        var start = new ProcessStartInfo(Path.Combine(Tool.Binaries, "pulumi-resource-trtc")) { RedirectStandardOutput = true };
        foreach (var (name, value) in emulator.PluginEnvironment())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
