// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

const form: utilities.Form = {
    inputs: ["region", "roomId", "roomIdType", "sdkAppId", "triggers", "when"],
    outputs: ["region", "roomId", "roomIdType", "sdkAppId", "triggers", "when"],
    required: ["roomId"],
    secret: [],
    defaults: {},
};

/**
 * Removes everyone from a room and closes it: when it is created and again when its target or triggers change, or, with when: Destroy, when it is removed.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/34269
 *
 * ## Example Usage
 * ### A room that is closed when the stack is destroyed, after its film
 *
 * ```typescript
 * import * as pulumi from "@pulumi/pulumi";
 * import * as trtc from "pulumi-trtc";
 *
 * const closing = new trtc.RoomDismissal("closing", {
 *     roomId: "100",
 *     roomIdType: trtc.RoomIdType.Integer,
 *     when: "Destroy",
 * });
 * const film = new trtc.StreamIngest("film", {
 *     roomId: closing.roomId,
 *     roomIdType: trtc.RoomIdType.Integer,
 *     userId: "cinema",
 *     streamUrl: "https://media.example.com/film.mp4",
 * });
 * ```
 */
export class RoomDismissal extends pulumi.CustomResource {
    /** @internal */
    public static readonly __pulumiType = "trtc:index:RoomDismissal";

    /**
     * Looks up a RoomDismissal that is there already.
     *
     * @param name Its name in the stack.
     * @param id Its ID.
     * @param state What is known of it besides its ID.
     * @param opts How it is looked up.
     */
    public static get(name: string, id: pulumi.Input<pulumi.ID>, state?: RoomDismissalState, opts?: pulumi.CustomResourceOptions): RoomDismissal {
        return new RoomDismissal(name, state as any, { ...opts, id });
    }

    /** Whether an object is a RoomDismissal, also where several copies of this package are loaded. */
    public static isInstance(obj: any): obj is RoomDismissal {
        return obj?.__pulumiType === RoomDismissal.__pulumiType;
    }

    /** Region that is called; the provider's when absent. */
    declare public readonly region: pulumi.Output<string | undefined>;
    /** Room to close. */
    declare public readonly roomId: pulumi.Output<string>;
    /** How roomId is read; must match how the room was created. Default: Integer. */
    declare public readonly roomIdType: pulumi.Output<enums.RoomIdType | undefined>;
    /** Application that owns the room. */
    declare public readonly sdkAppId: pulumi.Output<number | undefined>;
    /** Values whose change does it again. */
    declare public readonly triggers: pulumi.Output<string[] | undefined>;
    /** Whether the room is closed when the resource is created or when it is removed. One of Create, Destroy. Default: Create. */
    declare public readonly when: pulumi.Output<string | undefined>;

    /**
     * Declares a RoomDismissal of the stack.
     *
     * @param name Its name, once in the stack for its type.
     * @param args Its properties.
     * @param opts How it is managed.
     */
    constructor(name: string, args: RoomDismissalArgs, opts?: pulumi.CustomResourceOptions) {
        super(RoomDismissal.__pulumiType, name, utilities.propertiesOf(form, args, opts), utilities.withDefaults(opts, { replaceOnChanges: ["roomId", "roomIdType", "sdkAppId", "triggers[*]", "when"] }));
    }
}

/** What is known of a RoomDismissal that is looked up: TRTC does not tell with what it was started. */
export interface RoomDismissalState {
    /** Region that is called; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Room to close. */
    roomId?: pulumi.Input<string>;
    /** How roomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** Values whose change does it again. */
    triggers?: pulumi.Input<pulumi.Input<string>[]>;
    /** Whether the room is closed when the resource is created or when it is removed. One of Create, Destroy. Default: Create. */
    when?: pulumi.Input<string>;
}

/** Properties of RoomDismissal. */
export interface RoomDismissalArgs {
    /** Region that is called; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Room to close. */
    roomId: pulumi.Input<string>;
    /** How roomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** Values whose change does it again. */
    triggers?: pulumi.Input<pulumi.Input<string>[]>;
    /** Whether the room is closed when the resource is created or when it is removed. One of Create, Destroy. Default: Create. */
    when?: pulumi.Input<string>;
}
