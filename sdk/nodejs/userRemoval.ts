// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

const form: utilities.Form = {
    inputs: ["region", "roomId", "roomIdType", "sdkAppId", "triggers", "userIds"],
    outputs: ["region", "roomId", "roomIdType", "sdkAppId", "triggers", "userIds"],
    required: ["roomId", "userIds"],
    secret: [],
    defaults: {},
};

/**
 * Removes users from a room when it is created, and again when its target or triggers change.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/34268
 *
 * ## Example Usage
 * ### Users put out of a room, and again when the evening changes
 *
 * ```typescript
 * import * as pulumi from "@pulumi/pulumi";
 * import * as trtc from "pulumi-trtc";
 *
 * const config = new pulumi.Config();
 * const evening = config.get("evening") || "premiere";
 * const removal = new trtc.UserRemoval("removal", {
 *     roomId: "100",
 *     roomIdType: trtc.RoomIdType.Integer,
 *     userIds: [
 *         "latecomer",
 *         "heckler",
 *     ],
 *     triggers: [
 *         evening,
 *     ],
 * });
 * ```
 */
export class UserRemoval extends pulumi.CustomResource {
    /** @internal */
    public static readonly __pulumiType = "trtc:index:UserRemoval";

    /**
     * Looks up a UserRemoval that is there already.
     *
     * @param name Its name in the stack.
     * @param id Its ID.
     * @param state What is known of it besides its ID.
     * @param opts How it is looked up.
     */
    public static get(name: string, id: pulumi.Input<pulumi.ID>, state?: UserRemovalState, opts?: pulumi.CustomResourceOptions): UserRemoval {
        return new UserRemoval(name, state as any, { ...opts, id });
    }

    /** Whether an object is a UserRemoval, also where several copies of this package are loaded. */
    public static isInstance(obj: any): obj is UserRemoval {
        return obj?.__pulumiType === UserRemoval.__pulumiType;
    }

    /** Region that is called; the provider's when absent. */
    declare public readonly region: pulumi.Output<string | undefined>;
    /** Room the users are in. */
    declare public readonly roomId: pulumi.Output<string>;
    /** How roomId is read; must match how the room was created. Default: Integer. */
    declare public readonly roomIdType: pulumi.Output<enums.RoomIdType | undefined>;
    /** Application that owns the room. */
    declare public readonly sdkAppId: pulumi.Output<number | undefined>;
    /** Values whose change does it again. */
    declare public readonly triggers: pulumi.Output<string[] | undefined>;
    /** Users to remove. At most 10 entries. */
    declare public readonly userIds: pulumi.Output<string[]>;

    /**
     * Declares a UserRemoval of the stack.
     *
     * @param name Its name, once in the stack for its type.
     * @param args Its properties.
     * @param opts How it is managed.
     */
    constructor(name: string, args: UserRemovalArgs, opts?: pulumi.CustomResourceOptions) {
        super(UserRemoval.__pulumiType, name, utilities.propertiesOf(form, args, opts), utilities.withDefaults(opts, { replaceOnChanges: ["roomId", "roomIdType", "sdkAppId", "triggers[*]", "userIds[*]"] }));
    }
}

/** What is known of a UserRemoval that is looked up: TRTC does not tell with what it was started. */
export interface UserRemovalState {
    /** Region that is called; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Room the users are in. */
    roomId?: pulumi.Input<string>;
    /** How roomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** Values whose change does it again. */
    triggers?: pulumi.Input<pulumi.Input<string>[]>;
    /** Users to remove. At most 10 entries. */
    userIds?: pulumi.Input<pulumi.Input<string>[]>;
}

/** Properties of UserRemoval. */
export interface UserRemovalArgs {
    /** Region that is called; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Room the users are in. */
    roomId: pulumi.Input<string>;
    /** How roomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** Values whose change does it again. */
    triggers?: pulumi.Input<pulumi.Input<string>[]>;
    /** Users to remove. At most 10 entries. */
    userIds: pulumi.Input<pulumi.Input<string>[]>;
}
