using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("The kind of device as which a web page is shown.")]
public enum MobileDeviceType
{
    [Api("A phone.")]
    Phone = 0,

    [Api("A tablet.")]
    Tablet = 1,
}
