using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Which moderated files are stored.")]
public enum KeptModerationFiles
{
    [Api("None.")]
    None = 0,

    [Api("All.")]
    All = 1,

    [Api("Those that the supplier objects to.")]
    Hits = 2,
}
