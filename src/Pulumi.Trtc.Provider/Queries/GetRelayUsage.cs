using Trtc.Client.Actions;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>Bandwidth used by relaying to CDNs, over any number of days.</summary>
internal sealed class GetRelayUsage : UsageQuery<DescribeRelayUsageRequest, DescribeRelayUsageResponse>
{
    public override string Description => "Bandwidth used by relaying to CDNs, over any number of days.";

    protected override (string Start, string End) PeriodOf(DescribeRelayUsageRequest request) => (request.StartTime!, request.EndTime!);

    protected override DescribeRelayUsageRequest Part(DescribeRelayUsageRequest request, string start, string end) =>
        request with { StartTime = start, EndTime = end };

    protected override (IReadOnlyList<string>? Keys, IReadOnlyList<TrtcUsage>? List) Read(DescribeRelayUsageResponse answer) =>
        (answer.UsageKey, answer.UsageList);
}
