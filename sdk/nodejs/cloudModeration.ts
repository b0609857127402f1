// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

const form: utilities.Form = {
    inputs: ["moderationParams", "moderationStorageParams", "region", "resourceExpiredHour", "roomId", "roomIdType", "sdkAppId", "userId", "userSig"],
    outputs: ["moderationParams", "moderationStorageParams", "region", "resourceExpiredHour", "roomId", "roomIdType", "sdkAppId", "startedAt", "status", "taskId", "userId", "userSig"],
    required: ["moderationParams", "moderationStorageParams", "roomId", "userId"],
    secret: ["userSig"],
    defaults: {},
};

/**
 * Sound and video frames of a room, sent to a moderation supplier; what it finds is stored.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/72648
 *
 * ## Example Usage
 * ### What a room says and shows, moderated, and what is found stored
 *
 * ```typescript
 * import * as pulumi from "@pulumi/pulumi";
 * import * as trtc from "pulumi-trtc";
 *
 * const config = new pulumi.Config();
 * const accessKey = config.requireSecret("accessKey");
 * const secretKey = config.requireSecret("secretKey");
 * const supplierKey = config.requireSecret("supplierKey");
 * const moderation = new trtc.CloudModeration("moderation", {
 *     roomId: "open-stage",
 *     roomIdType: trtc.RoomIdType.String,
 *     userId: "moderator",
 *     moderationParams: {
 *         moderationType: trtc.ModerationType.AudioSlicesAndVideoFrames,
 *         moderationSupplier: "shumei",
 *         moderationSupplierParam: {
 *             secretId: "stage-account",
 *             secretKey: supplierKey,
 *             audioBizType: "live",
 *             imageBizType: "live",
 *         },
 *         saveModerationFile: trtc.KeptModerationFiles.Hits,
 *         callbackAllResults: trtc.ReportedModerationResults.Hits,
 *     },
 *     moderationStorageParams: {
 *         cloudModerationStorage: {
 *             vendor: trtc.ObjectStorageVendor.TencentCos,
 *             region: "ap-singapore",
 *             bucket: "moderation-1250000000",
 *             accessKey: accessKey,
 *             secretKey: secretKey,
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
 * pulumi import trtc:index:CloudModeration moderation <task ID>
 * ```
 */
export class CloudModeration extends pulumi.CustomResource {
    /** @internal */
    public static readonly __pulumiType = "trtc:index:CloudModeration";

    /**
     * Looks up a CloudModeration that is there already.
     *
     * @param name Its name in the stack.
     * @param id Its ID.
     * @param state What is known of it besides its ID.
     * @param opts How it is looked up.
     */
    public static get(name: string, id: pulumi.Input<pulumi.ID>, state?: CloudModerationState, opts?: pulumi.CustomResourceOptions): CloudModeration {
        return new CloudModeration(name, state as any, { ...opts, id });
    }

    /** Whether an object is a CloudModeration, also where several copies of this package are loaded. */
    public static isInstance(obj: any): obj is CloudModeration {
        return obj?.__pulumiType === CloudModeration.__pulumiType;
    }

    /** What is moderated, and by whom. */
    declare public readonly moderationParams: pulumi.Output<outputs.ModerationParams>;
    /** Where the files go. */
    declare public readonly moderationStorageParams: pulumi.Output<outputs.ModerationStorageParams>;
    /** Region that the task runs in; the provider's when absent. */
    declare public readonly region: pulumi.Output<string | undefined>;
    /** How long after the start the task can be queried, changed and stopped. The moderation itself goes on after that. In hours. From 6 to 72. Default: 24. */
    declare public readonly resourceExpiredHour: pulumi.Output<number | undefined>;
    /** Room that is moderated. */
    declare public readonly roomId: pulumi.Output<string>;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    declare public readonly roomIdType: pulumi.Output<enums.RoomIdType | undefined>;
    /** Application that owns the room. */
    declare public readonly sdkAppId: pulumi.Output<number | undefined>;
    /** When the task was started, in ISO 8601. Queries, changes and stops work for resourceExpiredHour from then. */
    declare public readonly startedAt: pulumi.Output<string | undefined>;
    /** State of the task when it was last looked at. */
    declare public readonly status: pulumi.Output<string | undefined>;
    /** ID of the task. */
    declare public readonly taskId: pulumi.Output<string>;
    /** User ID under which the moderation robot enters the room; nobody else and no other robot in the room may use it. */
    declare public readonly userId: pulumi.Output<string>;
    /** The robot user's signature, as minted for its user ID. */
    declare public readonly userSig: pulumi.Output<string | undefined>;

    /**
     * Declares a CloudModeration of the stack.
     *
     * @param name Its name, once in the stack for its type.
     * @param args Its properties.
     * @param opts How it is managed.
     */
    constructor(name: string, args: CloudModerationArgs, opts?: pulumi.CustomResourceOptions) {
        super(CloudModeration.__pulumiType, name, utilities.propertiesOf(form, args, opts), utilities.withDefaults(opts, { additionalSecretOutputs: ["userSig"], replaceOnChanges: ["moderationStorageParams", "region", "resourceExpiredHour", "roomId", "roomIdType", "sdkAppId", "userId"] }));
    }
}

/** What is known of a CloudModeration that is looked up: TRTC does not tell with what it was started. */
export interface CloudModerationState {
    /** What is moderated, and by whom. */
    moderationParams?: pulumi.Input<inputs.ModerationParamsArgs>;
    /** Where the files go. */
    moderationStorageParams?: pulumi.Input<inputs.ModerationStorageParamsArgs>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** How long after the start the task can be queried, changed and stopped. The moderation itself goes on after that. In hours. From 6 to 72. Default: 24. */
    resourceExpiredHour?: pulumi.Input<number>;
    /** Room that is moderated. */
    roomId?: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** User ID under which the moderation robot enters the room; nobody else and no other robot in the room may use it. */
    userId?: pulumi.Input<string>;
    /** The robot user's signature, as minted for its user ID. */
    userSig?: pulumi.Input<string>;
}

/** Properties of CloudModeration. */
export interface CloudModerationArgs {
    /** What is moderated, and by whom. */
    moderationParams: pulumi.Input<inputs.ModerationParamsArgs>;
    /** Where the files go. */
    moderationStorageParams: pulumi.Input<inputs.ModerationStorageParamsArgs>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** How long after the start the task can be queried, changed and stopped. The moderation itself goes on after that. In hours. From 6 to 72. Default: 24. */
    resourceExpiredHour?: pulumi.Input<number>;
    /** Room that is moderated. */
    roomId: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** User ID under which the moderation robot enters the room; nobody else and no other robot in the room may use it. */
    userId: pulumi.Input<string>;
    /** The robot user's signature, as minted for its user ID. */
    userSig?: pulumi.Input<string>;
}
