using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Testing;

namespace Trtc.Emulator.Tests;

/// <summary>Tasks, and what people set, outlive the process where a data file is given.</summary>
public sealed class PersistenceTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.jsonl");

    public void Dispose() => File.Delete(file);

    [Fact]
    public async Task Tasks_and_their_changes_outlive_a_restart()
    {
        string ingest, recording;
        await using (var first = await EmulatorHost.StartAsync(dataFile: file))
        {
            using var client = first.Client();
            ingest = await Requests.IngestAsync(first, client);
            recording = await Requests.RecordingAsync(first, client);
            await client.CallAsync(new UpdateStreamIngestRequest { SdkAppId = first.SdkAppId, TaskId = ingest, Volume = 7 });
            await client.CallAsync(new DeleteCloudRecordingRequest { SdkAppId = first.SdkAppId, TaskId = recording });
        }

        await using var second = await EmulatorHost.StartAsync(dataFile: file);
        using var again = second.Client();
        var found = await again.CallAsync(new DescribeStreamIngestRequest { SdkAppId = second.SdkAppId, TaskId = ingest });
        Assert.Equal("InProgress", found.Status);
        Assert.Equal(7, (int)(await second.TaskAsync(ingest))["parameters"]!["Volume"]!);
        Assert.Equal("stopped", (string?)(await second.TaskAsync(recording))["endReason"]);

        // The robot is still in the room.
        await Requests.IngestAsync(second, again);
        Assert.NotNull((await second.TaskAsync(ingest))["endedAt"]);
    }

    [Fact]
    public async Task Tasks_without_a_room_voices_and_what_was_said_outlive_a_restart()
    {
        string voice, agent, page;
        await using (var first = await EmulatorHost.StartAsync(dataFile: file))
        {
            using var client = first.Client();
            var prompt = Recordings.Wav(TimeSpan.FromSeconds(10));
            var clone = new VoiceCloneRequest { SdkAppId = first.SdkAppId, VoiceName = "anna", PromptAudio = prompt };
            voice = (await client.CallAsync(clone)).VoiceId!;
            agent = await Requests.AgentAsync(
                first, client, r => r with { AgentConfig = r.AgentConfig! with { WelcomeMessage = "welcome" } });
            page = (await client.CallAsync(new StartWebRecordRequest
            {
                SdkAppId = (long)first.SdkAppId,
                RecordUrl = "https://example.com",
                RecordId = "lesson",
                StorageParams = new() { CloudVod = new() { TencentVod = new() } },
            })).TaskId!;

            // A change, so that opening writes the file anew.
            await client.CallAsync(new UpdateAIConversationRequest { TaskId = agent, WelcomeMessage = "hello" });
        }

        for (var restart = 0; restart < 2; restart++)
        {
            await using var later = await EmulatorHost.StartAsync(dataFile: file);
            using var client = later.Client();
            var speech = new TextToSpeechRequest { SdkAppId = later.SdkAppId, Text = "good morning", Voice = new() { VoiceId = voice } };
            Assert.NotNull((await client.CallAsync(speech)).Audio);
            var said = await client.CallAsync(new QueryAIMessageListRequest { SdkAppId = later.SdkAppId, TaskId = agent });
            Assert.Equal("welcome", Assert.Single(said.MessageList!).Content);
            var found = await client.CallAsync(new DescribeWebRecordRequest { SdkAppId = (long)later.SdkAppId, RecordId = "lesson" });
            Assert.Equal(page, found.TaskId);
        }
    }

    [Fact]
    public async Task What_an_older_version_kept_is_read()
    {
        File.Copy(Path.Combine(Repository.Root, "tests", "upgrades", "0.1.0", "emulator.jsonl"), file);
        await using var emulator = await EmulatorHost.StartAsync(dataFile: file);
        var tasks = (await emulator.TasksAsync()).ToDictionary(t => (string)t["kind"]!);
        Assert.Equal(
            ["AIConversation", "AITranscription", "CloudRecording", "PublishCdnStream", "StreamIngest"],
            tasks.Keys.Order(StringComparer.Ordinal));
        Assert.All(tasks.Values, t => Assert.Equal(20000001, (int)t["sdkAppId"]!));

        // They are those of the application that the room says: found by it, and by their session.
        using var client = emulator.Client();
        var transcription = tasks["AITranscription"];
        var found = await client.CallAsync(new DescribeAITranscriptionRequest
        {
            TaskId = "",
            SdkAppId = 20000001,
            SessionId = (string?)transcription["sessionId"],
        });
        Assert.Equal((string?)transcription["taskId"], found.TaskId);
    }

    [Fact]
    public async Task The_clock_goes_on_where_it_was_set_to()
    {
        var time = new FakeTimeProvider(Noon);
        await using (var first = await EmulatorHost.StartAsync(time, dataFile: file))
        {
            await first.PutAsync("clock", new JsonObject { ["advanceSeconds"] = 3600 });
            await first.PutAsync("clock", new JsonObject { ["advanceSeconds"] = -600 });
        }

        // It goes on while nobody has the file, too.
        time.Advance(TimeSpan.FromMinutes(5));
        for (var restart = 0; restart < 2; restart++)
        {
            await using var later = await EmulatorHost.StartAsync(time, dataFile: file);
            Assert.Equal("2026-03-01T12:55:00+00:00", (string?)(await later.GetAsync("clock"))["now"]);
        }

        await using (var last = await EmulatorHost.StartAsync(time, dataFile: file))
        {
            await last.PutAsync("clock", new JsonObject { ["now"] = "2026-03-01T12:05:00Z" });
        }

        await using var right = await EmulatorHost.StartAsync(time, dataFile: file);
        Assert.Equal("2026-03-01T12:05:00+00:00", (string?)(await right.GetAsync("clock"))["now"]);
    }

    [Fact]
    public async Task Faults_to_come_strike_after_a_restart_as_often_as_they_were_left()
    {
        await using (var first = await EmulatorHost.StartAsync(dataFile: file))
        {
            using var client = first.Client(o => o with { MaxRetries = 0 });
            await first.FaultsAsync(
                Fault("StartStreamIngest", after: 1, times: 3), Fault("StopStreamIngest", after: 0, times: 1));
            await Requests.IngestAsync(first, client);
            await Assert.ThrowsAsync<TrtcException>(() => Requests.IngestAsync(first, client));
        }

        await using (var second = await EmulatorHost.StartAsync(dataFile: file))
        {
            var pending = (await second.GetAsync("faults")).AsArray();
            Assert.Equal(
                ["StartStreamIngest 0 2", "StopStreamIngest 0 1"], pending.Select(p => $"{p!["action"]} {p["after"]} {p["times"]}"));
            using var client = second.Client(o => o with { MaxRetries = 0 });
            await Assert.ThrowsAsync<TrtcException>(() => Requests.IngestAsync(second, client));
            await Assert.ThrowsAsync<TrtcException>(() => Requests.IngestAsync(second, client));
            await Requests.IngestAsync(second, client);
            await second.FaultsAsync();
        }

        await using var third = await EmulatorHost.StartAsync(dataFile: file);
        Assert.Empty((await third.GetAsync("faults")).AsArray());
        await third.StruckAsync();
    }

    [Fact]
    public async Task What_people_set_is_folded_to_the_newest_and_what_they_took_back_to_nothing()
    {
        await using (var first = await EmulatorHost.StartAsync(new FakeTimeProvider(Noon), dataFile: file))
        {
            for (var i = 1; i <= 3; i++)
            {
                await first.PutAsync("clock", new JsonObject { ["advanceSeconds"] = i });
                await first.FaultsAsync(Fault("StartStreamIngest", after: 0, times: i));
            }
        }

        Assert.Equal(6, File.ReadLines(file).Count());
        await using (var second = await EmulatorHost.StartAsync(new FakeTimeProvider(Noon), dataFile: file))
        {
            Assert.Equal("2026-03-01T12:00:06+00:00", (string?)(await second.GetAsync("clock"))["now"]);
            Assert.Equal(3, (int)(await second.GetAsync("faults"))[0]!["times"]!);
        }

        var lines = await File.ReadAllLinesAsync(file);
        Assert.Equal(2, lines.Length);
        Assert.Equal("""{"clockAhead":"00:00:06"}""", lines[0]);
        Assert.StartsWith("""{"faults":[{""", lines[1], StringComparison.Ordinal);
        await using (var third = await EmulatorHost.StartAsync(new FakeTimeProvider(Noon), dataFile: file))
        {
            await third.PutAsync("clock", new JsonObject { ["advanceSeconds"] = -6 });
            await third.FaultsAsync();
        }

        await using (await EmulatorHost.StartAsync(dataFile: file))
        {
        }

        Assert.Empty(await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Faults_that_could_not_strike_make_it_no_file_of_the_emulator()
    {
        await File.WriteAllTextAsync(file, """{"faults":[{"kind":"Drop","times":0}]}""" + "\n");
        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => EmulatorHost.StartAsync(dataFile: file));
        Assert.Contains("line 1", failure.Message, StringComparison.Ordinal);
        Assert.Contains("times is 0", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_half_written_last_line_is_dropped()
    {
        string id;
        await using (var first = await EmulatorHost.StartAsync(dataFile: file))
        {
            using var client = first.Client();
            id = await Requests.IngestAsync(first, client);
        }

        await File.AppendAllTextAsync(file, """{"task":{"taskId":"x","kin""");
        await using var second = await EmulatorHost.StartAsync(dataFile: file);
        Assert.Equal(id, (string?)Assert.Single(await second.TasksAsync())["taskId"]);
    }

    [Fact]
    public async Task A_restart_folds_the_lines_of_a_task_together_and_else_leaves_the_file_alone()
    {
        await using (var first = await EmulatorHost.StartAsync(dataFile: file))
        {
            using var client = first.Client();
            var id = await Requests.IngestAsync(first, client);
            await client.CallAsync(new UpdateStreamIngestRequest { SdkAppId = first.SdkAppId, TaskId = id, Volume = 7 });
        }

        Assert.Equal(3, File.ReadLines(file).Count());

        // What a process left that was killed while it folded is in nobody's way.
        await File.WriteAllTextAsync(file + ".new", """{"task":{"taskId":"x","kin""");
        await using (await EmulatorHost.StartAsync(dataFile: file))
        {
        }

        Assert.Equal(2, File.ReadLines(file).Count());
        Assert.False(File.Exists(file + ".new"));
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        await using (var third = await EmulatorHost.StartAsync(dataFile: file))
        {
            Assert.Equal(7, (int)Assert.Single(await third.TasksAsync())["parameters"]!["Volume"]!);
        }

        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public async Task A_file_of_something_else_is_refused_and_left_alone()
    {
        await File.WriteAllTextAsync(file, "name: a stack\n");
        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => EmulatorHost.StartAsync(dataFile: file));
        Assert.Contains("line 1", failure.Message, StringComparison.Ordinal);
        Assert.Equal("name: a stack\n", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task A_file_is_used_by_one_emulator_at_a_time()
    {
        await using var first = await EmulatorHost.StartAsync(dataFile: file);
        await Assert.ThrowsAsync<IOException>(() => EmulatorHost.StartAsync(dataFile: file));
    }

    private static JsonObject Fault(string action, int after, int times) => new()
    {
        ["kind"] = "Error",
        ["action"] = action,
        ["after"] = after,
        ["times"] = times,
    };
}
