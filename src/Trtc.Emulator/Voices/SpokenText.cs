using System.Buffers.Binary;
using Trtc.Client.Types;

namespace Trtc.Emulator.Voices;

/// <summary>A text as a quiet tone: as long as it would take to say, higher for each word and silent between them.</summary>
internal sealed class SpokenText
{
    private const int DefaultSampleRate = 24000;
    private const int MillisecondsPerCharacter = 120;
    private const double Quiet = 300;
    private const double LowestHertz = 220;

    private readonly string text;
    private readonly double millisecondsPerCharacter;
    private readonly double loudness;
    private readonly double hertz;

    public SpokenText(string text, Voice voice, ulong? sampleRate)
    {
        this.text = text;
        SampleRate = (int)(sampleRate ?? DefaultSampleRate);
        millisecondsPerCharacter = MillisecondsPerCharacter / (voice.Speed ?? 1);
        loudness = Quiet * (voice.Volume ?? 1);
        hertz = LowestHertz * Math.Pow(2, (voice.Pitch ?? 0) / 12.0);
    }

    public int SampleRate { get; }

    public TimeSpan Length => TimeSpan.FromMilliseconds(Milliseconds(text.Length));

    /// <summary>When each word is said.</summary>
    public IReadOnlyList<AlignmentItem> Alignments => [.. Words().Select(word => new AlignmentItem
    {
        TextBegin = (ulong)word.Begin,
        TextEnd = (ulong)word.End,
        TimeBeginMs = Milliseconds(word.Begin),
        TimeEndMs = Milliseconds(word.End),
    })];

    /// <summary>The sound, as 16-bit samples of one channel.</summary>
    public byte[] Samples()
    {
        var samples = new byte[2 * Sample(text.Length)];
        var number = 0;
        foreach (var (begin, end) in Words())
        {
            var turn = 2 * Math.PI * hertz * (1 + (number++ % 5 * 0.1)) / SampleRate;
            for (var at = Sample(begin); at < Sample(end); at++)
            {
                BinaryPrimitives.WriteInt16LittleEndian(samples.AsSpan(2 * at), (short)(loudness * Math.Sin(turn * at)));
            }
        }

        return samples;
    }

    private ulong Milliseconds(int character) => (ulong)Math.Round(character * millisecondsPerCharacter);

    private int Sample(int character) => (int)((double)Milliseconds(character) * SampleRate / 1000);

    private IEnumerable<(int Begin, int End)> Words()
    {
        for (int begin = 0, end; begin < text.Length; begin = end)
        {
            end = begin + 1;
            if (char.IsWhiteSpace(text[begin]))
            {
                continue;
            }

            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            yield return (begin, end);
        }
    }
}
