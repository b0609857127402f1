using System.Text.Json.Nodes;
using Pulumi.Embedded.Secrets;
using Pulumi.Embedded.State;
using Trtc.Testing;

namespace Pulumi.Embedded.Tests;

/// <summary>
/// Large stacks: what is asked for and written grows with what there is to do and no faster, and documented rates are kept. How long
/// it takes, bench/ tells.
/// </summary>
public class ScaleTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    public async Task Each_command_asks_the_service_once_for_each_resource(int resources)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var tool = Project(resources);
        tool.Use(emulator);
        tool.Environment["TRTC_RATE_LIMITS"] = "off";
        foreach (var (command, actions) in new[]
        {
            ("preview", Array.Empty<string>()),
            ("up", ["StartStreamIngest"]),
            ("preview", ["DescribeStreamIngest"]),
            ("up", ["DescribeStreamIngest"]),
            ("refresh", ["DescribeStreamIngest"]),
            ("destroy", ["DescribeStreamIngest", "StopStreamIngest"]),
        })
        {
            await emulator.ClearLogAsync();
            await tool.DocumentAsync(command);
            Assert.Equal(actions.Select(a => (a, resources)), Counts(await emulator.CallsAsync()));
        }
    }

    [Fact]
    public async Task Starts_beyond_the_documented_rate_wait_and_none_is_refused_or_repeated()
    {
        await using var emulator = await EmulatorHost.StartAsync(keepRateLimits: true);
        using var tool = Project(45);
        tool.Use(emulator);
        await tool.SucceedsAsync("up", "--yes", "--skip-preview", "--parallel", "64");
        var calls = await emulator.CallsAsync();
        Assert.Equal([("StartStreamIngest", 45)], Counts(calls));
        Assert.All(calls, c => Assert.Equal("OK", (string?)c["code"]));
    }

    [Fact]
    public async Task Stacks_that_start_at_once_keep_the_documented_rate_together()
    {
        await using var emulator = await EmulatorHost.StartAsync(keepRateLimits: true);
        using var one = Project(30);
        using var other = new Tool(Programs.With(Ingests(30, first: 101)));
        var state = Path.Combine(one.Folder, "state");
        foreach (var tool in new[] { one, other })
        {
            tool.Use(emulator);
            tool.Environment["XDG_STATE_HOME"] = state;
        }

        await Task.WhenAll(new[] { one, other }.Select(t => t.SucceedsAsync("up", "--yes", "--skip-preview", "--parallel", "64")));
        var calls = await emulator.CallsAsync();
        Assert.Equal([("StartStreamIngest", 60)], Counts(calls));
        Assert.All(calls, c => Assert.Equal("OK", (string?)c["code"]));
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(state, "trtc", "rates")));
    }

    [Fact]
    public async Task A_run_writes_down_what_it_does_and_not_the_stack_it_does_it_to()
    {
        var journals = new List<int>();
        foreach (var resources in new[] { 10, 99 })
        {
            await using var emulator = await EmulatorHost.StartAsync();
            using var tool = Project(resources);
            tool.Use(emulator);
            tool.Environment["TRTC_RATE_LIMITS"] = "off";
            await tool.SucceedsAsync("up", "--yes", "--skip-preview");
            var state = Path.Combine(tool.Folder, ".trtc", "stacks", "test", "dev.json");
            var before = (File.ReadAllText(state), File.GetLastWriteTimeUtc(state));

            // One more, in the middle of whose start the tool is killed.
            tool.Program = Programs.With($"{Ingests(resources)}\n{Programs.Ingest("more", room: "1000")}");
            await emulator.FaultsAsync(new JsonObject { ["kind"] = "Hang", ["action"] = "StartStreamIngest" });
            using var process = tool.Start("up", "--yes", "--skip-preview");
            await emulator.StruckAsync(process);
            process.Kill();
            await Tool.EndAsync(process);
            Assert.Equal(before, (File.ReadAllText(state), File.GetLastWriteTimeUtc(state)));
            journals.Add(File.ReadAllLines(Path.ChangeExtension(state, ".journal")).Length);
        }

        // Which state it begins with, and what was begun.
        Assert.Equal([2, 2], journals);
    }

    [Fact]
    public async Task An_operation_writes_as_much_into_the_journal_whatever_the_stacks_size()
    {
        const int Operations = 50;
        var secrets = PassphraseSecrets.Create("x");
        var resource = new ResourceState
        {
            Urn = "urn:pulumi:dev::test::trtc:index:StreamIngest::one",
            Type = "trtc:index:StreamIngest",
            Id = "task",
        };
        async Task<long> BytesAsync(int resources)
        {
            var path = Path.Combine(Directory.CreateTempSubdirectory("trtc-journal").FullName, "dev.journal");
            await using (var journal = new Journal(path, "2026-01-31T12:00:00Z", resources, secrets))
            {
                for (var i = 0; i < Operations; i++)
                {
                    var operation = await journal.BeginAsync("creating", resource);
                    journal.End(operation, [], [resource with { Key = journal.NextKey() }]);
                }
            }

            var bytes = new FileInfo(path).Length;
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
            return bytes;
        }

        // But for the two digits more of each key.
        Assert.Equal(await BytesAsync(100) + (2 * Operations), await BytesAsync(10_000));
    }

    private static IEnumerable<(string, int)> Counts(IEnumerable<JsonObject> calls) =>
        calls.CountBy(c => (string)c["action"]!).Select(c => (c.Key, c.Value));

    private static Tool Project(int resources) => new(Programs.With(Ingests(resources)));

    private static string Ingests(int count, int first = 1) =>
        string.Join('\n', Enumerable.Range(first, count).Select(n => Programs.Ingest($"ingest{n}", room: $"{n}")));
}
