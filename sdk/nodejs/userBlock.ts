// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

const form: utilities.Form = {
    inputs: ["mute", "region", "roomId", "roomIdType", "sdkAppId", "userId"],
    outputs: ["mute", "region", "roomId", "roomIdType", "sdkAppId", "userId"],
    required: ["mute", "roomId", "userId"],
    secret: [],
    defaults: {},
};

/**
 * A user's audio, video or both, switched off in a room as long as the resource exists.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/51289
 *
 * ## Example Usage
 * ### A film that is shown without its sound
 *
 * ```typescript
 * import * as pulumi from "@pulumi/pulumi";
 * import * as trtc from "pulumi-trtc";
 *
 * const film = new trtc.StreamIngest("film", {
 *     roomId: "100",
 *     roomIdType: trtc.RoomIdType.Integer,
 *     userId: "cinema",
 *     streamUrl: "https://media.example.com/film.mp4",
 * });
 * const silence = new trtc.UserBlock("silence", {
 *     roomId: film.roomId,
 *     roomIdType: trtc.RoomIdType.Integer,
 *     userId: film.userId,
 *     mute: trtc.MuteMode.Audio,
 * });
 * ```
 */
export class UserBlock extends pulumi.CustomResource {
    /** @internal */
    public static readonly __pulumiType = "trtc:index:UserBlock";

    /**
     * Looks up a UserBlock that is there already.
     *
     * @param name Its name in the stack.
     * @param id Its ID.
     * @param state What is known of it besides its ID.
     * @param opts How it is looked up.
     */
    public static get(name: string, id: pulumi.Input<pulumi.ID>, state?: UserBlockState, opts?: pulumi.CustomResourceOptions): UserBlock {
        return new UserBlock(name, state as any, { ...opts, id });
    }

    /** Whether an object is a UserBlock, also where several copies of this package are loaded. */
    public static isInstance(obj: any): obj is UserBlock {
        return obj?.__pulumiType === UserBlock.__pulumiType;
    }

    /** What is switched off. */
    declare public readonly mute: pulumi.Output<enums.MuteMode>;
    /** Region that the task runs in; the provider's when absent. */
    declare public readonly region: pulumi.Output<string | undefined>;
    /** Room the user is in. */
    declare public readonly roomId: pulumi.Output<string>;
    /** How roomId is read; must match how the room was created. Default: Integer. */
    declare public readonly roomIdType: pulumi.Output<enums.RoomIdType | undefined>;
    /** Application that owns the room. */
    declare public readonly sdkAppId: pulumi.Output<number | undefined>;
    /** User whose streams are switched off. */
    declare public readonly userId: pulumi.Output<string>;

    /**
     * Declares a UserBlock of the stack.
     *
     * @param name Its name, once in the stack for its type.
     * @param args Its properties.
     * @param opts How it is managed.
     */
    constructor(name: string, args: UserBlockArgs, opts?: pulumi.CustomResourceOptions) {
        super(UserBlock.__pulumiType, name, utilities.propertiesOf(form, args, opts), utilities.withDefaults(opts, { replaceOnChanges: ["region", "roomId", "roomIdType", "sdkAppId", "userId"] }));
    }
}

/** What is known of a UserBlock that is looked up: TRTC does not tell with what it was started. */
export interface UserBlockState {
    /** What is switched off. */
    mute?: pulumi.Input<enums.MuteMode>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Room the user is in. */
    roomId?: pulumi.Input<string>;
    /** How roomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** User whose streams are switched off. */
    userId?: pulumi.Input<string>;
}

/** Properties of UserBlock. */
export interface UserBlockArgs {
    /** What is switched off. */
    mute: pulumi.Input<enums.MuteMode>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Room the user is in. */
    roomId: pulumi.Input<string>;
    /** How roomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** User whose streams are switched off. */
    userId: pulumi.Input<string>;
}
