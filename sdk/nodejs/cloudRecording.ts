// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

const form: utilities.Form = {
    inputs: ["mixLayoutParams", "mixTranscodeParams", "privateMapKey", "recordParams", "region", "resourceExpiredHour", "roomId", "roomIdType", "sdkAppId", "storageParams", "userId", "userSig"],
    outputs: ["mixLayoutParams", "mixTranscodeParams", "privateMapKey", "recordParams", "region", "resourceExpiredHour", "roomId", "roomIdType", "sdkAppId", "startedAt", "status", "storageFileList", "storageParams", "taskId", "userId", "userSig"],
    required: ["recordParams", "roomId", "storageParams", "userId"],
    secret: ["privateMapKey", "userSig"],
    defaults: {},
};

/**
 * A recording of a room, stream by stream or mixed, to VOD or to object storage.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/46960
 *
 * ## Example Usage
 * ### Every speaker of a room, recorded into a bucket
 *
 * ```typescript
 * import * as pulumi from "@pulumi/pulumi";
 * import * as trtc from "pulumi-trtc";
 *
 * const config = new pulumi.Config();
 * const accessKey = config.requireSecret("accessKey");
 * const secretKey = config.requireSecret("secretKey");
 * const recording = new trtc.CloudRecording("recording", {
 *     roomId: "500",
 *     roomIdType: trtc.RoomIdType.Integer,
 *     userId: "recorder",
 *     recordParams: {
 *         recordMode: trtc.RecordMode.SingleStream,
 *         maxIdleTime: 600,
 *         outputFormat: trtc.RecordFormat.Mp4,
 *         subscribeStreamUserIds: {
 *             unSubscribeVideoUserIds: [
 *                 "cinema",
 *             ],
 *         },
 *     },
 *     storageParams: {
 *         cloudStorage: {
 *             vendor: trtc.StorageVendor.TencentCos,
 *             region: "ap-singapore",
 *             bucket: "recordings-1250000000",
 *             accessKey: accessKey,
 *             secretKey: secretKey,
 *             fileNamePrefix: [
 *                 "conference",
 *                 "day1",
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
 * pulumi import trtc:index:CloudRecording recording <task ID>
 * ```
 */
export class CloudRecording extends pulumi.CustomResource {
    /** @internal */
    public static readonly __pulumiType = "trtc:index:CloudRecording";

    /**
     * Looks up a CloudRecording that is there already.
     *
     * @param name Its name in the stack.
     * @param id Its ID.
     * @param state What is known of it besides its ID.
     * @param opts How it is looked up.
     */
    public static get(name: string, id: pulumi.Input<pulumi.ID>, state?: CloudRecordingState, opts?: pulumi.CustomResourceOptions): CloudRecording {
        return new CloudRecording(name, state as any, { ...opts, id });
    }

    /** Whether an object is a CloudRecording, also where several copies of this package are loaded. */
    public static isInstance(obj: any): obj is CloudRecording {
        return obj?.__pulumiType === CloudRecording.__pulumiType;
    }

    /** Layout of a mixed recording. */
    declare public readonly mixLayoutParams: pulumi.Output<outputs.MixLayoutParams | undefined>;
    /** Encoding of a mixed recording. */
    declare public readonly mixTranscodeParams: pulumi.Output<outputs.MixTranscodeParams | undefined>;
    /** Permission ticket for the room; needed only when the console turns advanced permission control on. */
    declare public readonly privateMapKey: pulumi.Output<string | undefined>;
    /** What is recorded and in which form. */
    declare public readonly recordParams: pulumi.Output<outputs.RecordParams>;
    /** Region that the task runs in; the provider's when absent. */
    declare public readonly region: pulumi.Output<string | undefined>;
    /** How long after the start the task can be queried, changed and stopped. The recording itself goes on after that. In hours. From 6 to 720. Default: 72. */
    declare public readonly resourceExpiredHour: pulumi.Output<number | undefined>;
    /** Room that is recorded. */
    declare public readonly roomId: pulumi.Output<string>;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    declare public readonly roomIdType: pulumi.Output<enums.RoomIdType | undefined>;
    /** Application that owns the room. */
    declare public readonly sdkAppId: pulumi.Output<number | undefined>;
    /** When the recording was started, in ISO 8601. Queries, changes and stops work for resourceExpiredHour from then. */
    declare public readonly startedAt: pulumi.Output<string | undefined>;
    /** State of the task when it was last looked at. */
    declare public readonly status: pulumi.Output<string | undefined>;
    /** Files written when it was last looked at. */
    declare public readonly storageFileList: pulumi.Output<outputs.StorageFile[] | undefined>;
    /** Where the files go: VOD or object storage. */
    declare public readonly storageParams: pulumi.Output<outputs.StorageParams>;
    /** ID of the task. */
    declare public readonly taskId: pulumi.Output<string>;
    /** User ID under which the recording robot enters the room; nobody else in the room may use it. */
    declare public readonly userId: pulumi.Output<string>;
    /** The robot user's signature, as minted for its user ID. */
    declare public readonly userSig: pulumi.Output<string | undefined>;

    /**
     * Declares a CloudRecording of the stack.
     *
     * @param name Its name, once in the stack for its type.
     * @param args Its properties.
     * @param opts How it is managed.
     */
    constructor(name: string, args: CloudRecordingArgs, opts?: pulumi.CustomResourceOptions) {
        super(CloudRecording.__pulumiType, name, utilities.propertiesOf(form, args, opts), utilities.withDefaults(opts, { additionalSecretOutputs: ["privateMapKey", "userSig"], replaceOnChanges: ["mixTranscodeParams", "region", "resourceExpiredHour", "roomId", "roomIdType", "sdkAppId", "storageParams", "userId"] }));
    }
}

/** What is known of a CloudRecording that is looked up: TRTC does not tell with what it was started. */
export interface CloudRecordingState {
    /** Layout of a mixed recording. */
    mixLayoutParams?: pulumi.Input<inputs.MixLayoutParamsArgs>;
    /** Encoding of a mixed recording. */
    mixTranscodeParams?: pulumi.Input<inputs.MixTranscodeParamsArgs>;
    /** Permission ticket for the room; needed only when the console turns advanced permission control on. */
    privateMapKey?: pulumi.Input<string>;
    /** What is recorded and in which form. */
    recordParams?: pulumi.Input<inputs.RecordParamsArgs>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** How long after the start the task can be queried, changed and stopped. The recording itself goes on after that. In hours. From 6 to 720. Default: 72. */
    resourceExpiredHour?: pulumi.Input<number>;
    /** Room that is recorded. */
    roomId?: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** Where the files go: VOD or object storage. */
    storageParams?: pulumi.Input<inputs.StorageParamsArgs>;
    /** User ID under which the recording robot enters the room; nobody else in the room may use it. */
    userId?: pulumi.Input<string>;
    /** The robot user's signature, as minted for its user ID. */
    userSig?: pulumi.Input<string>;
}

/** Properties of CloudRecording. */
export interface CloudRecordingArgs {
    /** Layout of a mixed recording. */
    mixLayoutParams?: pulumi.Input<inputs.MixLayoutParamsArgs>;
    /** Encoding of a mixed recording. */
    mixTranscodeParams?: pulumi.Input<inputs.MixTranscodeParamsArgs>;
    /** Permission ticket for the room; needed only when the console turns advanced permission control on. */
    privateMapKey?: pulumi.Input<string>;
    /** What is recorded and in which form. */
    recordParams: pulumi.Input<inputs.RecordParamsArgs>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** How long after the start the task can be queried, changed and stopped. The recording itself goes on after that. In hours. From 6 to 720. Default: 72. */
    resourceExpiredHour?: pulumi.Input<number>;
    /** Room that is recorded. */
    roomId: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** Where the files go: VOD or object storage. */
    storageParams: pulumi.Input<inputs.StorageParamsArgs>;
    /** User ID under which the recording robot enters the room; nobody else in the room may use it. */
    userId: pulumi.Input<string>;
    /** The robot user's signature, as minted for its user ID. */
    userSig?: pulumi.Input<string>;
}
