using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Generated;
using Pulumi.Trtc.Provider.Tasks;
using Trtc.Client.Errors;
using Trtc.Testing;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>What every documented error code means to a look at a task, to its stop and to its change.</summary>
public class TaskFailureTests
{
    private static readonly (string Name, string Start, string Look, string Stop, string? Change)[] Kinds =
    [
        ("StreamIngest", "StartStreamIngest", "DescribeStreamIngest", "StopStreamIngest", "UpdateStreamIngest"),
        ("PublishCdnStream", "StartPublishCdnStream", "UpdatePublishCdnStream", "StopPublishCdnStream", "UpdatePublishCdnStream"),
        ("CloudRecording", "CreateCloudRecording", "DescribeCloudRecording", "DeleteCloudRecording", "ModifyCloudRecording"),
        ("AIConversation", "StartAIConversation", "DescribeAIConversation", "StopAIConversation", "UpdateAIConversation"),
        ("AITranscription", "StartAITranscription", "DescribeAITranscription", "StopAITranscription", null),
        ("CloudSlice", "CreateCloudSliceTask", "DescribeCloudSliceTask", "DeleteCloudSliceTask", "ModifyCloudSliceTask"),
        ("CloudModeration", "CreateCloudModeration", "DescribeCloudModeration", "DeleteCloudModeration", "ModifyCloudModeration"),
        ("CloudTranscription", "CreateCloudTranscription", "DescribeCloudTranscription", "DeleteCloudTranscription", null),
        ("WebRecord", "StartWebRecord", "DescribeWebRecord", "StopWebRecord", null),
    ];

    private static readonly string TableFile = Path.Combine(Repository.Root, "tests", "Pulumi.Trtc.Provider.Tests", "TaskFailures.txt");

    private static readonly Row[] Table = [.. File.ReadLines(TableFile)
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(cells => new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))];

    public static TheoryData<string> Names => [.. Kinds.Select(k => k.Name)];

    [Fact]
    public void The_table_has_every_documented_code() =>
        Assert.Equal(TrtcErrorCodes.Documented.Keys.Order(StringComparer.Ordinal), Table.Select(r => r.Code).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_code_means_to_a_task_what_the_table_says(string name)
    {
        var kind = Kinds.Single(k => k.Name == name);
        await using var emulator = await EmulatorHost.StartAsync();
        using var provider = new ProviderHost(emulator, maxRetries: 0);
        var json = ValidRequests.Get(kind.Start, DateTimeOffset.UtcNow);
        var (inputs, failures) = await provider.CheckAsync(name, ProgramInputs.Of(json, AllResources.Find("trtc:index:" + name)!));
        Assert.Empty(failures);
        var (id, state) = await provider.CreateAsync(name, inputs);
        var wrong = new List<string>();
        foreach (var row in Table)
        {
            async Task ExpectAsync(string what, string action, string expected, Func<Task<string>> run)
            {
                await emulator.FaultsAsync(
                    new System.Text.Json.Nodes.JsonObject { ["kind"] = "Error", ["code"] = row.Code, ["action"] = action, ["times"] = 9 });
                string came;
                try
                {
                    came = await run();
                }
                catch (RpcException e)
                {
                    Assert.Contains(row.Code, e.Status.Detail, StringComparison.Ordinal);
                    came = e.Status.Detail.Contains("ended by itself or was stopped; `up --refresh` sees that", StringComparison.Ordinal)
                        ? "heals"
                        : "error";
                }

                // Whatever came, came of asking: the fault has struck.
                var left = (int)Assert.Single((await emulator.GetAsync("faults")).AsArray())!["times"]!;
                await emulator.FaultsAsync();
                if (left == 9)
                {
                    wrong.Add($"{row.Code} to the {what} of {name}: {action} was not called");
                }

                if (came != expected)
                {
                    wrong.Add($"{row.Code} to the {what} of {name}: {came} instead of {expected}");
                }
            }

            await ExpectAsync("look", kind.Look, name == "PublishCdnStream" ? row.LookAtRelay : row.Look, async () =>
            {
                var answer = await provider.ReadAsync(name, id, state, inputs);
                return answer.Id.Length == 0 ? "gone" : PropertyWire.Read(answer.Properties).Equals(state) ? "unseen" : "seen";
            });
            await ExpectAsync("stop", kind.Stop, name == "StreamIngest" ? row.StopIngest : row.Stop, async () =>
            {
                await provider.DeleteAsync(name, id, state, inputs);
                return "done";
            });
            if (kind.Change is { } change)
            {
                await ExpectAsync("change", change, row.Change, async () =>
                {
                    await provider.UpdateAsync(name, id, state, inputs, inputs.With("volume", PropertyValue.Of(7)));
                    return "changed";
                });
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

        // Nothing of all this was carried out.
        Assert.Equal([id], (await emulator.TasksAsync()).Where(t => (bool)t["isLive"]!).Select(t => (string)t["taskId"]!));
    }

    [Theory]
    [InlineData("SomethingNew", "Unseen")]
    [InlineData("FailedOperation.SomethingNew", "Unseen")]
    [InlineData("ResourceNotFound.SomethingNew", "Refused")]
    [InlineData("InvalidParameter.SomethingNew", "Refused")]
    [InlineData("Client.Unreachable", "Unseen")]
    [InlineData("Client.QueueTimeout", "Unseen")]
    public void A_code_that_is_not_documented_is_never_taken_for_gone(string code, string meaning)
    {
        var category = code switch
        {
            "Client.Unreachable" => TrtcErrorCategory.Unreachable,
            "Client.QueueTimeout" => TrtcErrorCategory.Throttled,
            _ => TrtcErrorCodes.CategoryOf(code),
        };
        Assert.Equal(meaning, TaskFailures.OfLook(new TrtcException(category, "DescribeCloudRecording", code, "")).ToString());
    }

    private sealed record Row(string Code, string Look, string LookAtRelay, string Stop, string StopIngest, string Change);
}
