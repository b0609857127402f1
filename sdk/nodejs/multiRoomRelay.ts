// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

const form: utilities.Form = {
    inputs: ["audio", "isTencentCdn", "layout", "maxIdleTime", "region", "roomId", "roomIdType", "rooms", "sdkAppId", "urls", "userId", "userSig", "video", "waterMarkList"],
    outputs: ["roomId", "roomIdType", "roomUserIds", "sdkAppId", "taskId", "urls"],
    required: ["roomId"],
    secret: ["userSig"],
    defaults: {},
};

/**
 * The mix of one room, fed into other rooms, where it appears as a user, and to CDNs. Rooms and addresses change in place.
 *
 * ## Example Usage
 * ### A main hall that is seen in two other rooms
 *
 * ```typescript
 * import * as pulumi from "@pulumi/pulumi";
 * import * as trtc from "pulumi-trtc";
 *
 * const hall = new trtc.MultiRoomRelay("hall", {
 *     roomId: "1001",
 *     layout: {
 *         style: trtc.LayoutStyle.ScreenShare,
 *         users: [
 *             "lecturer",
 *         ],
 *     },
 *     rooms: [
 *         {
 *             roomId: "2001",
 *         },
 *         {
 *             roomId: "overflow",
 *             roomIdType: trtc.RoomIdType.String,
 *         },
 *     ],
 * });
 * ```
 */
export class MultiRoomRelay extends pulumi.ComponentResource {
    /** @internal */
    public static readonly __pulumiType = "trtc:index:MultiRoomRelay";

    /** Whether an object is a MultiRoomRelay, also where several copies of this package are loaded. */
    public static isInstance(obj: any): obj is MultiRoomRelay {
        return obj?.__pulumiType === MultiRoomRelay.__pulumiType;
    }

    /** Room whose streams are mixed. */
    declare public readonly roomId: pulumi.Output<string>;
    /** How the room's ID is read. */
    declare public readonly roomIdType: pulumi.Output<enums.RoomIdType>;
    /** User IDs under which viewers in the rooms see the mix, in the order of the rooms. */
    declare public readonly roomUserIds: pulumi.Output<string[] | undefined>;
    /** Application of the rooms. */
    declare public readonly sdkAppId: pulumi.Output<number>;
    /** Task that relays. */
    declare public readonly taskId: pulumi.Output<string>;
    /** CDN addresses that the mix is pushed to. */
    declare public readonly urls: pulumi.Output<string[] | undefined>;

    /**
     * Declares a MultiRoomRelay of the stack.
     *
     * @param name Its name, once in the stack for its type.
     * @param args Its properties.
     * @param opts How it is managed.
     */
    constructor(name: string, args: MultiRoomRelayArgs, opts?: pulumi.ComponentResourceOptions) {
        super(MultiRoomRelay.__pulumiType, name, utilities.propertiesOf(form, args, opts), utilities.withDefaults(opts), true /*remote*/);
    }
}

/** Properties of MultiRoomRelay. */
export interface MultiRoomRelayArgs {
    /** Audio encoding of the mix. */
    audio?: pulumi.Input<inputs.MixAudioArgs>;
    /** Whose CDN it is; pushing to a third party is charged. Default: TencentCloud (1). */
    isTencentCdn?: pulumi.Input<enums.CdnKind>;
    /** Who is seen; everybody in the room when absent. */
    layout?: pulumi.Input<inputs.MixPictureArgs>;
    /** The relay ends after everybody mixed has left the room for this long. In seconds. From 5 to 86400. Default: 30. */
    maxIdleTime?: pulumi.Input<number>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Room whose streams are mixed. */
    roomId: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Rooms that receive the mix. At most 10 entries. */
    rooms?: pulumi.Input<pulumi.Input<inputs.RelayedRoomArgs>[]>;
    /** Application that owns the rooms; the provider's when absent. From 1 to 9007199254740991. */
    sdkAppId?: pulumi.Input<number>;
    /** CDN addresses that the mix is pushed to. At most 10 entries. */
    urls?: pulumi.Input<pulumi.Input<string>[]>;
    /** User ID of the robot that mixes. When absent the provider chooses one, and keeps it. */
    userId?: pulumi.Input<string>;
    /** The robot user's signature. When absent the provider makes it with its sdkSecretKey. */
    userSig?: pulumi.Input<string>;
    /** Encoding and canvas of the mix. */
    video?: pulumi.Input<inputs.MixVideoArgs>;
    /** Watermarks. */
    waterMarkList?: pulumi.Input<pulumi.Input<inputs.McuWaterMarkParamsArgs>[]>;
}
