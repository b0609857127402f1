// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

const form: utilities.Form = {
    inputs: ["recognizeConfig", "region", "roomId", "roomIdType", "sdkAppId", "sessionId", "transcriptionParams", "translationConfig"],
    outputs: ["recognizeConfig", "region", "roomId", "roomIdType", "sdkAppId", "sessionId", "status", "taskId", "transcriptionParams", "translationConfig"],
    required: ["roomId", "transcriptionParams"],
    secret: [],
    defaults: {},
};

/**
 * A robot that turns speech in a room into subtitles and transcripts.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/64967
 *
 * ## Example Usage
 * ### Subtitles of a speaker, translated
 *
 * ```typescript
 * import * as pulumi from "@pulumi/pulumi";
 * import * as trtc from "pulumi-trtc";
 *
 * const captions = new trtc.AITranscription("captions", {
 *     roomId: "lecture-hall",
 *     roomIdType: trtc.RoomIdType.String,
 *     transcriptionParams: {
 *         userId: "scribe",
 *         transcriptionMode: trtc.TranscriptionMode.User,
 *         targetUserId: "lecturer",
 *     },
 *     recognizeConfig: {
 *         language: "en",
 *         vadSilenceTime: 800,
 *     },
 *     translationConfig: {
 *         mode: trtc.TranslationMode.Text,
 *         targetLanguages: [
 *             "de",
 *             "ja",
 *         ],
 *         terminology: [{
 *             source: "relay",
 *             target: "Relais",
 *         }],
 *     },
 * });
 * ```
 *
 * ## Import
 *
 * A running task is taken into a stack by its ID. TRTC does not tell with what it was started; what the program says stands.
 *
 * ```sh
 * pulumi import trtc:index:AITranscription captions <task ID>
 * ```
 */
export class AITranscription extends pulumi.CustomResource {
    /** @internal */
    public static readonly __pulumiType = "trtc:index:AITranscription";

    /**
     * Looks up a AITranscription that is there already.
     *
     * @param name Its name in the stack.
     * @param id Its ID.
     * @param state What is known of it besides its ID.
     * @param opts How it is looked up.
     */
    public static get(name: string, id: pulumi.Input<pulumi.ID>, state?: AITranscriptionState, opts?: pulumi.CustomResourceOptions): AITranscription {
        return new AITranscription(name, state as any, { ...opts, id });
    }

    /** Whether an object is a AITranscription, also where several copies of this package are loaded. */
    public static isInstance(obj: any): obj is AITranscription {
        return obj?.__pulumiType === AITranscription.__pulumiType;
    }

    /** Speech recognition. */
    declare public readonly recognizeConfig: pulumi.Output<outputs.RecognizeConfig | undefined>;
    /** Region that the task runs in; the provider's when absent. */
    declare public readonly region: pulumi.Output<string | undefined>;
    /** Room that is transcribed. */
    declare public readonly roomId: pulumi.Output<string>;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    declare public readonly roomIdType: pulumi.Output<enums.RoomIdType | undefined>;
    /** Application that owns the room. */
    declare public readonly sdkAppId: pulumi.Output<number | undefined>;
    /** The caller's own ID of this task; while it runs, a second start with the same ID is refused instead of repeated. Without it, one task per room (or per target user) is allowed. */
    declare public readonly sessionId: pulumi.Output<string | undefined>;
    /** State of the task when it was last looked at. */
    declare public readonly status: pulumi.Output<string | undefined>;
    /** ID of the task. */
    declare public readonly taskId: pulumi.Output<string>;
    /** The robot's user and whom it listens to. */
    declare public readonly transcriptionParams: pulumi.Output<outputs.TranscriptionParams>;
    /** Translation of what was recognised. */
    declare public readonly translationConfig: pulumi.Output<outputs.TranslationConfig | undefined>;

    /**
     * Declares a AITranscription of the stack.
     *
     * @param name Its name, once in the stack for its type.
     * @param args Its properties.
     * @param opts How it is managed.
     */
    constructor(name: string, args: AITranscriptionArgs, opts?: pulumi.CustomResourceOptions) {
        super(AITranscription.__pulumiType, name, utilities.propertiesOf(form, args, opts), utilities.withDefaults(opts, { replaceOnChanges: ["recognizeConfig", "region", "roomId", "roomIdType", "sdkAppId", "sessionId", "transcriptionParams", "translationConfig"] }));
    }
}

/** What is known of a AITranscription that is looked up: TRTC does not tell with what it was started. */
export interface AITranscriptionState {
    /** Speech recognition. */
    recognizeConfig?: pulumi.Input<inputs.RecognizeConfigArgs>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Room that is transcribed. */
    roomId?: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** The caller's own ID of this task; while it runs, a second start with the same ID is refused instead of repeated. Without it, one task per room (or per target user) is allowed. */
    sessionId?: pulumi.Input<string>;
    /** The robot's user and whom it listens to. */
    transcriptionParams?: pulumi.Input<inputs.TranscriptionParamsArgs>;
    /** Translation of what was recognised. */
    translationConfig?: pulumi.Input<inputs.TranslationConfigArgs>;
}

/** Properties of AITranscription. */
export interface AITranscriptionArgs {
    /** Speech recognition. */
    recognizeConfig?: pulumi.Input<inputs.RecognizeConfigArgs>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Room that is transcribed. */
    roomId: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** The caller's own ID of this task; while it runs, a second start with the same ID is refused instead of repeated. Without it, one task per room (or per target user) is allowed. */
    sessionId?: pulumi.Input<string>;
    /** The robot's user and whom it listens to. */
    transcriptionParams: pulumi.Input<inputs.TranscriptionParamsArgs>;
    /** Translation of what was recognised. */
    translationConfig?: pulumi.Input<inputs.TranslationConfigArgs>;
}
