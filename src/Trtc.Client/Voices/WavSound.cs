using System.Buffers.Binary;

namespace Trtc.Client.Voices;

/// <summary>The sound in a WAV file.</summary>
/// <param name="SampleRate">Samples per second.</param>
/// <param name="Channels">Number of channels.</param>
/// <param name="Length">How long it plays.</param>
internal sealed record WavSound(int SampleRate, int Channels, TimeSpan Length)
{
    private const int Pcm = 1;
    private const int Extensible = 0xFFFE;

    /// <summary>Reads the header of a file.</summary>
    /// <exception cref="FormatException">It is no WAV file, or its sound is compressed.</exception>
    public static WavSound Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < 12 || !file[..4].SequenceEqual("RIFF"u8) || !file[8..12].SequenceEqual("WAVE"u8))
        {
            throw new FormatException("it is no WAV file");
        }

        var (rate, channels, bytesPerSecond) = (0, 0, 0L);
        for (var rest = file[12..]; rest.Length >= 8;)
        {
            // What is written while it is recorded may say more than there is.
            var name = rest[..4];
            var size = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            var chunk = rest[8..(int)Math.Min(rest.Length, 8L + size)];
            if (name.SequenceEqual("fmt "u8) && chunk.Length >= 16)
            {
                if (BinaryPrimitives.ReadUInt16LittleEndian(chunk) is not (Pcm or Extensible))
                {
                    throw new FormatException("its sound is compressed");
                }

                channels = BinaryPrimitives.ReadUInt16LittleEndian(chunk[2..]);
                rate = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]), int.MaxValue);
                bytesPerSecond = (long)rate * channels * BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]) / 8;
            }
            else if (name.SequenceEqual("data"u8) && bytesPerSecond > 0)
            {
                return new WavSound(rate, channels, TimeSpan.FromSeconds((double)chunk.Length / bytesPerSecond));
            }

            // Chunks begin at even places.
            rest = rest[(int)Math.Min(rest.Length, 8L + size + (size & 1))..];
        }

        throw new FormatException("it has no sound");
    }
}
