using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Types;

[Api("The part of a video that is shown.")]
[SumAtMost(nameof(LocationX), nameof(Width), 10000)]
[SumAtMost(nameof(LocationY), nameof(Height), 10000)]
public sealed record McuCustomCrop
{
    [Api("Left edge of the part.", Required = true, Min = 1, Unit = ApiUnit.Pixels)]
    public ulong? LocationX { get; init; }

    [Api("Upper edge of the part.", Required = true, Min = 1, Unit = ApiUnit.Pixels)]
    public ulong? LocationY { get; init; }

    [Api("Width of the part; with LocationX at most 10000.", Required = true, Unit = ApiUnit.Pixels)]
    public ulong? Width { get; init; }

    [Api("Height of the part; with LocationY at most 10000.", Required = true, Unit = ApiUnit.Pixels)]
    public ulong? Height { get; init; }
}
