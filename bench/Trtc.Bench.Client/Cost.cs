using System.Diagnostics;
using System.Globalization;

namespace Trtc.Bench;

/// <summary>What doing a thing once takes, the best of several batches: whatever else the machine does only adds.</summary>
/// <param name="Nanoseconds">Time.</param>
/// <param name="Bytes">What it allocates.</param>
internal sealed record Cost(double Nanoseconds, double Bytes)
{
    private const int Batches = 40;
    private const int Times = 2000;

    /// <summary>Measures a thing that is done on this thread.</summary>
    public static Cost Of(Action thing)
    {
        var best = new Cost(double.MaxValue, double.MaxValue);
        for (var batch = 0; batch < Batches; batch++)
        {
            var (allocated, began) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            for (var n = 0; n < Times; n++)
            {
                thing();
            }

            var took = Stopwatch.GetElapsedTime(began).TotalNanoseconds / Times;
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            best = new Cost(Math.Min(best.Nanoseconds, took), Math.Min(best.Bytes, allocated / (double)Times));
        }

        return best;
    }

    /// <summary>Writes it as two lines of JSON.</summary>
    public void Print(string name) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        {"name": "{{name}}, ns", "value": {{Nanoseconds:0.0}}}
        {"name": "{{name}}, bytes", "value": {{Bytes:0.0}}}
        """));
}
