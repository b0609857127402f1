using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Types;

[Api("SEI with content of your own.")]
[RequiredWhen(nameof(PayloadUuid), nameof(PayloadType), 5)]
public sealed record McuPassThrough
{
    [Api("The content.", Required = true)]
    public string? PayloadContent { get; init; }

    [Api("SEI payload type: 5 or 100 to 254, but 244 is taken.", Required = true, Min = 100, Max = 254, Except = 244, Also = 5)]
    public ulong? PayloadType { get; init; }

    [Api(
        "Marks the content; needed with payload type 5 and ignored otherwise.",
        Pattern = @"^[0-9a-fA-F]{32}$",
        Hint = "32 hexadecimal digits")]
    public string? PayloadUuid { get; init; }

    [Api("Time between two messages.", Default = 1000, Unit = ApiUnit.Milliseconds)]
    public ulong? Interval { get; init; }

    [Api("Whether every key frame carries the message.", Default = 0)]
    public YesNo? FollowIdr { get; init; }
}
