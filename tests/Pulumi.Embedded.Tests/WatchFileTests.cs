using System.Globalization;
using Trtc.Cli.Watching;

namespace Pulumi.Embedded.Tests;

/// <summary>The events that a watch keeps for those that look later.</summary>
public sealed class WatchFileTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;
    private readonly StringWriter error = new();

    private string Path => System.IO.Path.Combine(folder, "stacks", "project", "dev.watch");

    public void Dispose()
    {
        error.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_a_watch_tells_is_kept_beside_the_state_and_told_to_those_who_listen()
    {
        await using var watched = await Watched.StartAsync(Programs.With(Programs.Ingest("one")));
        var heard = new List<WatchEvent>();
        watched.Listener = heard.Add;
        watched.At(
            (TimeSpan.FromMinutes(1), () => watched.EndAsync("StreamIngest")),
            (TimeSpan.FromMinutes(2), () => Task.CompletedTask));
        Assert.True(await watched.RunAsync(TimeSpan.FromSeconds(30)));
        var kept = WatchHistory.Read(watched.File, 100);
        Assert.Equal(["Watching", "Started", "Gone", "Started", "Ended"], kept.Select(e => $"{e.Kind}"));
        Assert.Equal(watched.Events.Select(e => e.ToJsonString()), kept.Select(e => e.ToJson("dev").ToJsonString()));
        Assert.Equal(kept, heard.Select(Rounded));
    }

    [Fact]
    public async Task What_is_kept_goes_with_its_stack()
    {
        using var tool = new Tool(Programs.With(Programs.Ingest("one")));
        string Kept(string stack) => System.IO.Path.Combine(tool.Folder, ".trtc", "stacks", "test", $"{stack}.watch");
        await tool.SucceedsAsync("watch", "--once");
        await tool.SucceedsAsync("watch", "--once");
        Assert.Equal(
            ["Watching", "Started", "Ended", "Watching", "Ended"], WatchHistory.Read(Kept("dev"), 9).Select(e => $"{e.Kind}"));
        Assert.Equal("Ended", $"{WatchHistory.Read(Kept("dev"), 1).Single().Kind}");
        await tool.SucceedsAsync("stack", "rename", "live");
        Assert.False(File.Exists(Kept("dev")));
        Assert.Equal("Ended", $"{WatchHistory.Read(Kept("live"), 1).Single().Kind}");
        await tool.SucceedsAsync("destroy", "--yes");
        await tool.SucceedsAsync("stack", "rm", "live", "--yes");
        Assert.False(File.Exists(Kept("live")));
    }

    [Fact]
    public void What_is_no_whole_event_is_passed_over()
    {
        Assert.Empty(WatchHistory.Read(Path, 10));
        var file = new WatchFile(Path, error);
        file.Append(Line(0));
        File.AppendAllText(Path, """
            {"time":"2026-03-01T12:00:00.000Z","event":"st
            {"time":"2026-03-01T12:00:00.000Z","event":"dreamt","stack":"dev","message":"of a later version"}
            {"time":"soon","event":"started","stack":"dev","message":"when?"}
            {"time":7,"event":[],"message":"of another kind"}
            []
            nothing

            """);
        file.Append(Line(1));
        File.AppendAllText(Path, """{"time":"2026-03-01T12:00:00.000Z","event":"started","mess""");
        Assert.Equal(["0", "1"], WatchHistory.Read(Path, 10).Select(e => e.Message));
        Assert.Equal("1", Assert.Single(WatchHistory.Read(Path, 1)).Message);
    }

    [Theory]
    [InlineData(2_501, 1, 1_000)]
    [InlineData(400, 4_000, 140)]
    public void It_never_grows_beyond_its_bounds_and_has_the_newest(int times, int length, int most)
    {
        var file = new WatchFile(Path, error);
        for (var i = 0; i < times; i++)
        {
            file.Append(Line(i, length));
            Assert.True(new FileInfo(Path).Length <= WatchFile.MostBytes);
        }

        var kept = WatchHistory.Read(Path, int.MaxValue).Select(e => int.Parse(e.Message, CultureInfo.InvariantCulture)).ToArray();
        Assert.InRange(kept.Length, most / 2, most);
        Assert.Equal(Enumerable.Range(times - kept.Length, kept.Length), kept);

        // Another process counts on from what is there.
        var next = new WatchFile(Path, error);
        for (var i = 0; i < most; i++)
        {
            next.Append(Line(times + i, length));
        }

        Assert.InRange(File.ReadLines(Path).Count(), most / 2, most);
        Assert.Equal("", error.ToString());
    }

    [Fact]
    public void It_is_read_while_it_is_written_and_not_made_again_when_its_stack_is_gone()
    {
        var file = new WatchFile(Path, error);
        file.Append(Line(0));
        using (new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        {
            file.Append(Line(1));
            Assert.Equal(2, WatchHistory.Read(Path, 10).Count);
        }

        File.Delete(Path);
        file.Append(Line(2));
        Assert.False(File.Exists(Path));
        Assert.Equal("", error.ToString());
    }

    [Fact]
    public void A_watch_goes_on_where_it_cannot_be_written_and_says_so_once()
    {
        Directory.CreateDirectory(Path);
        using var output = new StringWriter();
        var log = new WatchLog(output, json: false, "dev", TimeProvider.System, new WatchFile(Path, error));
        log.Write(WatchEventKind.Watching, null, "watching");
        log.Write(WatchEventKind.Ended, null, "ended");
        Assert.Equal(2, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var said = Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith($"The watch goes on, but its events cannot be kept in {Path}: ", said, StringComparison.Ordinal);
    }

    // Lines have milliseconds.
    private static WatchEvent Rounded(WatchEvent happened) =>
        happened with { Time = DateTimeOffset.FromUnixTimeMilliseconds(happened.Time.ToUnixTimeMilliseconds()) };

    private static string Line(int number, int length = 1) =>
        new WatchEvent(Noon, WatchEventKind.Started, null, null, number.ToString(CultureInfo.InvariantCulture).PadLeft(length))
            .ToJson("dev").ToJsonString();
}
