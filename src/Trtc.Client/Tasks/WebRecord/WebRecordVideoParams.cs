using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("The picture of a recorded web page, and its file.")]
public sealed record WebRecordVideoParams
{
    [Api("Width of the picture.", Min = 0, Max = 1920, Default = 1280, Unit = ApiUnit.Pixels)]
    public ulong? Width { get; init; }

    [Api("Height of the picture.", Min = 0, Max = 1080, Default = 720, Unit = ApiUnit.Pixels)]
    public ulong? Height { get; init; }

    [Api("File format in object storage; for VOD see TencentVod.MediaType.", OneOf = new[] { "hls", "mp4" })]
    public string? Format { get; init; }

    [Api("Longest file; for MP4.", Min = 1, Max = 1440, Default = 1440, Unit = ApiUnit.Minutes)]
    public long? MaxMediaFileDuration { get; init; }
}
