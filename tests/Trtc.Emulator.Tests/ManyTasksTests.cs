using Microsoft.Extensions.Time.Testing;
using Trtc.Emulator.Faults;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Tests;

/// <summary>With many running tasks a look at one of them is no more work than with few.</summary>
public sealed class ManyTasksTests : IDisposable
{
    private const int Many = 10_000;
    private const ulong App = 1400000002;

    private static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider time = new(Noon);
    private readonly EmulatorState state;

    public ManyTasksTests()
    {
        var clock = new EmulatorClock(time);
        state = new EmulatorState(clock, new KeptSettings(clock, new FaultPlans()), null);
        for (var i = 0; i < Many; i++)
        {
            state.Start(Task(i));
        }
    }

    public void Dispose() => state.Dispose();

    [Fact]
    public void While_nothing_is_due_to_catch_up_leaves_no_garbage()
    {
        CatchUp(1000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        CatchUp(1000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(Many, state.LiveTasks.Count());

        void CatchUp(int times)
        {
            for (var i = 0; i < times; i++)
            {
                state.CatchUp();
            }
        }
    }

    [Fact]
    public void What_is_due_ends_and_nothing_else_is_looked_at()
    {
        time.Advance(TimeSpan.FromMinutes(3));
        var before = GC.GetAllocatedBytesForCurrentThread();
        state.CatchUp();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(Many - 3, state.LiveTasks.Count());
        Assert.Equal(Noon.AddMinutes(2), state.Find("task 1")!.EndedAt);
        Assert.True(state.Find("task 3")!.IsLive);

        // A list of all running tasks alone has 80,000.
        Assert.InRange(allocated, 0, 20_000);
    }

    [Fact]
    public void Tasks_are_found_by_their_room_and_by_their_session()
    {
        Assert.Equal("task 7", Assert.Single(state.LiveIn(RoomOf(7))).TaskId);
        Assert.Equal("task 7", Assert.Single(state.OfSession("Kind", App, "session 7")).TaskId);
        Assert.Empty(state.OfSession("Other", App, "session 7"));
        Assert.Empty(state.OfSession("Kind", App + 1, "session 7"));

        state.End(state.Find("task 7")!, "stopped");
        Assert.Empty(state.LiveIn(RoomOf(7)));
        Assert.False(Assert.Single(state.OfSession("Kind", App, "session 7")).IsLive);

        state.Start(Task(7) with { TaskId = "again" });
        Assert.Equal("again", Assert.Single(state.LiveIn(RoomOf(7))).TaskId);
        Assert.Equal(["task 7", "again"], state.OfSession("Kind", App, "session 7").Select(t => t.TaskId));
    }

    [Fact]
    public void A_task_ends_when_its_room_was_idle_long_enough_and_not_when_somebody_came_back()
    {
        state.SetUsers(RoomOf(8), []);
        state.SetUsers(RoomOf(9), []);
        time.Advance(TimeSpan.FromSeconds(59));
        state.CatchUp();
        Assert.True(state.Find("task 8")!.IsLive);

        state.SetUsers(RoomOf(9), [new RoomUser { UserId = "anna", JoinedAt = Noon }]);
        time.Advance(TimeSpan.FromSeconds(1));
        state.CatchUp();
        Assert.Equal("nobody published in the room", state.Find("task 8")!.EndReason);
        Assert.True(state.Find("task 9")!.IsLive);

        state.SetUsers(RoomOf(9), []);
        time.Advance(TimeSpan.FromSeconds(60));
        state.CatchUp();
        Assert.Equal(Noon.AddSeconds(120), state.Find("task 9")!.EndedAt);
    }

    // The first has a minute, each next one a minute more.
    private static RoomTask Task(int number) => new()
    {
        TaskId = $"task {number}",
        Kind = "Kind",
        Region = "ap-singapore",
        SdkAppId = App,
        Room = RoomOf(number),
        RobotUserId = "robot",
        SessionId = $"session {number}",
        StartedAt = Noon,
        Parameters = [],
        MaxIdle = TimeSpan.FromMinutes(1),
        MaxDuration = TimeSpan.FromMinutes(number + 1),
    };

    private static RoomKey RoomOf(int number) => RoomKey.Number(App, (ulong)number + 1);
}
