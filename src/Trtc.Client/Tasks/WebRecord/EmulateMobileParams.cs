using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("The mobile device as which a web page is shown.")]
public sealed record EmulateMobileParams
{
    [Api("Phone or tablet.", Open = true, Newer = true)]
    public MobileDeviceType? MobileDeviceType { get; init; }

    [Api("Upright or on its side.", Open = true, Newer = true)]
    public ScreenOrientation? ScreenOrientation { get; init; }
}
