using System.Buffers.Binary;
using Trtc.Client.Metadata;

namespace Trtc.Client.Limits;

/// <summary>
/// Which turns of an action's documented rate are free, as the service counts them: by arrival. The rate's N requests per window are N
/// slots. A slot is free again one window after its last request can have arrived, which is known only from the answer; so a slow
/// network can never push more than N requests into one window. Throttling answers make the window longer for a while.
/// Knows no clock and no file: moments are timestamps that it is given.
/// </summary>
internal sealed class TurnBook
{
    private const long Format = 0x3130_4B4F_4F42_5254;
    private const int Header = 3 * sizeof(long);
    private const double SlowerBy = 1.5;
    private const double Slowest = 8;
    private const double RecoverBy = 0.97;
    private const int WindowsToForget = 60;

    // Of the window, all turns together: requests that come at once are answered late, and a late answer makes its turn late for good.
    private const int Spread = 40;

    // Who has sent by then has arrived, or died.
    private static readonly TimeSpan LongestWay = TimeSpan.FromSeconds(5);

    private readonly long[] freeAt;
    private readonly long window;
    private readonly long longestWay;
    private readonly long guard;
    private readonly long gap;
    private double slowness = 1;
    private long heardAt = long.MinValue;

    /// <param name="rate">The documented rate.</param>
    /// <param name="frequency">Timestamps per second.</param>
    public TurnBook(ActionRate rate, long frequency)
    {
        freeAt = new long[rate.Requests];
        Array.Fill(freeAt, long.MinValue);
        window = (long)(rate.Window.TotalSeconds * frequency);
        longestWay = (long)(LongestWay.TotalSeconds * frequency);

        // Clocks of the two sides run apart by less than one part in 2,000, and a moment is known to less than half a millisecond.
        guard = (window + frequency) / 2000;
        gap = window / rate.Requests / Spread;
    }

    /// <summary>Bytes that it is written in.</summary>
    public int Size => Header + (freeAt.Length * sizeof(long));

    /// <summary>Takes a turn, or says that none is free.</summary>
    public bool TryTake(long now, out Turn turn)
    {
        var first = First();
        if (freeAt[first] > now)
        {
            turn = default;
            return false;
        }

        turn = new Turn(first, now + longestWay + window);
        freeAt[first] = turn.Until;
        return true;
    }

    /// <summary>The first moment at which a turn can be free; a turn that is given back later is free later.</summary>
    /// <param name="now">Now.</param>
    /// <param name="trip">The shortest time from sending to the answer.</param>
    public long FreeFrom(long now, long trip) => Math.Min(freeAt[First()], now + Math.Max(After(window, trip), window / 100));

    /// <summary>Gives a turn back when its request has ended.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="now">When the answer came.</param>
    /// <param name="trip">
    /// The shortest time from sending to the answer: the request arrived at least its way back before now, and the next one needs its way
    /// there.
    /// </param>
    /// <param name="outcome">What became of it.</param>
    public void Return(Turn turn, long now, long trip, TurnOutcome outcome)
    {
        var slow = heardAt < now - (window * WindowsToForget) ? 1 : slowness;
        slowness = outcome == TurnOutcome.Throttled ? Math.Min(slow * SlowerBy, Slowest) : Math.Max(slow * RecoverBy, 1);
        heardAt = now;

        // Somebody else's by now where the answer took longer than any way.
        if (freeAt[turn.Slot] == turn.Until)
        {
            freeAt[turn.Slot] = Apart(turn.Slot, now + After((long)(window * slowness), trip));
        }
    }

    /// <summary>Writes it down.</summary>
    /// <param name="bytes"><see cref="Size"/> of them.</param>
    public void WriteTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes, Format);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes[sizeof(long)..], slowness);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[(2 * sizeof(long))..], heardAt);
        for (var i = 0; i < freeAt.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes[(Header + (i * sizeof(long)))..], freeAt[i]);
        }
    }

    /// <summary>
    /// Takes over what was written down. What is no such writing changes nothing; moments that cannot be, such as those before the
    /// machine was started anew, are left out.
    /// </summary>
    public void ReadFrom(ReadOnlySpan<byte> bytes, long now)
    {
        if (bytes.Length != Size || BinaryPrimitives.ReadInt64LittleEndian(bytes) != Format)
        {
            return;
        }

        slowness = BinaryPrimitives.ReadDoubleLittleEndian(bytes[sizeof(long)..]);
        heardAt = BinaryPrimitives.ReadInt64LittleEndian(bytes[(2 * sizeof(long))..]);
        if (!(slowness >= 1 && slowness <= Slowest && heardAt <= now))
        {
            (slowness, heardAt) = (1, long.MinValue);
        }

        var latest = now + (long)(window * Slowest) + guard + longestWay;
        for (var i = 0; i < freeAt.Length; i++)
        {
            var moment = BinaryPrimitives.ReadInt64LittleEndian(bytes[(Header + (i * sizeof(long)))..]);
            freeAt[i] = moment <= latest ? moment : long.MinValue;
        }
    }

    // Long ways vary more than short ones.
    private long After(long length, long trip) => length + guard - trip + (trip / 20);

    // The moment, or the next one that is apart from those of the other slots.
    private long Apart(int slot, long moment)
    {
        for (var i = 0; i < freeAt.Length; i++)
        {
            if (i != slot && freeAt[i] > moment - gap && freeAt[i] < moment + gap)
            {
                (moment, i) = (freeAt[i] + gap, -1);
            }
        }

        return moment;
    }

    private int First()
    {
        var first = 0;
        for (var i = 1; i < freeAt.Length; i++)
        {
            first = freeAt[i] < freeAt[first] ? i : first;
        }

        return first;
    }
}
