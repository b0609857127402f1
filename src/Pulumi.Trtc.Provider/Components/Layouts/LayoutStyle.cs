using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Components.Layouts;

[Api("How the windows of a mix are arranged.", SpelledOut = "LayoutStyle")]
internal enum LayoutStyle
{
    [Api("All windows of one size, in rows and columns.")]
    Grid = 1,

    [Api("The first window large, the others in a column beside it; below it where the canvas is higher than wide.")]
    MainAndSide = 2,

    [Api("The first window over the whole canvas, the others small on top of it, from the lower right corner to the left.")]
    PictureInPicture = 3,

    [Api("One window below the other, each over the whole width.")]
    Rows = 4,

    [Api("One window beside the other, each over the whole height.")]
    Columns = 5,

    [Api("What the first user shares of a screen, large, and the cameras of all users beside it.")]
    ScreenShare = 6,
}
