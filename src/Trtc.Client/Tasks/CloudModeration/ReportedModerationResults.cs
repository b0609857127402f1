using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Which results are reported to the callback address.")]
public enum ReportedModerationResults
{
    [Api("All.")]
    All = 0,

    [Api("Those that the supplier objects to.")]
    Hits = 1,
}
