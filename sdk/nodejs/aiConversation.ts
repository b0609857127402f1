// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

const form: utilities.Form = {
    inputs: ["agentConfig", "experimentalParams", "llmConfig", "region", "roomId", "roomIdType", "sdkAppId", "sessionId", "sttConfig", "ttsConfig"],
    outputs: ["agentConfig", "experimentalParams", "llmConfig", "region", "roomId", "roomIdType", "sdkAppId", "sessionId", "status", "sttConfig", "taskId", "ttsConfig"],
    required: ["agentConfig", "roomId"],
    secret: ["llmConfig", "ttsConfig"],
    defaults: {},
};

/**
 * An AI agent that listens to one user of a room and answers aloud.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/64963
 *
 * ## Example Usage
 * ### An agent that talks with a visitor
 *
 * ```typescript
 * import * as pulumi from "@pulumi/pulumi";
 * import * as trtc from "pulumi-trtc";
 *
 * const config = new pulumi.Config();
 * const modelKey = config.requireSecret("modelKey");
 * const agent = new trtc.AIConversation("agent", {
 *     roomId: "300",
 *     roomIdType: trtc.RoomIdType.Integer,
 *     agentConfig: {
 *         userId: "concierge",
 *         targetUserId: "visitor",
 *         welcomeMessage: "Welcome. How may I help you?",
 *         maxIdleTime: 600,
 *     },
 *     sttConfig: {
 *         language: "en",
 *         alternativeLanguage: [
 *             "de",
 *             "fr",
 *         ],
 *     },
 *     llmConfig: {
 *         LLMType: "openai",
 *         Model: "gpt-4o-mini",
 *         APIUrl: "https://models.example.com/v1/chat/completions",
 *         APIKey: modelKey,
 *         Streaming: true,
 *     },
 *     ttsConfig: {
 *         TTSType: "flow",
 *         VoiceId: "v-female-R2s4N9qJ",
 *     },
 * });
 * ```
 *
 * ## Import
 *
 * A running task is taken into a stack by its ID. TRTC does not tell with what it was started; what the program says stands.
 *
 * ```sh
 * pulumi import trtc:index:AIConversation agent <task ID>
 * ```
 */
export class AIConversation extends pulumi.CustomResource {
    /** @internal */
    public static readonly __pulumiType = "trtc:index:AIConversation";

    /**
     * Looks up a AIConversation that is there already.
     *
     * @param name Its name in the stack.
     * @param id Its ID.
     * @param state What is known of it besides its ID.
     * @param opts How it is looked up.
     */
    public static get(name: string, id: pulumi.Input<pulumi.ID>, state?: AIConversationState, opts?: pulumi.CustomResourceOptions): AIConversation {
        return new AIConversation(name, state as any, { ...opts, id });
    }

    /** Whether an object is a AIConversation, also where several copies of this package are loaded. */
    public static isInstance(obj: any): obj is AIConversation {
        return obj?.__pulumiType === AIConversation.__pulumiType;
    }

    /** The agent's user and how it converses. */
    declare public readonly agentConfig: pulumi.Output<outputs.AgentConfig>;
    /** Settings agreed with the vendor's support, as JSON in a string. */
    declare public readonly experimentalParams: pulumi.Output<string | undefined>;
    /** The language model, as a JSON object in a string: LLMType, Model, APIKey, APIUrl and Streaming. */
    declare public readonly llmConfig: pulumi.Output<{ [key: string]: any } | undefined>;
    /** Region that the task runs in; the provider's when absent. */
    declare public readonly region: pulumi.Output<string | undefined>;
    /** Room the agent enters. */
    declare public readonly roomId: pulumi.Output<string>;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    declare public readonly roomIdType: pulumi.Output<enums.RoomIdType | undefined>;
    /** Application that owns the room. */
    declare public readonly sdkAppId: pulumi.Output<number | undefined>;
    /** The caller's own ID of this conversation; while it runs, a second start with the same ID is refused instead of repeated. */
    declare public readonly sessionId: pulumi.Output<string | undefined>;
    /** State of the task when it was last looked at. */
    declare public readonly status: pulumi.Output<string | undefined>;
    /** Speech recognition. */
    declare public readonly sttConfig: pulumi.Output<outputs.STTConfig | undefined>;
    /** ID of the task. */
    declare public readonly taskId: pulumi.Output<string>;
    /** The voice, as a JSON object in a string: TTSType and what that kind needs, such as AppId, SecretId, SecretKey, VoiceType, Speed, Volume and PrimaryLanguage. */
    declare public readonly ttsConfig: pulumi.Output<{ [key: string]: any } | undefined>;

    /**
     * Declares a AIConversation of the stack.
     *
     * @param name Its name, once in the stack for its type.
     * @param args Its properties.
     * @param opts How it is managed.
     */
    constructor(name: string, args: AIConversationArgs, opts?: pulumi.CustomResourceOptions) {
        super(AIConversation.__pulumiType, name, utilities.propertiesOf(form, args, opts), utilities.withDefaults(opts, { additionalSecretOutputs: ["llmConfig", "ttsConfig"], replaceOnChanges: ["experimentalParams", "region", "roomId", "roomIdType", "sdkAppId", "sessionId", "sttConfig"] }));
    }
}

/** What is known of a AIConversation that is looked up: TRTC does not tell with what it was started. */
export interface AIConversationState {
    /** The agent's user and how it converses. */
    agentConfig?: pulumi.Input<inputs.AgentConfigArgs>;
    /** Settings agreed with the vendor's support, as JSON in a string. */
    experimentalParams?: pulumi.Input<string>;
    /** The language model, as a JSON object in a string: LLMType, Model, APIKey, APIUrl and Streaming. */
    llmConfig?: pulumi.Input<{ [key: string]: any }>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Room the agent enters. */
    roomId?: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** The caller's own ID of this conversation; while it runs, a second start with the same ID is refused instead of repeated. */
    sessionId?: pulumi.Input<string>;
    /** Speech recognition. */
    sttConfig?: pulumi.Input<inputs.STTConfigArgs>;
    /** The voice, as a JSON object in a string: TTSType and what that kind needs, such as AppId, SecretId, SecretKey, VoiceType, Speed, Volume and PrimaryLanguage. */
    ttsConfig?: pulumi.Input<{ [key: string]: any }>;
}

/** Properties of AIConversation. */
export interface AIConversationArgs {
    /** The agent's user and how it converses. */
    agentConfig: pulumi.Input<inputs.AgentConfigArgs>;
    /** Settings agreed with the vendor's support, as JSON in a string. */
    experimentalParams?: pulumi.Input<string>;
    /** The language model, as a JSON object in a string: LLMType, Model, APIKey, APIUrl and Streaming. */
    llmConfig?: pulumi.Input<{ [key: string]: any }>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Room the agent enters. */
    roomId: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** The caller's own ID of this conversation; while it runs, a second start with the same ID is refused instead of repeated. */
    sessionId?: pulumi.Input<string>;
    /** Speech recognition. */
    sttConfig?: pulumi.Input<inputs.STTConfigArgs>;
    /** The voice, as a JSON object in a string: TTSType and what that kind needs, such as AppId, SecretId, SecretKey, VoiceType, Speed, Volume and PrimaryLanguage. */
    ttsConfig?: pulumi.Input<{ [key: string]: any }>;
}
