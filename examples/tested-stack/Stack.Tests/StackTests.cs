using System.Text.Json.Nodes;
using Trtc.Emulator.Xunit;

namespace Stack.Tests;

/// <summary>The stack on an emulator: what comes up, stays, heals and goes.</summary>
public class StackTests(EmulatorFixture emulator) : IClassFixture<EmulatorFixture>
{
    [Fact]
    public async Task The_stack_comes_up_stays_heals_and_goes()
    {
        using var stack = new StackCopy(emulator.Variables);
        await stack.SucceedsAsync("up", "--yes");
        Assert.Equal(["CloudRecording", "StreamIngest"], (await LiveAsync()).Select(t => (string?)t["kind"]).Order());

        await stack.SucceedsAsync("up", "--yes", "--expect-no-changes");

        // A recording ends when its room is empty for long; the next up starts another.
        var recording = await RecordingAsync();
        await emulator.EndTaskAsync(recording);
        await stack.SucceedsAsync("up", "--yes");
        Assert.NotEqual(recording, await RecordingAsync());

        await stack.SucceedsAsync("destroy", "--yes");
        Assert.Empty(await LiveAsync());
    }

    [Fact]
    public async Task What_the_service_refuses_fails_with_its_reason()
    {
        using var stack = new StackCopy(emulator.Variables, program => program.Replace("\"700\"", "\"701\"", StringComparison.Ordinal));
        await emulator.PlanFaultsAsync(new JsonObject
        {
            ["kind"] = "Error",
            ["action"] = "CreateCloudRecording",
            ["code"] = "FailedOperation.SdkAppIdNotExist",
            ["times"] = 1,
        });
        var (code, output) = await stack.RunAsync("up", "--yes");
        Assert.NotEqual(0, code);
        Assert.Contains("CreateCloudRecording failed", output, StringComparison.Ordinal);

        await stack.SucceedsAsync("destroy", "--yes");
        Assert.Empty(await LiveAsync());
    }

    private async Task<JsonObject[]> LiveAsync() => [.. (await emulator.TasksAsync()).Where(t => (bool)t["isLive"]!)];

    private async Task<string> RecordingAsync() =>
        (string)(await LiveAsync()).Single(t => (string?)t["kind"] == "CloudRecording")["taskId"]!;
}
