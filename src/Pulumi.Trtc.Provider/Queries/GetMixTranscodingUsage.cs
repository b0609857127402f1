using Trtc.Client.Actions;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>Mixing minutes used, over any number of days.</summary>
internal sealed class GetMixTranscodingUsage : UsageQuery<DescribeMixTranscodingUsageRequest, DescribeMixTranscodingUsageResponse>
{
    public override string Description => "Mixing minutes used, over any number of days.";

    protected override (string Start, string End) PeriodOf(DescribeMixTranscodingUsageRequest request) =>
        (request.StartTime!, request.EndTime!);

    protected override DescribeMixTranscodingUsageRequest Part(DescribeMixTranscodingUsageRequest request, string start, string end) =>
        request with { StartTime = start, EndTime = end };

    protected override (IReadOnlyList<string>? Keys, IReadOnlyList<TrtcUsage>? List) Read(DescribeMixTranscodingUsageResponse answer) =>
        (answer.UsageKey, answer.UsageList);
}
