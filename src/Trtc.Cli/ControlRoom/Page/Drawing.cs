using Pulumi.Protocol;
using Trtc.Cli.ControlRoom.Views;
using Trtc.Pictures.Drawing;
using Trtc.Pictures.Mixes;

namespace Trtc.Cli.ControlRoom.Page;

/// <summary>A mix as a picture and in words.</summary>
/// <param name="Svg">The picture.</param>
/// <param name="Lines">The words.</param>
internal sealed record Drawing(Html Svg, IReadOnlyList<string> Lines)
{
    // Where a mix goes is no part of its picture, and some of it lets whoever has it in.
    private static readonly string[] Elsewhere =
        ["publishCdnParams", "agentParams", "feedBackRoomParams", "storageParams", "userSig", "privateMapKey"];

    /// <summary>The drawing of a resource with those who are in its room; null where it mixes nothing.</summary>
    public static Drawing? Of(ResourceView resource, IReadOnlyList<RoomView> rooms)
    {
        var inputs = Elsewhere.Aggregate((ObjectValue)WithoutSecrets(resource.Inputs), (all, name) => all.Without(name));
        var room = rooms.FirstOrDefault(r => r.IsOpen && r.Name.Id == resource.Room);
        var users = room is { UsersAreKnown: true } ? room.Senders.ToArray() : null;
        return MixReader.Read(resource.Name, resource.Type, inputs, users) is { } mix
            ? new Drawing(new Html(MixSvg.Draw(mix, Words.Id("mix", resource))), MixText.Lines(mix))
            : null;
    }

    private static PropertyValue WithoutSecrets(PropertyValue value) => value.IsSecret ? PropertyValue.Of("[secret]") : value.Plain switch
    {
        ListValue list => new ListValue([.. list.Items.Select(WithoutSecrets)]),
        ObjectValue members => members.Members.Aggregate(members, (all, m) => all.With(m.Key, WithoutSecrets(m.Value))),
        var plain => plain,
    };
}
