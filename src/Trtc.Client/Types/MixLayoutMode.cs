using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("How videos are arranged.")]
public enum MixLayoutMode
{
    [Api("One large video, the others small on top of it.")]
    Floating = 1,

    [Api("One large video beside the small ones.")]
    ScreenSharing = 2,

    [Api("All videos of the same size.")]
    Grid = 3,

    [Api("Windows of your own.")]
    Custom = 4,
}
