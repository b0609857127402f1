using System.Buffers.Binary;

namespace Trtc.Emulator.Voices;

/// <summary>Sound as a WAV file.</summary>
internal static class WavFile
{
    private const int HeaderBytes = 44;
    private const int Pcm = 1;
    private const int BitsPerSample = 16;

    /// <summary>A file with 16-bit samples of one channel.</summary>
    public static byte[] Write(ReadOnlySpan<byte> samples, int sampleRate)
    {
        var file = new byte[HeaderBytes + samples.Length];
        var header = file.AsSpan();
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], file.Length - 8);
        "WAVEfmt "u8.CopyTo(header[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(header[20..], Pcm);
        BinaryPrimitives.WriteInt16LittleEndian(header[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], sampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], sampleRate * BitsPerSample / 8);
        BinaryPrimitives.WriteInt16LittleEndian(header[32..], BitsPerSample / 8);
        BinaryPrimitives.WriteInt16LittleEndian(header[34..], BitsPerSample);
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[40..], samples.Length);
        samples.CopyTo(header[HeaderBytes..]);
        return file;
    }
}
