using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A value at a time.")]
public sealed record TimeValue
{
    [Api("The time.", Required = true, Unit = ApiUnit.UnixSeconds)]
    public ulong? Time { get; init; }

    [Api("The value.", Required = true)]
    public double? Value { get; init; }
}
