using Pulumi.Protocol;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Components;

/// <summary>The room of a component, as its parts name it. The inputs have members <c>RoomId</c>, <c>RoomIdType</c>, <c>SdkAppId</c> and
/// <c>Region</c>.</summary>
/// <param name="inputs">The component's inputs.</param>
internal sealed class ComponentRoom(ComponentInputs inputs)
{
    private const string SdkAppId = "SdkAppId";
    private const string Region = "Region";
    private const string UserId = "UserId";
    private const string UserSig = "UserSig";
    private const string MaxIdleTime = "MaxIdleTime";
    private const string Urls = "Urls";

    /// <summary>The room and how its ID is read.</summary>
    public ObjectValue OfUser => ObjectValue.Empty
        .Set(nameof(MixUserInfo.RoomId), inputs[nameof(MixUserInfo.RoomId)])
        .Set(nameof(MixUserInfo.RoomIdType), inputs[nameof(MixUserInfo.RoomIdType)] ?? PropertyValue.Of(nameof(RoomIdType.Integer)));

    /// <summary>The room as a component tells it.</summary>
    /// <param name="part">One of its parts, which knows the application where that is the provider's.</param>
    public ObjectValue Told(Part? part) => OfUser.Set(SdkAppId, part?[SdkAppId] ?? inputs[SdkAppId]);

    /// <summary>The room, application and region of a part, which may have a region of its own.</summary>
    public ObjectValue Of(PropertyValue? part) => OfUser.Set(SdkAppId, inputs[SdkAppId]).Set(Region, part.Member(Region) ?? inputs[Region]);

    /// <summary>The robot of a part: its user and signature, where the program gives them, and when it leaves.</summary>
    public static ObjectValue Agent(PropertyValue? part) => ObjectValue.Empty.Take(part, UserId, UserSig, MaxIdleTime);

    /// <summary>A part's CDN addresses as a relay has them.</summary>
    public static PropertyValue? Targets(PropertyValue? part) => part.Member(Urls).Each(url => ObjectValue.Empty
        .Set(nameof(McuPublishCdnParam.PublishCdnUrl), url)
        .Take(part, nameof(McuPublishCdnParam.IsTencentCdn)));
}
