using Trtc.Cli.Watching;

namespace Pulumi.Embedded.Tests;

/// <summary>What fails again and again is tried less and less soon.</summary>
public class SetbackTests
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    [Fact]
    public void Setbacks_in_a_row_make_pauses_that_grow_up_to_five_minutes()
    {
        var (setbacks, now) = (new Setbacks(Every, 2), DateTimeOffset.UnixEpoch);
        var pauses = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            var setback = setbacks.Befell("a", now);
            Assert.Equal(i + 1, setback.Times);
            pauses.Add(setback.Pause.TotalSeconds);
            Assert.Equal(setback.Pause > TimeSpan.Zero, setbacks.Held(now).Contains("a"));
            now += setback.Pause;
            Assert.Empty(setbacks.Held(now));
            setbacks.Came("a", now);
            now += Every;
        }

        Assert.Equal([0, 0, 30, 60, 120, 240, 300, 300, 300], pauses);
    }

    [Theory]
    [InlineData(119, 2)]
    [InlineData(120, 1)]
    public void A_task_that_ran_for_long_enough_begins_anew(int seconds, int times)
    {
        var (setbacks, now) = (new Setbacks(Every, 2), DateTimeOffset.UnixEpoch);
        setbacks.Befell("a", now);
        setbacks.Came("a", now);
        Assert.Equal(times, setbacks.Befell("a", now.AddSeconds(seconds)).Times);
    }

    [Fact]
    public void What_the_stack_has_no_more_is_forgotten()
    {
        var (setbacks, now) = (new Setbacks(Every, 2), DateTimeOffset.UnixEpoch);
        foreach (var name in new[] { "a", "a", "a", "b", "b", "b" })
        {
            setbacks.Befell(name, now);
        }

        Assert.Equal(now + Every, setbacks.NextTry(now));
        setbacks.Forget(now, name => name == "b");
        Assert.Equal(["b"], setbacks.Held(now));
    }
}
