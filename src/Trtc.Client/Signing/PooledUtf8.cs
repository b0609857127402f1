using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Trtc.Client.Signing;

/// <summary>An interpolated text as UTF-8 in a rented array, so that signing leaves no garbage.</summary>
internal readonly ref struct PooledUtf8(PooledUtf8.Interpolation text)
{
    private readonly Interpolation text = text;

    public ReadOnlySpan<byte> Bytes => text.Written;

    public void Dispose() => text.Return();

    /// <summary>Receives the parts of the interpolated text.</summary>
    [InterpolatedStringHandler]
    public ref struct Interpolation
    {
        private byte[] buffer;
        private int length;

        public Interpolation(int literalLength, int formattedCount) =>
            buffer = ArrayPool<byte>.Shared.Rent(literalLength + (formattedCount * 80));

        public readonly ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

        public void AppendLiteral(string value) => AppendFormatted(value.AsSpan());

        public void AppendFormatted(string value) => AppendFormatted(value.AsSpan());

        public void AppendFormatted(long value)
        {
            Reserve(20);
            value.TryFormat(buffer.AsSpan(length), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
            length += written;
        }

        public void AppendFormatted(scoped ReadOnlySpan<char> value)
        {
            Reserve(value.Length * 3);
            Utf8.FromUtf16(value, buffer.AsSpan(length), out _, out var written);
            length += written;
        }

        public readonly void Return() => ArrayPool<byte>.Shared.Return(buffer);

        private void Reserve(int more)
        {
            if (length + more > buffer.Length)
            {
                var larger = ArrayPool<byte>.Shared.Rent(Math.Max(length + more, buffer.Length * 2));
                Written.CopyTo(larger);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }
        }
    }
}
