using System.Text;

namespace Trtc.Testing;

/// <summary>Recordings to clone voices from.</summary>
public static class Recordings
{
    /// <summary>Silence as a WAV file with samples of 8 bits, as base64.</summary>
    /// <param name="length">How long it plays.</param>
    /// <param name="sampleRate">Samples per second.</param>
    /// <param name="channels">Number of channels.</param>
    public static string Wav(TimeSpan length, int sampleRate = 16000, int channels = 1)
    {
        var sound = new byte[(int)(length.TotalSeconds * sampleRate * channels)];
        Array.Fill(sound, (byte)0x80);
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write(Encoding.ASCII.GetBytes("RIFF"));
        writer.Write(4 + 24 + 8 + 4 + 8 + sound.Length);
        writer.Write(Encoding.ASCII.GetBytes("WAVEfmt "));
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)channels);
        writer.Write(sampleRate);
        writer.Write(sampleRate * channels);
        writer.Write((short)channels);
        writer.Write((short)8);

        // Programs put what they like before the sound.
        writer.Write(Encoding.ASCII.GetBytes("LIST"));
        writer.Write(4);
        writer.Write(Encoding.ASCII.GetBytes("INFO"));
        writer.Write(Encoding.ASCII.GetBytes("data"));
        writer.Write(sound.Length);
        writer.Write(sound);
        writer.Flush();
        return Convert.ToBase64String(file.ToArray());
    }
}
