using System.Text.Json.Nodes;
using Trtc.Testing;

namespace Pulumi.Embedded.Tests;

/// <summary>
/// What the real engine was recorded to answer to a program of Pulumi's .NET SDK, and to ask of its provider, this one does as well.
/// </summary>
public sealed class ProgramRecordingTests
{
    [Theory]
    [InlineData("28-dotnet-up")]
    [InlineData("29-dotnet-preview")]
    public async Task This_engine_answers_a_program_as_the_real_one_was_recorded_to(string recording)
    {
        var folder = Repository.SpecFile("pulumi-recordings", recording);
        var recorded = File.ReadAllLines(Path.Combine(folder, "grpc.jsonl")).Select(l => JsonNode.Parse(l)!.AsObject()).ToArray();
        var monitored = recorded.Where(c => ((string)c["method"]!).Contains("ResourceMonitor/", StringComparison.Ordinal)).ToArray();
        await using var program = await RecordedProgram.StartAsync(monitored);

        using var tool = new Tool(
            File.ReadAllText(Repository.SpecFile("pulumi-recordings", "28-dotnet-up", "Pulumi.yaml"))
                .Replace("<rec>", AppContext.BaseDirectory, StringComparison.Ordinal));
        tool.Environment["REC_CONVERSATION"] = Path.Combine(folder, "grpc.jsonl");
        tool.Environment["REC_SCHEMA"] = Path.Combine(folder, "..", "schema.json");
        tool.Environment["REC_LOG"] = Path.Combine(tool.Folder, "calls.jsonl");
        File.WriteAllText(tool.Environment["REC_LOG"], "");
        await tool.SucceedsAsync("config", "set", "--secret", "rec:secretKey", "topsecret");
        var command = File.ReadAllLines(Path.Combine(folder, "command.txt"))[0].Split("pulumi ")[1].Split(' ');
        await tool.SucceedsAsync([.. command, "--parallel", "8", "--client", program.Address]);

        Assert.Equal(
            monitored.Select(c => RecordedProgram.Comparable(c["response"]!.ToJsonString())), program.Answers);
        Assert.Equal(
            RecordedCall.ReadAll(Path.Combine(folder, "grpc.jsonl")).Select(c => c.ToString()).Order(StringComparer.Ordinal),
            RecordedCall.ReadAll(tool.Environment["REC_LOG"]).Select(c => c.ToString()).Order(StringComparer.Ordinal));

        var run = recorded.Single(c => ((string)c["method"]!).EndsWith("LanguageRuntime/Run", StringComparison.Ordinal))["request"]!;
        var asked = JsonNode.Parse(program.Asked)!.AsObject();
        foreach (var name in new[] { "project", "stack", "program", "config", "dryRun", "parallel", "configSecretKeys", "organization" })
        {
            Assert.True(JsonNode.DeepEquals(run[name], asked[name]), $"{name} is {asked[name]} instead of {run[name]}");
        }
    }
}
