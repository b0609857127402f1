using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A window's background drawn at a size of its own.", Newer = true)]
public sealed record McuBackgroundCustomRender
{
    [Api("Width.", Required = true, Unit = ApiUnit.Pixels)]
    public ulong? Width { get; init; }

    [Api("Height.", Required = true, Unit = ApiUnit.Pixels)]
    public ulong? Height { get; init; }

    [Api("Radius of the corners.", Unit = ApiUnit.Pixels, Newer = true)]
    public ulong? Radius { get; init; }
}
