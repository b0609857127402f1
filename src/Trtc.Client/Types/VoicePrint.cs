using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Types;

[Api("Recognition of speakers by their voice.", Newer = true)]
[RequiredWhen(nameof(IdList), nameof(Mode), 1)]
public sealed record VoicePrint
{
    [Api("Whether it is used: 0 not at all, 1 with the voice in IdList.", Known = new long[] { 0, 1 }, Default = 0, Newer = true)]
    public ulong? Mode { get; init; }

    [Api("Voices that may be recognised.", KnownCount = 1, Newer = true)]
    public IReadOnlyList<string>? IdList { get; init; }
}
