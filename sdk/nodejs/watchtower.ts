// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

const form: utilities.Form = {
    inputs: ["moderation", "region", "roomId", "roomIdType", "sdkAppId", "slices", "storage"],
    outputs: ["moderationTaskId", "roomId", "roomIdType", "sdkAppId", "sliceTaskId"],
    required: ["roomId", "storage"],
    secret: [],
    defaults: {},
};

/**
 * What watches a room: its sound and frames sent to a moderation supplier, and cut into slices, with one bucket for both.
 *
 * ## Example Usage
 * ### A room that is moderated, and whose sound is kept
 *
 * ```typescript
 * import * as pulumi from "@pulumi/pulumi";
 * import * as trtc from "pulumi-trtc";
 *
 * const config = new pulumi.Config();
 * const accessKey = config.requireSecret("accessKey");
 * const secretKey = config.requireSecret("secretKey");
 * const tower = new trtc.Watchtower("tower", {
 *     roomId: "1001",
 *     storage: {
 *         vendor: trtc.ObjectStorageVendor.TencentCos,
 *         region: "ap-singapore",
 *         bucket: "evidence-1250000000",
 *         accessKey: accessKey,
 *         secretKey: secretKey,
 *     },
 *     moderation: {
 *         moderationParams: {
 *             moderationType: trtc.ModerationType.AudioSlices,
 *             moderationSupplier: "tianyu",
 *             maxIdleTime: 600,
 *         },
 *     },
 *     slices: {
 *         sliceParams: {
 *             sliceType: trtc.SliceType.Audio,
 *             maxIdleTime: 600,
 *         },
 *     },
 * });
 * ```
 */
export class Watchtower extends pulumi.ComponentResource {
    /** @internal */
    public static readonly __pulumiType = "trtc:index:Watchtower";

    /** Whether an object is a Watchtower, also where several copies of this package are loaded. */
    public static isInstance(obj: any): obj is Watchtower {
        return obj?.__pulumiType === Watchtower.__pulumiType;
    }

    /** Task that moderates. */
    declare public readonly moderationTaskId: pulumi.Output<string | undefined>;
    /** Room that is watched. */
    declare public readonly roomId: pulumi.Output<string>;
    /** How the room's ID is read. */
    declare public readonly roomIdType: pulumi.Output<enums.RoomIdType>;
    /** Application of the room. */
    declare public readonly sdkAppId: pulumi.Output<number>;
    /** Task that cuts slices. */
    declare public readonly sliceTaskId: pulumi.Output<string | undefined>;

    /**
     * Declares a Watchtower of the stack.
     *
     * @param name Its name, once in the stack for its type.
     * @param args Its properties.
     * @param opts How it is managed.
     */
    constructor(name: string, args: WatchtowerArgs, opts?: pulumi.ComponentResourceOptions) {
        super(Watchtower.__pulumiType, name, utilities.propertiesOf(form, args, opts), utilities.withDefaults(opts), true /*remote*/);
    }
}

/** Properties of Watchtower. */
export interface WatchtowerArgs {
    /** The moderation. Without it nothing is moderated. */
    moderation?: pulumi.Input<inputs.WatchtowerModerationArgs>;
    /** Region that the tasks run in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Room that is watched. */
    roomId: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room; the provider's when absent. From 1 to 9007199254740991. */
    sdkAppId?: pulumi.Input<number>;
    /** The slices. Without it nothing is sliced. */
    slices?: pulumi.Input<inputs.WatchtowerSlicesArgs>;
    /** Bucket that receives the files of both. */
    storage: pulumi.Input<inputs.CloudSliceStorageArgs>;
}
