using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("SEI that tells the audience who is shown where and how loud.")]
public sealed record McuLayoutVolume
{
    [Api("Text of your own, put into app_data.", MaxLength = 4095)]
    public string? AppData { get; init; }

    [Api("SEI payload type; 244 is taken.", Min = 100, Max = 254, Except = 244, Default = 100)]
    public ulong? PayloadType { get; init; }

    [Api("Time between two messages.", Default = 1000, Unit = ApiUnit.Milliseconds)]
    public ulong? Interval { get; init; }

    [Api("Whether every key frame carries the message.", Default = 0)]
    public YesNo? FollowIdr { get; init; }
}
