namespace Trtc.Emulator.Voices;

/// <summary>Silence as MP3: frames of MPEG-2 Layer III with one channel, which say that there is no sound in them.</summary>
internal static class SilentMp3
{
    private const int SamplesPerFrame = 576;

    // At these sample rates the format ends at 160 kbit/s.
    private static readonly (int Kilobits, byte Code)[] Bitrates = [(64, 8), (128, 12), (160, 14)];

    /// <summary>As many frames as a time needs.</summary>
    public static byte[] Write(TimeSpan length, int sampleRate, int kilobits)
    {
        var (rate, code) = Bitrates.Last(b => b.Kilobits <= kilobits);
        var sampleRateCode = sampleRate == 16000 ? 2 : 1;
        var frameBytes = SamplesPerFrame / 8 * rate * 1000 / sampleRate;
        var frames = (int)Math.Ceiling(length.TotalSeconds * sampleRate / SamplesPerFrame);
        var file = new byte[frames * frameBytes];
        for (var at = 0; at < file.Length; at += frameBytes)
        {
            file[at] = 0xFF;
            file[at + 1] = 0xF3;
            file[at + 2] = (byte)((code << 4) | (sampleRateCode << 2));
            file[at + 3] = 0xC0;
        }

        return file;
    }
}
