using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Queries;

[Api("Inputs of a query besides the API's own.")]
internal sealed class RegionOnly
{
    [Api("Region that is asked; the provider's when absent, or another where the provider's does not answer this.")]
    public string? Region { get; init; }
}

[Api("Inputs of a query of a period besides the API's own.")]
internal sealed class PeriodInputs
{
    [Api("Region that is asked; the provider's when absent, or another where the provider's does not answer this.")]
    public string? Region { get; init; }

    [Api(
        "A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. "
        + "Where a query takes days, whole days in UTC, today included.")]
    public string? Last { get; init; }
}

[Api("Inputs of a function that asks no service.")]
internal sealed class NoExtras;
