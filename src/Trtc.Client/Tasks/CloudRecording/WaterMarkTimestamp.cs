using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("The time on a recording.")]
public sealed record WaterMarkTimestamp
{
    [Api("Where it stands.", Required = true)]
    public TimestampPosition? Pos { get; init; }

    [Api("Offset from UTC.", Default = 8, Unit = ApiUnit.Hours)]
    public ulong? TimeZone { get; init; }
}
