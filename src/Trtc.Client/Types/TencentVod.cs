using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("How recordings are put into VOD.")]
public sealed record TencentVod
{
    [Api("Task flow that VOD runs on each file.")]
    public string? Procedure { get; init; }

    [Api("How long VOD keeps the file; 0 for ever.", Unit = ApiUnit.Seconds, Default = 0)]
    public ulong? ExpireTime { get; init; }

    [Api("Region it is stored in.")]
    public string? StorageRegion { get; init; }

    [Api("Category.", Default = 0)]
    public ulong? ClassId { get; init; }

    [Api("VOD sub-application.")]
    public ulong? SubAppId { get; init; }

    [Api("Passed through to the task flow's callback.")]
    public string? SessionContext { get; init; }

    [Api("Passed through to the upload callback.")]
    public string? SourceContext { get; init; }

    [Api("File format; AAC only for audio recordings.", Default = 0)]
    public VodMediaType? MediaType { get; init; }

    [Api("Put before each file name.", Pattern = @"^[A-Za-z0-9_-]{0,64}$", Hint = "at most 64 letters, digits, underscores and hyphens")]
    public string? UserDefineRecordId { get; init; }
}
