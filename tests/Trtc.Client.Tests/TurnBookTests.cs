using CsCheck;
using Trtc.Client.Limits;
using Trtc.Client.Metadata;

namespace Trtc.Client.Tests;

/// <summary>Which turns are free: a table, and any interleaving of processes and trips. Moments are microseconds.</summary>
public class TurnBookTests
{
    private const long Second = 1_000_000;
    private const long Guard = 1000;
    private static readonly ActionRate Twenty = ActionRate.PerSecond(20);
    private static readonly ActionRate One = ActionRate.PerSecond(1);

    [Fact]
    public void As_many_turns_as_the_rate_has_are_free_at_once_and_no_more()
    {
        var book = new TurnBook(Twenty, Second);
        Assert.All(Enumerable.Range(0, 20), _ => Assert.True(book.TryTake(0, out var _)));
        Assert.False(book.TryTake(0, out _));
    }

    [Theory]
    [InlineData(0, 0, 1_000_000 + Guard)]

    // The request arrived before its answer was sent.
    [InlineData(100_000, 0, 1_100_000 + Guard)]
    [InlineData(100_000, 100_000, 1_000_000 + Guard + 5000)]
    public void A_turn_is_free_a_window_after_its_request_can_have_arrived(long answered, long trip, long free)
    {
        var book = new TurnBook(One, Second);
        Assert.True(book.TryTake(0, out var turn));
        book.Return(turn, answered, trip, TurnOutcome.Answered);
        Assert.False(book.TryTake(free - 1, out _));
        Assert.Equal(free, book.FreeFrom(answered, trip));
        Assert.True(book.TryTake(free, out _));
    }

    [Fact]
    public void Turns_that_end_together_are_free_one_after_the_other()
    {
        var book = new TurnBook(Twenty, Second);
        var turns = Enumerable.Range(0, 20).Select(_ => Take(book, 0)).ToArray();
        foreach (var turn in turns)
        {
            book.Return(turn, 0, 0, TurnOutcome.Answered);
        }

        for (var i = 0; i < 20; i++)
        {
            var free = Second + Guard + (i * 1250);
            Assert.False(book.TryTake(free - 1, out _));
            Assert.True(book.TryTake(free, out _));
        }
    }

    [Fact]
    public void A_turn_of_who_died_is_free_when_its_request_must_have_arrived()
    {
        var book = new TurnBook(One, Second);
        Assert.True(book.TryTake(0, out var first));
        Assert.False(book.TryTake((6 * Second) - 1, out _));
        Assert.True(book.TryTake(6 * Second, out var second));

        // Whoever was only slow has no say any more.
        book.Return(first, (6 * Second) + 1, 0, TurnOutcome.Answered);
        Assert.False(book.TryTake((12 * Second) - 1, out _));
        book.Return(second, 7 * Second, 0, TurnOutcome.Answered);
        Assert.True(book.TryTake((8 * Second) + Guard, out _));
    }

    [Fact]
    public void Throttling_makes_windows_longer_answers_shorter_again_and_a_minute_forgets()
    {
        var book = new TurnBook(One, Second);
        Assert.Equal(1_500_000 + Guard, Ends(book, 0, TurnOutcome.Throttled));
        Assert.Equal(2_250_000 + Guard, Ends(book, 10 * Second, TurnOutcome.Throttled));
        Assert.Equal(2_182_500 + Guard, Ends(book, 20 * Second, TurnOutcome.Answered));
        Assert.Equal(1_000_000 + Guard, Ends(book, 81 * Second, TurnOutcome.Answered));
        for (var i = 0; i < 10; i++)
        {
            Ends(book, (100 + (i * 20)) * Second, TurnOutcome.Throttled);
        }

        Assert.Equal((8 * Second) + Guard, Ends(book, 300 * Second, TurnOutcome.Throttled));
    }

    [Fact]
    public void What_one_writes_another_goes_on_with()
    {
        var (one, other) = (new TurnBook(One, Second), new TurnBook(One, Second));
        Ends(one, 0, TurnOutcome.Throttled);
        var bytes = new byte[one.Size];
        one.WriteTo(bytes);
        other.ReadFrom(bytes, 10);
        Assert.False(other.TryTake(1_500_000 + Guard - 1, out _));
        Assert.Equal(2_250_000 + Guard, Ends(other, 10 * Second, TurnOutcome.Throttled));
    }

    [Fact]
    public void What_is_none_of_its_writings_changes_nothing()
    {
        var bytes = new byte[new TurnBook(One, Second).Size];
        foreach (var wrong in new[] { [], bytes, bytes[1..], [.. bytes, 0], "not a book at all, but a text"u8.ToArray() })
        {
            var book = new TurnBook(One, Second);
            Assert.True(book.TryTake(0, out _));
            book.ReadFrom(wrong, 1);
            Assert.False(book.TryTake(1, out _));
        }
    }

    [Fact]
    public void Moments_of_before_the_machine_was_started_anew_are_ignored()
    {
        // Ten days up, then started anew.
        var (before, after) = (new TurnBook(One, Second), new TurnBook(One, Second));
        Ends(before, 864_000 * Second, TurnOutcome.Throttled);
        var bytes = new byte[before.Size];
        before.WriteTo(bytes);
        after.ReadFrom(bytes, 60 * Second);
        Assert.Equal(Second + Guard, Ends(after, 60 * Second, TurnOutcome.Answered));
    }

    [Fact]
    public void Any_number_of_processes_stay_within_any_window_and_waste_less_than_a_hundredth()
    {
        // Ways there and back of no less than something, and mostly little more.
        var trips = Gen.Select(Gen.Int[0, 40_000], Gen.Int[0, 40_000], Gen.Int[1, 4], Gen.Int[0, 10_000_000]);
        trips.Sample(
            t =>
            {
                var random = new Random(t.Item4);
                var simulation = new Simulation(t.Item3, () => (t.Item1 + random.Next(500), t.Item2 + random.Next(500)), t.Item1 + t.Item2);
                var arrivals = simulation.Run(600);
                for (var i = 20; i < arrivals.Count; i++)
                {
                    Assert.True(arrivals[i] - arrivals[i - 20] >= Second, $"21 arrivals from {arrivals[i - 20]} to {arrivals[i]}");
                }

                // 1 % of the limit, the first round spread a little, and what the trips cost that are longer than the shortest.
                var most = (29 * Second * 101 / 100) + (29 * ((t.Item1 + t.Item2) / 20)) + 50_000;
                Assert.InRange(arrivals[^1] - arrivals[0], 29 * Second, most);
            },
            iter: 200);
    }

    [Fact]
    public void However_long_a_way_may_take_no_window_has_more_than_the_rate()
    {
        Gen.Int[0, 10_000_000].Sample(
            seed =>
            {
                var random = new Random(seed);
                int Way() => 1000 + (random.Next(20) == 0 ? random.Next(2_000_000) : random.Next(20_000));
                var arrivals = new Simulation(3, () => (Way(), Way()), 2000).Run(400);
                for (var i = 20; i < arrivals.Count; i++)
                {
                    Assert.True(arrivals[i] - arrivals[i - 20] >= Second);
                }
            },
            iter: 200);
    }

    private static Turn Take(TurnBook book, long now)
    {
        Assert.True(book.TryTake(now, out var turn));
        return turn;
    }

    // After how long the turn is free again.
    private static long Ends(TurnBook book, long now, TurnOutcome outcome)
    {
        book.Return(Take(book, now), now, 0, outcome);
        var free = now;
        while (book.FreeFrom(free, 0) is var next && next > free && !Copy(book, free).TryTake(free, out _))
        {
            free = next;
        }

        return free - now;
    }

    private static TurnBook Copy(TurnBook book, long now)
    {
        var bytes = new byte[book.Size];
        book.WriteTo(bytes);
        var copy = new TurnBook(One, Second);
        copy.ReadFrom(bytes, now);
        return copy;
    }

    /// <summary>Processes that share a book, each with a queue, on a clock that jumps to whatever is next.</summary>
    private sealed class Simulation(int processes, Func<(int There, int Back)> way, long shortest)
    {
        private readonly PriorityQueue<Action, (long At, int Order)> events = new();
        private readonly List<long> arrivals = [];
        private byte[] file = [];
        private long now = 5 * Second;
        private int order;

        public List<long> Run(int requests)
        {
            var left = requests;
            foreach (var book in Enumerable.Range(0, processes).Select(_ => new TurnBook(Twenty, Second)).ToArray())
            {
                At(now, () => Next(book));
            }

            while (events.TryDequeue(out var happens, out var when))
            {
                now = when.At;
                happens();
            }

            arrivals.Sort();
            Assert.Equal(requests, arrivals.Count);
            return arrivals;

            void Next(TurnBook book)
            {
                book.ReadFrom(file, now);
                while (left > 0 && book.TryTake(now, out var turn))
                {
                    left--;
                    var (there, back) = way();
                    At(now + there, () => arrivals.Add(now));
                    At(now + there + back, () =>
                    {
                        book.ReadFrom(file, now);
                        book.Return(turn, now, shortest, TurnOutcome.Answered);
                        Write(book);
                    });
                }

                Write(book);
                if (left > 0)
                {
                    At(book.FreeFrom(now, shortest), () => Next(book));
                }
            }
        }

        private void Write(TurnBook book)
        {
            file = new byte[book.Size];
            book.WriteTo(file);
        }

        private void At(long moment, Action happens) => events.Enqueue(happens, (moment, order++));
    }
}
