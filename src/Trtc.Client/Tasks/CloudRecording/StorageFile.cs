using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A recorded file.")]
public sealed record StorageFile
{
    [Api("User recorded in it; empty in a mixed recording.", Required = true)]
    public string? UserId { get; init; }

    [Api("Name of the file.", Required = true)]
    public string? FileName { get; init; }

    [Api("Media in it.", Required = true, OneOf = new[] { "video", "audio", "audio_video" })]
    public string? TrackType { get; init; }

    [Api("When it begins.", Required = true, Unit = ApiUnit.UnixSeconds)]
    public ulong? BeginTimeStamp { get; init; }
}
