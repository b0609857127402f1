using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("How the recording of a relay is put into VOD.", Newer = true)]
public sealed record McuTencentVod
{
    [Api("Task flow that VOD runs on the file.")]
    public string? Procedure { get; init; }

    [Api("How long VOD keeps the file; 0 for ever.", Default = 0, Unit = ApiUnit.Seconds)]
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
}
