using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Types;

[Api("Recording of what a relay task sends.", Newer = true)]
[NotBothIn(nameof(RecordFormat), "mp4", "aac")]
public sealed record McuRecordParams
{
    [Api("Whether and how it is recorded.", Newer = true)]
    public RelayRecordMode? UniRecord { get; init; }

    [Api(
        "Tasks with the same key are recorded into one file.",
        Pattern = @"^[A-Za-z0-9_-]{0,128}$",
        Hint = "at most 128 letters, digits, underscores and hyphens",
        Newer = true)]
    public string? RecordKey { get; init; }

    [Api("The recording ends after this long without a stream.", Min = 5, Max = 86400, Default = 30, Unit = ApiUnit.Seconds, Newer = true)]
    public ulong? RecordWaitTime { get; init; }

    [Api("File formats; mp4 and aac exclude each other.", OneOf = new[] { "hls", "mp4", "aac", "HLS" }, Newer = true)]
    public IReadOnlyList<string>? RecordFormat { get; init; }

    [Api("Longest file.", Min = 1, Max = 1440, Default = 1440, Unit = ApiUnit.Minutes)]
    public ulong? MaxMediaFileDuration { get; init; }

    [Api("Media recorded.", Default = 0)]
    public RecordStreamType? StreamType { get; init; }

    [Api(
        "Put before each file name.",
        Pattern = @"^[A-Za-z0-9_-]{0,64}$",
        Hint = "at most 64 letters, digits, underscores and hyphens",
        Newer = true)]
    public string? UserDefineRecordPrefix { get; init; }

    [Api("Where the files go.", Newer = true)]
    public McuStorageParams? McuStorageParams { get; init; }
}
