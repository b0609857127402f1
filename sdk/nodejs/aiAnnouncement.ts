// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

const form: utilities.Form = {
    inputs: ["interrupt", "region", "stopAfterPlay", "taskId", "text", "triggers"],
    outputs: ["interrupt", "region", "stopAfterPlay", "taskId", "text", "triggers"],
    required: ["taskId", "text"],
    secret: [],
    defaults: {},
};

/**
 * A text that a running AI agent speaks when it is created, and again when the text, the task or its triggers change.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/64965
 *
 * ## Example Usage
 * ### An agent that says what is new, and says it again when it changes
 *
 * ```typescript
 * import * as pulumi from "@pulumi/pulumi";
 * import * as trtc from "pulumi-trtc";
 *
 * const config = new pulumi.Config();
 * const modelKey = config.requireSecret("modelKey");
 * const news = config.get("news") || "The doors open in five minutes.";
 * const agent = new trtc.AIConversation("agent", {
 *     roomId: "300",
 *     roomIdType: trtc.RoomIdType.Integer,
 *     agentConfig: {
 *         userId: "concierge",
 *         targetUserId: "visitor",
 *     },
 *     llmConfig: {
 *         LLMType: "openai",
 *         Model: "gpt-4o-mini",
 *         APIUrl: "https://models.example.com/v1/chat/completions",
 *         APIKey: modelKey,
 *     },
 *     ttsConfig: {
 *         TTSType: "flow",
 *         VoiceId: "v-female-R2s4N9qJ",
 *     },
 * });
 * const announcement = new trtc.AIAnnouncement("announcement", {
 *     taskId: agent.taskId,
 *     text: news,
 *     interrupt: true,
 * });
 * ```
 */
export class AIAnnouncement extends pulumi.CustomResource {
    /** @internal */
    public static readonly __pulumiType = "trtc:index:AIAnnouncement";

    /**
     * Looks up a AIAnnouncement that is there already.
     *
     * @param name Its name in the stack.
     * @param id Its ID.
     * @param state What is known of it besides its ID.
     * @param opts How it is looked up.
     */
    public static get(name: string, id: pulumi.Input<pulumi.ID>, state?: AIAnnouncementState, opts?: pulumi.CustomResourceOptions): AIAnnouncement {
        return new AIAnnouncement(name, state as any, { ...opts, id });
    }

    /** Whether an object is a AIAnnouncement, also where several copies of this package are loaded. */
    public static isInstance(obj: any): obj is AIAnnouncement {
        return obj?.__pulumiType === AIAnnouncement.__pulumiType;
    }

    /** Whether it interrupts what the agent says now. */
    declare public readonly interrupt: pulumi.Output<boolean | undefined>;
    /** Region that is called; the provider's when absent. */
    declare public readonly region: pulumi.Output<string | undefined>;
    /** Whether the conversation ends afterwards. */
    declare public readonly stopAfterPlay: pulumi.Output<boolean | undefined>;
    /** Task of the AI agent that speaks. */
    declare public readonly taskId: pulumi.Output<string>;
    /** The text. */
    declare public readonly text: pulumi.Output<string>;
    /** Values whose change does it again. */
    declare public readonly triggers: pulumi.Output<string[] | undefined>;

    /**
     * Declares a AIAnnouncement of the stack.
     *
     * @param name Its name, once in the stack for its type.
     * @param args Its properties.
     * @param opts How it is managed.
     */
    constructor(name: string, args: AIAnnouncementArgs, opts?: pulumi.CustomResourceOptions) {
        super(AIAnnouncement.__pulumiType, name, utilities.propertiesOf(form, args, opts), utilities.withDefaults(opts, { replaceOnChanges: ["taskId", "text", "triggers[*]"] }));
    }
}

/** What is known of a AIAnnouncement that is looked up: TRTC does not tell with what it was started. */
export interface AIAnnouncementState {
    /** Whether it interrupts what the agent says now. */
    interrupt?: pulumi.Input<boolean>;
    /** Region that is called; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Whether the conversation ends afterwards. */
    stopAfterPlay?: pulumi.Input<boolean>;
    /** Task of the AI agent that speaks. */
    taskId?: pulumi.Input<string>;
    /** The text. */
    text?: pulumi.Input<string>;
    /** Values whose change does it again. */
    triggers?: pulumi.Input<pulumi.Input<string>[]>;
}

/** Properties of AIAnnouncement. */
export interface AIAnnouncementArgs {
    /** Whether it interrupts what the agent says now. */
    interrupt?: pulumi.Input<boolean>;
    /** Region that is called; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Whether the conversation ends afterwards. */
    stopAfterPlay?: pulumi.Input<boolean>;
    /** Task of the AI agent that speaks. */
    taskId: pulumi.Input<string>;
    /** The text. */
    text: pulumi.Input<string>;
    /** Values whose change does it again. */
    triggers?: pulumi.Input<pulumi.Input<string>[]>;
}
