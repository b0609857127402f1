using System.Buffers;

namespace Trtc.Client.Records;

/// <summary>Bytes in a rented array, which is cleared when it is given back: requests and answers hold secrets.</summary>
internal sealed class PooledBuffer(int capacity) : IBufferWriter<byte>, IDisposable
{
    private byte[] array = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Memory => array.AsMemory(0, Length);

    public ReadOnlySpan<byte> Span => array.AsSpan(0, Length);

    public void Advance(int count) => Length += count;

    /// <summary>Takes the last byte back.</summary>
    public void Shorten() => Length--;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return array.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return array.AsSpan(Length);
    }

    public void Dispose()
    {
        Return();
        (array, Length) = ([], 0);
    }

    private void Reserve(int more)
    {
        if (array.Length - Length < Math.Max(more, 1))
        {
            Grow(more);
        }
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Length + more, 2 * Length));
        Span.CopyTo(larger);
        Return();
        array = larger;
    }

    private void Return()
    {
        array.AsSpan(0, Length).Clear();
        ArrayPool<byte>.Shared.Return(array);
    }
}
