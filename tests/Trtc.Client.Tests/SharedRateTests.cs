using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using Trtc.Client.Limits;
using Trtc.Client.Metadata;
using Trtc.Testing;

namespace Trtc.Client.Tests;

/// <summary>Processes of a user keep the documented rates together, through files in a folder.</summary>
public sealed class SharedRateTests : IDisposable
{
    private static readonly ActionRate Rate = new(5, TimeSpan.FromMilliseconds(200));
    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("trtc-rates").FullName, "trtc", "rates");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Limiters_that_share_a_file_send_no_more_than_one_may(int limiters)
    {
        var arrivals = new ConcurrentQueue<long>();
        await Task.WhenAll(Enumerable.Range(0, limiters).Select(_ => Task.Run(async () =>
        {
            var limiter = Limiter();
            await Task.WhenAll(Enumerable.Range(0, 30 / limiters).Select(_ => RequestAsync(limiter, arrivals)));
        })));
        Assert.Equal(30, arrivals.Count);
        AssertWithinRate(arrivals);
    }

    [Fact]
    public async Task Clients_that_know_nothing_of_each_other_are_never_refused_by_the_service()
    {
        await using var emulator = await EmulatorHost.StartAsync(keepRateLimits: true);

        // One folder by two names: as two processes have it.
        using var one = emulator.Client(o => o with { SharedRateFolder = folder });
        using var other = emulator.Client(o => o with { SharedRateFolder = folder + Path.DirectorySeparatorChar });
        await Task.WhenAll(Enumerable.Range(0, 60).Select(
            n => Requests.IngestAsync(emulator, n % 2 == 0 ? one : other, r => r with { RoomId = $"{n + 1}" })));
        var calls = await emulator.CallsAsync();
        Assert.Equal(60, calls.Count);
        Assert.All(calls, call => Assert.Equal("OK", (string?)call["code"]));
    }

    [Fact]
    public void Names_and_contents_tell_neither_account_nor_key_and_only_the_user_reads_them()
    {
        Limiter().TryEnter()!.Dispose();
        var file = new FileInfo(Assert.Single(Directory.EnumerateFileSystemEntries(folder)));
        Assert.Matches("^[0-9a-f]{32}$", file.Name);
        Assert.Equal(64, file.Length);
        Assert.DoesNotContain("AKID", File.ReadAllText(file.FullName), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.UnixFileMode);
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(folder).UnixFileMode);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a book")]
    [InlineData("a text that is a good deal longer than anything that would be written into such a file by any process")]
    public async Task A_file_that_is_none_is_written_anew(string content)
    {
        var limiter = Limiter();
        Leases(limiter, 5);
        var file = Assert.Single(Directory.EnumerateFiles(folder));
        await File.WriteAllTextAsync(file, content);

        // What this process knows holds; after it has written, the others know it, too.
        Assert.Null(limiter.TryEnter());
        limiter.Leave(default, 0, 0, TurnOutcome.Unanswered);
        Assert.Null(Limiter().TryEnter());
    }

    [Fact]
    public void A_folder_that_cannot_be_made_leaves_each_process_its_own_rate()
    {
        var parent = Path.GetDirectoryName(Path.GetDirectoryName(folder))!;
        File.WriteAllText(Path.Combine(parent, "trtc"), "a file where the folder would be");
        var (one, other) = (Limiter(), Limiter());
        Leases(one, 5);
        Assert.Null(one.TryEnter());
        Leases(other, 5);
    }

    [Fact]
    public void A_folder_or_a_file_that_cannot_be_written_leaves_each_process_its_own_rate()
    {
        // Something that not even root can open as a file stands for what others may not open.
        Limiter().TryEnter()!.Dispose();
        var file = Assert.Single(Directory.EnumerateFiles(folder));
        File.Delete(file);
        Directory.CreateDirectory(file);
        var (one, other) = (Limiter(), Limiter());
        Leases(one, 5);
        Assert.Null(one.TryEnter());
        Leases(other, 5);
    }

    [Fact]
    public void Who_never_lets_the_file_go_holds_nobody_up()
    {
        Limiter().TryEnter()!.Dispose();
        var file = Assert.Single(Directory.EnumerateFiles(folder));
        using var held = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var limiter = Limiter();
        Leases(limiter, 5);
        Assert.Null(limiter.TryEnter());
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(6, true)]
    public void Who_died_with_all_turns_holds_them_until_what_was_sent_has_arrived(int secondsAgo, bool isFree)
    {
        Limiter().TryEnter()!.Dispose();
        var book = new TurnBook(Rate, TimeProvider.System.TimestampFrequency);
        var then = TimeProvider.System.GetTimestamp() - (secondsAgo * TimeProvider.System.TimestampFrequency);
        Assert.All(Enumerable.Range(0, Rate.Requests), _ => Assert.True(book.TryTake(then, out var _)));
        var bytes = new byte[book.Size];
        book.WriteTo(bytes);
        File.WriteAllBytes(Assert.Single(Directory.EnumerateFiles(folder)), bytes);
        Assert.Equal(isFree, Limiter().TryEnter() is not null);
    }

    [Fact]
    public void Files_that_nobody_has_used_for_an_hour_are_removed()
    {
        Limiter("old").TryEnter()!.Dispose();
        var old = Assert.Single(Directory.EnumerateFiles(folder));
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddMinutes(-61));
        Limiter("before").TryEnter()!.Dispose();
        var newer = Assert.Single(Directory.EnumerateFiles(folder));
        Assert.NotEqual(old, newer);
        File.SetLastWriteTimeUtc(newer, DateTime.UtcNow.AddMinutes(-59));
        Limiter("now").TryEnter()!.Dispose();
        Assert.True(File.Exists(newer));
    }

    [Fact]
    public void Accounts_endpoints_and_actions_have_rates_of_their_own()
    {
        Leases(Limiter(), 5);
        Leases(Limiter("AKIDother"), 5);
        Leases(Limiter(action: "Stop"), 5);
        Leases(Limiter(endpoint: "https://other"), 5);
    }

    [Fact]
    public async Task On_a_clock_that_is_moved_and_without_limits_nothing_is_written()
    {
        await using var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(DateTimeOffset.UtcNow));
        using var moved = emulator.Client(o => o with { SharedRateFolder = folder });
        await Requests.IngestAsync(emulator, moved);
        await using var real = await EmulatorHost.StartAsync();
        using var unlimited = real.Client(o => o with { SharedRateFolder = folder, KeepRateLimits = false });
        await Requests.IngestAsync(real, unlimited);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void A_turn_costs_little_memory()
    {
        const int Count = 100;
        var file = new TurnFile(folder, "https://e", "AKID", "Start", TimeProvider.System);
        var limiter = new ActionLimiter(ActionRate.PerSecond(Count + 1), TimeProvider.System, file);
        limiter.TryEnter()!.Dispose();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Count; i++)
        {
            limiter.TryEnter()!.Dispose();
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Count, 1, 499);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Path.GetDirectoryName(folder))!, recursive: true);

    private static async Task RequestAsync(ActionLimiter limiter, ConcurrentQueue<long> arrivals)
    {
        using var lease = await limiter.EnterAsync(CancellationToken.None);
        arrivals.Enqueue(TimeProvider.System.GetTimestamp());
        await Task.Yield();
        lease.Ends(TurnOutcome.Answered);
    }

    private static void AssertWithinRate(IEnumerable<long> arrivals)
    {
        var times = arrivals.Order().ToArray();
        for (var i = Rate.Requests; i < times.Length; i++)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(times[i - Rate.Requests], times[i]) >= Rate.Window);
        }
    }

    // As another process has one: nothing in common but the file.
    private ActionLimiter Limiter(string secretId = "AKID", string endpoint = "https://e", string action = "Start") =>
        new(Rate, TimeProvider.System, new TurnFile(folder, endpoint, secretId, action, TimeProvider.System));

    private static void Leases(ActionLimiter limiter, int count) =>
        Assert.All(Enumerable.Range(0, count), _ => Assert.NotNull(limiter.TryEnter()));
}
