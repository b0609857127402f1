using Trtc.Cli.ControlRoom.Views;
using Trtc.Pictures.Drawing;
using Trtc.Pictures.Mixes;

namespace Trtc.Cli.ControlRoom.Page;

/// <summary>A mix as a picture and in words.</summary>
/// <param name="Svg">The picture.</param>
/// <param name="Lines">The words.</param>
internal sealed record Drawing(Html Svg, IReadOnlyList<string> Lines)
{
    /// <summary>The drawing of a resource with those who are in its room; null where it mixes nothing.</summary>
    public static Drawing? Of(ResourceView resource, IReadOnlyList<RoomView> rooms)
    {
        var room = rooms.FirstOrDefault(r => r.IsOpen && r.Name.Id == resource.Room);
        var users = room is { UsersAreKnown: true } ? room.Senders.ToArray() : null;
        return MixReader.Read(resource.Name, resource.Type, resource.Inputs, users) is { } mix
            ? new Drawing(new Html(MixSvg.Draw(mix, Words.Id("mix", resource))), MixText.Lines(mix))
            : null;
    }
}
