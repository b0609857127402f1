using Pulumi.Protocol;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Components.Layouts;

/// <summary>Windows as relays and recordings have them. Both have the same picture.</summary>
/// <param name="room">Room of the users, and how its ID is read.</param>
/// <param name="renderMode">How videos fill their windows, where the program says it.</param>
internal sealed class MixWindows(ObjectValue room, PropertyValue? renderMode)
{
    /// <summary>Windows of a relay.</summary>
    public ListValue OfRelay(IReadOnlyList<Window> windows, IReadOnlyList<PropertyValue> users) =>
        new([.. windows.Select(w => Relayed(w, users[w.User]))]);

    /// <summary>The windows of a recording that has a relay's picture.</summary>
    public static PropertyValue? OfRecording(PropertyValue? relayed) => relayed.Each(window =>
    {
        var stream = window.Member(nameof(McuLayout.UserMediaStream));
        return ObjectValue.Empty
            .Set(nameof(MixLayout.UserId), stream.Member(nameof(UserMediaStream.UserInfo)).Member(nameof(MixUserInfo.UserId)))
            .Set(nameof(MixLayout.MediaId), stream.Member(nameof(UserMediaStream.StreamType)))
            .Set(nameof(MixLayout.Left), window.Member(nameof(McuLayout.LocationX)) ?? PropertyValue.Of(0))
            .Set(nameof(MixLayout.Top), window.Member(nameof(McuLayout.LocationY)) ?? PropertyValue.Of(0))
            .Set(nameof(MixLayout.Width), window.Member(nameof(McuLayout.ImageWidth)) ?? PropertyValue.Of(0))
            .Set(nameof(MixLayout.Height), window.Member(nameof(McuLayout.ImageHeight)) ?? PropertyValue.Of(0))
            .Set(nameof(MixLayout.ImageLayer), window.Member(nameof(McuLayout.ZOrder)))
            .Set(nameof(MixLayout.RenderMode), Recorded(window.Member(nameof(McuLayout.RenderMode))))
            .Set(nameof(MixLayout.SubBackgroundImage), window.Member(nameof(McuLayout.BackgroundImageUrl)));
    });

    private ObjectValue Relayed(Window window, PropertyValue user)
    {
        var stream = ObjectValue.Empty.Set(nameof(UserMediaStream.UserInfo), room.Set(nameof(MixUserInfo.UserId), user));
        return ObjectValue.Empty
            .Set(nameof(McuLayout.UserMediaStream), window.IsScreen
                ? stream.Set(nameof(UserMediaStream.StreamType), (int)StreamSource.Substream) : stream)
            .Set(nameof(McuLayout.LocationX), window.X)
            .Set(nameof(McuLayout.LocationY), window.Y)
            .Set(nameof(McuLayout.ImageWidth), window.Width)
            .Set(nameof(McuLayout.ImageHeight), window.Height)
            .Set(nameof(McuLayout.ZOrder), window.Layer == 0 ? null : PropertyValue.Of(window.Layer))
            .Set(nameof(McuLayout.RenderMode), window.IsScreen ? PropertyValue.Of((int)RelayRenderMode.Scale) : renderMode);
    }

    // A recording crops when nothing is said, as a relay does.
    private static PropertyValue? Recorded(PropertyValue? mode) => mode?.Plain switch
    {
        null => null,
        NumberValue { Value: (int)RelayRenderMode.Crop } or TextValue { Value: nameof(RelayRenderMode.Crop) } =>
            PropertyValue.Of((int)RecordingRenderMode.Crop),
        UnknownValue => mode,
        _ => PropertyValue.Of((int)RecordingRenderMode.Blank),
    };
}
