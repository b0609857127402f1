using System.Buffers.Binary;

namespace Trtc.Testing;

/// <summary>Recordings of silence, as the cloning of voices takes them.</summary>
public static class SampleSound
{
    private const int HeaderBytes = 44;

    /// <summary>A WAV file of 16-bit samples, as base64.</summary>
    public static string Base64(int seconds, int sampleRate = 16000, short channels = 1)
    {
        var (frame, length) = (2 * channels, seconds * sampleRate * 2 * channels);
        var file = new byte[HeaderBytes + length];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), HeaderBytes - 8 + length);
        "WAVEfmt "u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), channels);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), sampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), sampleRate * frame);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(32), (short)frame);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), 16);
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), length);
        return Convert.ToBase64String(file);
    }
}
