using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Recognition of speakers by their voice.", Newer = true)]
public sealed record VoicePrint
{
    [Api("Whether it is used: 0 not at all, 1 with the voice in IdList.", Known = new long[] { 0, 1 }, Newer = true)]
    public ulong? Mode { get; init; }

    [Api("Voices that may be recognised.", Newer = true)]
    public IReadOnlyList<string>? IdList { get; init; }
}
