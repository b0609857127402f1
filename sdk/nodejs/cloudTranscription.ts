// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

const form: utilities.Form = {
    inputs: ["asrParam", "region", "roomId", "roomIdType", "sdkAppId", "transcriptionParam", "translationParam", "ttsParam"],
    outputs: ["asrParam", "region", "roomId", "roomIdType", "sdkAppId", "status", "taskId", "transcriptionParam", "translationParam", "ttsParam"],
    required: ["asrParam", "roomId", "roomIdType", "transcriptionParam"],
    secret: [],
    defaults: {},
};

/**
 * Speech of a room transcribed, translated into other languages, and spoken in them.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/78748
 *
 * ## Example Usage
 * ### A speaker transcribed, translated, and heard in another language
 *
 * ```typescript
 * import * as pulumi from "@pulumi/pulumi";
 * import * as trtc from "pulumi-trtc";
 *
 * const interpreter = new trtc.CloudTranscription("interpreter", {
 *     roomId: "lecture-hall",
 *     roomIdType: trtc.RoomIdType.String,
 *     transcriptionParam: {
 *         userId: "scribe",
 *         subscribeList: [{
 *             userId: "lecturer",
 *         }],
 *     },
 *     asrParam: {
 *         lang: "bigmodel-en",
 *         vadSilenceTime: 800,
 *     },
 *     translationParam: {
 *         targetLang: [
 *             "de",
 *             "ja",
 *         ],
 *         terminologies: [{
 *             targetLang: "de",
 *             terminology: [{
 *                 source: "relay",
 *                 target: "Relais",
 *             }],
 *         }],
 *     },
 *     ttsParam: [{
 *         model: "flow_02_turbo",
 *         language: "ja",
 *         targetUser: {
 *             userId: "lecturer",
 *         },
 *         ttsRobotUser: {
 *             userId: "interpreter-ja",
 *         },
 *         voice: {
 *             voiceId: "v-female-R2s4N9qJ",
 *             speed: 1.1,
 *         },
 *     }],
 * });
 * ```
 *
 * ## Import
 *
 * A running task is taken into a stack by its ID. TRTC does not tell with what it was started; what the program says stands.
 *
 * ```sh
 * pulumi import trtc:index:CloudTranscription interpreter <task ID>
 * ```
 */
export class CloudTranscription extends pulumi.CustomResource {
    /** @internal */
    public static readonly __pulumiType = "trtc:index:CloudTranscription";

    /**
     * Looks up a CloudTranscription that is there already.
     *
     * @param name Its name in the stack.
     * @param id Its ID.
     * @param state What is known of it besides its ID.
     * @param opts How it is looked up.
     */
    public static get(name: string, id: pulumi.Input<pulumi.ID>, state?: CloudTranscriptionState, opts?: pulumi.CustomResourceOptions): CloudTranscription {
        return new CloudTranscription(name, state as any, { ...opts, id });
    }

    /** Whether an object is a CloudTranscription, also where several copies of this package are loaded. */
    public static isInstance(obj: any): obj is CloudTranscription {
        return obj?.__pulumiType === CloudTranscription.__pulumiType;
    }

    /** Speech recognition. */
    declare public readonly asrParam: pulumi.Output<outputs.AsrParam>;
    /** Region that the task runs in; the provider's when absent. */
    declare public readonly region: pulumi.Output<string | undefined>;
    /** Room that is transcribed. */
    declare public readonly roomId: pulumi.Output<string>;
    /** How RoomId is read; must match how the room was created. */
    declare public readonly roomIdType: pulumi.Output<enums.RoomIdType>;
    /** Application that owns the room. */
    declare public readonly sdkAppId: pulumi.Output<number | undefined>;
    /** State of the task when it was last looked at. */
    declare public readonly status: pulumi.Output<string | undefined>;
    /** ID of the task. */
    declare public readonly taskId: pulumi.Output<string>;
    /** The robot that listens, and whom it listens to. */
    declare public readonly transcriptionParam: pulumi.Output<outputs.TranscriptionParam>;
    /** Translation of what was recognised. */
    declare public readonly translationParam: pulumi.Output<outputs.TranslationParam | undefined>;
    /** Whose translated words are spoken, in which language and voice. */
    declare public readonly ttsParam: pulumi.Output<outputs.TTSParam[] | undefined>;

    /**
     * Declares a CloudTranscription of the stack.
     *
     * @param name Its name, once in the stack for its type.
     * @param args Its properties.
     * @param opts How it is managed.
     */
    constructor(name: string, args: CloudTranscriptionArgs, opts?: pulumi.CustomResourceOptions) {
        super(CloudTranscription.__pulumiType, name, utilities.propertiesOf(form, args, opts), utilities.withDefaults(opts, { replaceOnChanges: ["asrParam", "region", "roomId", "roomIdType", "sdkAppId", "transcriptionParam", "translationParam", "ttsParam[*]"] }));
    }
}

/** What is known of a CloudTranscription that is looked up: TRTC does not tell with what it was started. */
export interface CloudTranscriptionState {
    /** Speech recognition. */
    asrParam?: pulumi.Input<inputs.AsrParamArgs>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Room that is transcribed. */
    roomId?: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** The robot that listens, and whom it listens to. */
    transcriptionParam?: pulumi.Input<inputs.TranscriptionParamArgs>;
    /** Translation of what was recognised. */
    translationParam?: pulumi.Input<inputs.TranslationParamArgs>;
    /** Whose translated words are spoken, in which language and voice. */
    ttsParam?: pulumi.Input<pulumi.Input<inputs.TTSParamArgs>[]>;
}

/** Properties of CloudTranscription. */
export interface CloudTranscriptionArgs {
    /** Speech recognition. */
    asrParam: pulumi.Input<inputs.AsrParamArgs>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Room that is transcribed. */
    roomId: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. */
    roomIdType: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** The robot that listens, and whom it listens to. */
    transcriptionParam: pulumi.Input<inputs.TranscriptionParamArgs>;
    /** Translation of what was recognised. */
    translationParam?: pulumi.Input<inputs.TranslationParamArgs>;
    /** Whose translated words are spoken, in which language and voice. */
    ttsParam?: pulumi.Input<pulumi.Input<inputs.TTSParamArgs>[]>;
}
