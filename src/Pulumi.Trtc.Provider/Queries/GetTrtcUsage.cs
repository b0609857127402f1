using Trtc.Client.Actions;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>Audio and video minutes used, over any number of days.</summary>
internal sealed class GetTrtcUsage : UsageQuery<DescribeTrtcUsageRequest, DescribeTrtcUsageResponse>
{
    public override string Description => "Audio and video minutes used, over any number of days.";

    protected override (string Start, string End) PeriodOf(DescribeTrtcUsageRequest request) => (request.StartTime!, request.EndTime!);

    protected override DescribeTrtcUsageRequest Part(DescribeTrtcUsageRequest request, string start, string end) =>
        request with { StartTime = start, EndTime = end };

    protected override (IReadOnlyList<string>? Keys, IReadOnlyList<TrtcUsage>? List) Read(DescribeTrtcUsageResponse answer) =>
        (answer.UsageKey, answer.UsageList);
}
