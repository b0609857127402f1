using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Components.Layouts;
using Pulumi.Trtc.Provider.Tasks;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Components;

/// <summary>One room's mix, fed into other rooms and to CDNs.</summary>
internal sealed class MultiRoomRelay : TrtcComponent<MultiRoomRelayInputs, MultiRoomRelayOutputs>
{
    public override string Description =>
        "The mix of one room, fed into other rooms, where it appears as a user, and to CDNs. Rooms and addresses change in place.";

    public override async Task<ObjectValue> BuildAsync(ComponentCall call)
    {
        var (inputs, room) = (call.Inputs, new ComponentRoom(call.Inputs));
        var mix = new Mix(inputs, room.OfUser, ingest: null);
        var relay = await call.DeclareAsync<PublishCdnStream>("relay", room.Of(inputs.Given)
            .Set(nameof(StartPublishCdnStreamRequest.AgentParams), ComponentRoom.Agent(inputs.Given))
            .Set(nameof(StartPublishCdnStreamRequest.WithTranscoding), (int)YesNo.Yes)
            .Set(nameof(StartPublishCdnStreamRequest.AudioParams), mix.RelayedAudio())
            .Set(nameof(StartPublishCdnStreamRequest.VideoParams), mix.RelayedVideo()
                .Take(inputs.Given, nameof(MultiRoomRelayInputs.WaterMarkList)))
            .Set(nameof(StartPublishCdnStreamRequest.PublishCdnParams), ComponentRoom.Targets(inputs.Given))
            .Set(nameof(StartPublishCdnStreamRequest.FeedBackRoomParams), inputs[nameof(MultiRoomRelayInputs.Rooms)]
                .Each(target => ObjectValue.Empty
                    .Set(nameof(McuFeedBackRoomParams.RoomIdType), nameof(RoomIdType.Integer))
                    .Take(
                        target,
                        nameof(RelayedRoom.RoomId),
                        nameof(RelayedRoom.RoomIdType),
                        nameof(RelayedRoom.UserId),
                        nameof(RelayedRoom.UserSig)))));
        return room.Told(relay)
            .Set(nameof(MultiRoomRelayOutputs.TaskId), relay[nameof(TaskOutputs.TaskId)])
            .Set(nameof(MultiRoomRelayOutputs.RoomUserIds), inputs.Has(nameof(MultiRoomRelayInputs.Rooms))
                ? relay[nameof(StartPublishCdnStreamRequest.FeedBackRoomParams)]
                    .Each(target => target.Member(nameof(McuFeedBackRoomParams.UserId)) ?? PropertyValue.Unknown)
                : null)
            .Take(inputs.Given, nameof(MultiRoomRelayInputs.Urls));
    }

    protected override void CheckMore(ApiObject inputs, Action<string, string> report)
    {
        if (!inputs.Has(nameof(MultiRoomRelayInputs.Rooms)) && !inputs.Has(nameof(MultiRoomRelayInputs.Urls)))
        {
            report("", "the mix would go nowhere: give rooms or urls");
        }

        Mix.Check(inputs, ingests: false, records: false, report);
    }
}

[Api("Inputs of a relay into other rooms.")]
internal sealed record MultiRoomRelayInputs
{
    [Api("Room whose streams are mixed.", Required = true, Role = ApiRole.Room)]
    public string? RoomId { get; init; }

    [Api("How RoomId is read; must match how the room was created.", Default = 0, Role = ApiRole.RoomType)]
    public RoomIdType? RoomIdType { get; init; }

    [Api("Application that owns the rooms; the provider's when absent.", Min = 1, Max = 9007199254740991)]
    public ulong? SdkAppId { get; init; }

    [Api("Region that the task runs in; the provider's when absent.")]
    public string? Region { get; init; }

    [Api("Rooms that receive the mix.", MaxCount = 10)]
    public IReadOnlyList<RelayedRoom>? Rooms { get; init; }

    [Api("CDN addresses that the mix is pushed to.", MaxCount = 10)]
    public IReadOnlyList<string>? Urls { get; init; }

    [Api("Whose CDN it is; pushing to a third party is charged.", Default = 1)]
    public CdnKind? IsTencentCdn { get; init; }

    [Api("Who is seen; everybody in the room when absent.")]
    public MixPicture? Layout { get; init; }

    [Api("Encoding and canvas of the mix.")]
    public MixVideo? Video { get; init; }

    [Api("Audio encoding of the mix.")]
    public MixAudio? Audio { get; init; }

    [Api("Watermarks.")]
    public IReadOnlyList<McuWaterMarkParams>? WaterMarkList { get; init; }

    [Api(
        "The relay ends after everybody mixed has left the room for this long.",
        Min = 5,
        Max = 86400,
        Default = 30,
        Unit = ApiUnit.Seconds)]
    public ulong? MaxIdleTime { get; init; }

    [Api("User ID of the robot that mixes. When absent the provider chooses one, and keeps it.", Role = ApiRole.RobotUser)]
    public string? UserId { get; init; }

    [Api("The robot user's signature. When absent the provider makes it with its sdkSecretKey.", Secret = true, Role = ApiRole.Signature)]
    public string? UserSig { get; init; }
}

[Api("A room that receives a mix.")]
internal sealed record RelayedRoom
{
    [Api("The room.", Required = true, Role = ApiRole.Room)]
    public string? RoomId { get; init; }

    [Api("How RoomId is read; must match how the room was created.", Default = 0, Role = ApiRole.RoomType)]
    public RoomIdType? RoomIdType { get; init; }

    [Api("User ID under which the mix appears in the room. When absent the provider chooses one, and keeps it.", Role = ApiRole.RobotUser)]
    public string? UserId { get; init; }

    [Api("That user's signature. When absent the provider makes it with its sdkSecretKey.", Secret = true, Role = ApiRole.Signature)]
    public string? UserSig { get; init; }
}

[Api("Outputs of a relay into other rooms.")]
internal sealed record MultiRoomRelayOutputs
{
    [Api("Room whose streams are mixed.", Required = true)]
    public string? RoomId { get; init; }

    [Api("How the room's ID is read.", Required = true)]
    public RoomIdType? RoomIdType { get; init; }

    [Api("Application of the rooms.", Required = true)]
    public ulong? SdkAppId { get; init; }

    [Api("Task that relays.", Required = true)]
    public string? TaskId { get; init; }

    [Api("User IDs under which viewers in the rooms see the mix, in the order of the rooms.")]
    public IReadOnlyList<string>? RoomUserIds { get; init; }

    [Api("CDN addresses that the mix is pushed to.")]
    public IReadOnlyList<string>? Urls { get; init; }
}
