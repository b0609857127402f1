// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

const form: utilities.Form = {
    inputs: ["privateMapKey", "region", "resourceExpiredHour", "roomId", "roomIdType", "sdkAppId", "sliceParams", "sliceStorageParams", "userId", "userSig"],
    outputs: ["privateMapKey", "region", "resourceExpiredHour", "roomId", "roomIdType", "sdkAppId", "sliceParams", "sliceStorageParams", "startedAt", "status", "taskId", "userId", "userSig"],
    required: ["roomId", "sliceParams", "sliceStorageParams", "userId"],
    secret: ["privateMapKey", "userSig"],
    defaults: {},
};

/**
 * Sound of a room in pieces, and frames of its video, stored in object storage.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/72331
 *
 * ## Example Usage
 * ### A room's sound in pieces of a minute, and a frame of every video each ten seconds, in a bucket
 *
 * ```typescript
 * import * as pulumi from "@pulumi/pulumi";
 * import * as trtc from "pulumi-trtc";
 *
 * const config = new pulumi.Config();
 * const accessKey = config.requireSecret("accessKey");
 * const secretKey = config.requireSecret("secretKey");
 * const slices = new trtc.CloudSlice("slices", {
 *     roomId: "500",
 *     roomIdType: trtc.RoomIdType.Integer,
 *     userId: "slicer",
 *     sliceParams: {
 *         sliceType: trtc.SliceType.AudioVideo,
 *         sliceAudio: 60,
 *         sliceVideo: 10,
 *         maxIdleTime: 600,
 *         subscribeStreamUserIds: {
 *             unSubscribeVideoUserIds: [
 *                 "cinema",
 *             ],
 *         },
 *     },
 *     sliceStorageParams: {
 *         cloudSliceStorage: {
 *             vendor: trtc.ObjectStorageVendor.TencentCos,
 *             region: "ap-singapore",
 *             bucket: "slices-1250000000",
 *             accessKey: accessKey,
 *             secretKey: secretKey,
 *             fileNamePrefix: [
 *                 "archive",
 *             ],
 *         },
 *     },
 * });
 * ```
 *
 * ## Import
 *
 * A running task is taken into a stack by its ID. TRTC does not tell with what it was started; what the program says stands.
 *
 * ```sh
 * pulumi import trtc:index:CloudSlice slices <task ID>
 * ```
 */
export class CloudSlice extends pulumi.CustomResource {
    /** @internal */
    public static readonly __pulumiType = "trtc:index:CloudSlice";

    /**
     * Looks up a CloudSlice that is there already.
     *
     * @param name Its name in the stack.
     * @param id Its ID.
     * @param state What is known of it besides its ID.
     * @param opts How it is looked up.
     */
    public static get(name: string, id: pulumi.Input<pulumi.ID>, state?: CloudSliceState, opts?: pulumi.CustomResourceOptions): CloudSlice {
        return new CloudSlice(name, state as any, { ...opts, id });
    }

    /** Whether an object is a CloudSlice, also where several copies of this package are loaded. */
    public static isInstance(obj: any): obj is CloudSlice {
        return obj?.__pulumiType === CloudSlice.__pulumiType;
    }

    /** Permission ticket for the room; needed only when the console turns advanced permission control on. */
    declare public readonly privateMapKey: pulumi.Output<string | undefined>;
    /** Region that the task runs in; the provider's when absent. */
    declare public readonly region: pulumi.Output<string | undefined>;
    /** How long after the start the task can be queried, changed and stopped. The slicing itself goes on after that. In hours. From 6 to 720. Default: 72. */
    declare public readonly resourceExpiredHour: pulumi.Output<number | undefined>;
    /** Room that is sliced. */
    declare public readonly roomId: pulumi.Output<string>;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    declare public readonly roomIdType: pulumi.Output<enums.RoomIdType | undefined>;
    /** Application that owns the room. */
    declare public readonly sdkAppId: pulumi.Output<number | undefined>;
    /** What is cut and how. */
    declare public readonly sliceParams: pulumi.Output<outputs.SliceParams>;
    /** Where the files go. */
    declare public readonly sliceStorageParams: pulumi.Output<outputs.SliceStorageParams>;
    /** When the task was started, in ISO 8601. Queries, changes and stops work for resourceExpiredHour from then. */
    declare public readonly startedAt: pulumi.Output<string | undefined>;
    /** State of the task when it was last looked at. */
    declare public readonly status: pulumi.Output<string | undefined>;
    /** ID of the task. */
    declare public readonly taskId: pulumi.Output<string>;
    /** User ID under which the slicing robot enters the room; nobody else and no other robot in the room may use it. */
    declare public readonly userId: pulumi.Output<string>;
    /** The robot user's signature, as minted for its user ID. */
    declare public readonly userSig: pulumi.Output<string | undefined>;

    /**
     * Declares a CloudSlice of the stack.
     *
     * @param name Its name, once in the stack for its type.
     * @param args Its properties.
     * @param opts How it is managed.
     */
    constructor(name: string, args: CloudSliceArgs, opts?: pulumi.CustomResourceOptions) {
        super(CloudSlice.__pulumiType, name, utilities.propertiesOf(form, args, opts), utilities.withDefaults(opts, { additionalSecretOutputs: ["privateMapKey", "userSig"], replaceOnChanges: ["region", "resourceExpiredHour", "roomId", "roomIdType", "sdkAppId", "sliceStorageParams", "userId"] }));
    }
}

/** What is known of a CloudSlice that is looked up: TRTC does not tell with what it was started. */
export interface CloudSliceState {
    /** Permission ticket for the room; needed only when the console turns advanced permission control on. */
    privateMapKey?: pulumi.Input<string>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** How long after the start the task can be queried, changed and stopped. The slicing itself goes on after that. In hours. From 6 to 720. Default: 72. */
    resourceExpiredHour?: pulumi.Input<number>;
    /** Room that is sliced. */
    roomId?: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** What is cut and how. */
    sliceParams?: pulumi.Input<inputs.SliceParamsArgs>;
    /** Where the files go. */
    sliceStorageParams?: pulumi.Input<inputs.SliceStorageParamsArgs>;
    /** User ID under which the slicing robot enters the room; nobody else and no other robot in the room may use it. */
    userId?: pulumi.Input<string>;
    /** The robot user's signature, as minted for its user ID. */
    userSig?: pulumi.Input<string>;
}

/** Properties of CloudSlice. */
export interface CloudSliceArgs {
    /** Permission ticket for the room; needed only when the console turns advanced permission control on. */
    privateMapKey?: pulumi.Input<string>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** How long after the start the task can be queried, changed and stopped. The slicing itself goes on after that. In hours. From 6 to 720. Default: 72. */
    resourceExpiredHour?: pulumi.Input<number>;
    /** Room that is sliced. */
    roomId: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** What is cut and how. */
    sliceParams: pulumi.Input<inputs.SliceParamsArgs>;
    /** Where the files go. */
    sliceStorageParams: pulumi.Input<inputs.SliceStorageParamsArgs>;
    /** User ID under which the slicing robot enters the room; nobody else and no other robot in the room may use it. */
    userId: pulumi.Input<string>;
    /** The robot user's signature, as minted for its user ID. */
    userSig?: pulumi.Input<string>;
}
