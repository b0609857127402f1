using System.Threading.Channels;
using Trtc.Client.Metadata;

namespace Trtc.Client.Limits;

/// <summary>Holds one action's documented rate, together with the other processes that have the same file.</summary>
internal sealed class ActionLimiter
{
    private const int RoundsToKnow = 3;

    private readonly TimeProvider time;
    private readonly TurnFile? file;
    private readonly TurnBook book;
    private readonly ShortestTrip trip;
    private readonly Lock gate = new();

    // Who has taken what is in it is the first of those who ask.
    private readonly Channel<bool> front = Channel.CreateBounded<bool>(1);

    /// <param name="rate">The documented rate.</param>
    /// <param name="time">The clock.</param>
    /// <param name="file">What is shared with other processes; null for this one alone.</param>
    public ActionLimiter(ActionRate rate, TimeProvider time, TurnFile? file = null)
    {
        (this.time, this.file) = (time, file);
        book = new TurnBook(rate, time.TimestampFrequency);
        trip = new ShortestTrip(rate.Requests * RoundsToKnow);
        front.Writer.TryWrite(true);
    }

    /// <summary>The present moment.</summary>
    public long Now => time.GetTimestamp();

    /// <summary>A turn, if one is free and nobody waits.</summary>
    public Lease? TryEnter()
    {
        if (!front.Reader.TryRead(out _))
        {
            return null;
        }

        try
        {
            return Take(out _);
        }
        finally
        {
            front.Writer.TryWrite(true);
        }
    }

    /// <summary>Waits for a turn, in the order of asking, and takes it until the lease is disposed.</summary>
    public async ValueTask<Lease> EnterAsync(CancellationToken cancellationToken)
    {
        await front.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            Lease? lease;
            while ((lease = Take(out var freeFrom)) is null)
            {
                await PreciseDelay.UntilAsync(freeFrom, time, cancellationToken).ConfigureAwait(false);
            }

            return lease;
        }
        finally
        {
            front.Writer.TryWrite(true);
        }
    }

    /// <summary>Gives a turn back.</summary>
    public void Leave(Turn turn, long sentAt, long answeredAt, TurnOutcome outcome)
    {
        lock (gate)
        {
            if (outcome != TurnOutcome.Unanswered)
            {
                trip.Add(answeredAt - sentAt);
            }

            using var shared = file?.Open();
            TurnFile.Read(shared, book, Now);
            book.Return(turn, answeredAt, trip.Known, outcome);
            TurnFile.Write(shared, book);
        }
    }

    private Lease? Take(out long freeFrom)
    {
        lock (gate)
        {
            using var shared = file?.Open();
            var now = Now;
            TurnFile.Read(shared, book, now);
            freeFrom = 0;
            if (book.TryTake(now, out var turn))
            {
                TurnFile.Write(shared, book);
                return new Lease(this, turn, now);
            }

            freeFrom = book.FreeFrom(now, trip.Known);
            return null;
        }
    }
}
