using Trtc.Client.Actions;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>Recording minutes used, over any number of days.</summary>
internal sealed class GetRecordingUsage : UsageQuery<DescribeRecordingUsageRequest, DescribeRecordingUsageResponse>
{
    public override string Description => "Recording minutes used, over any number of days.";

    protected override (string Start, string End) PeriodOf(DescribeRecordingUsageRequest request) => (request.StartTime!, request.EndTime!);

    protected override DescribeRecordingUsageRequest Part(DescribeRecordingUsageRequest request, string start, string end) =>
        request with { StartTime = start, EndTime = end };

    protected override (IReadOnlyList<string>? Keys, IReadOnlyList<TrtcUsage>? List) Read(DescribeRecordingUsageResponse answer) =>
        (answer.UsageKey, answer.UsageList);
}
