// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

const form: utilities.Form = {
    inputs: ["alternativeLanguage", "interruptMode", "interruptSpeechDuration", "language", "maxIdleTime", "model", "region", "roomId", "roomIdType", "sdkAppId", "sessionId", "targetUserId", "ttsConfig", "turnDetectionMode", "userId", "userSig", "vadSilenceTime", "welcomeMessage"],
    outputs: ["roomId", "roomIdType", "sdkAppId", "sessionId", "taskId", "userId"],
    required: ["model", "roomId", "targetUserId"],
    secret: ["ttsConfig", "userSig"],
    defaults: {},
};

/**
 * An AI agent that talks with one user of a room, over a language model that speaks OpenAI's protocol. The model's key is secret.
 *
 * ## Example Usage
 * ### An agent that answers a visitor
 *
 * ```typescript
 * import * as pulumi from "@pulumi/pulumi";
 * import * as trtc from "pulumi-trtc";
 *
 * const config = new pulumi.Config();
 * const modelKey = config.requireSecret("modelKey");
 * const concierge = new trtc.VoiceAgent("concierge", {
 *     roomId: "300",
 *     targetUserId: "visitor",
 *     welcomeMessage: "Welcome. How can I help?",
 *     model: {
 *         apiUrl: "https://models.example.com/v1/chat/completions",
 *         apiKey: modelKey,
 *         model: "gpt-4o-mini",
 *     },
 *     ttsConfig: {
 *         TTSType: "flow",
 *         VoiceId: "v-female-R2s4N9qJ",
 *     },
 * });
 * ```
 */
export class VoiceAgent extends pulumi.ComponentResource {
    /** @internal */
    public static readonly __pulumiType = "trtc:index:VoiceAgent";

    /** Whether an object is a VoiceAgent, also where several copies of this package are loaded. */
    public static isInstance(obj: any): obj is VoiceAgent {
        return obj?.__pulumiType === VoiceAgent.__pulumiType;
    }

    /** Room of the agent. */
    declare public readonly roomId: pulumi.Output<string>;
    /** How the room's ID is read. */
    declare public readonly roomIdType: pulumi.Output<enums.RoomIdType>;
    /** Application that callers enter the room with. */
    declare public readonly sdkAppId: pulumi.Output<number>;
    /** ID of the conversation. */
    declare public readonly sessionId: pulumi.Output<string>;
    /** Task of the agent. */
    declare public readonly taskId: pulumi.Output<string>;
    /** User ID of the agent in the room. */
    declare public readonly userId: pulumi.Output<string>;

    /**
     * Declares a VoiceAgent of the stack.
     *
     * @param name Its name, once in the stack for its type.
     * @param args Its properties.
     * @param opts How it is managed.
     */
    constructor(name: string, args: VoiceAgentArgs, opts?: pulumi.ComponentResourceOptions) {
        super(VoiceAgent.__pulumiType, name, utilities.propertiesOf(form, args, opts), utilities.withDefaults(opts), true /*remote*/);
    }

    /** Makes the agent speak a text, once: again only when the text or its triggers change. It is a resource of the agent, so a preview shows it. */
    say(args: VoiceAgent.SayArgs): pulumi.Output<VoiceAgent.SayResult> {
        return pulumi.runtime.call("trtc:index:VoiceAgent/say", {
            "__self__": this,
            interrupt: args.interrupt,
            name: args.name,
            text: args.text,
            triggers: args.triggers,
        }, this);
    }
}

/** Properties of VoiceAgent. */
export interface VoiceAgentArgs {
    /** Further languages that may be spoken. */
    alternativeLanguage?: pulumi.Input<pulumi.Input<string>[]>;
    /** Who decides that the user interrupts the agent. Default: Automatic (0). */
    interruptMode?: pulumi.Input<number | enums.InterruptMode>;
    /** Length of speech that interrupts the agent; used when the server decides. In milliseconds. Default: 500. */
    interruptSpeechDuration?: pulumi.Input<number>;
    /** Language spoken, as an ISO 639 code such as zh, en or ja. Default: en. */
    language?: pulumi.Input<string>;
    /** The agent leaves after nobody has published in the room for this long. In seconds. Default: 60. */
    maxIdleTime?: pulumi.Input<number>;
    /** The language model. */
    model: pulumi.Input<inputs.AgentModelArgs>;
    /** Region that the agent runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Room the agent enters. */
    roomId: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room; the provider's when absent. From 1 to 9007199254740991. */
    sdkAppId?: pulumi.Input<number>;
    /** The program's own ID of the conversation; when absent the provider makes one. */
    sessionId?: pulumi.Input<string>;
    /** User the agent listens to. */
    targetUserId: pulumi.Input<string>;
    /** The voice: TTSType and what that kind needs, such as AppId, SecretId, SecretKey, VoiceType, Speed, Volume and PrimaryLanguage. */
    ttsConfig?: pulumi.Input<{ [key: string]: any }>;
    /** What starts the agent's answer: 0 the server when a sentence is complete, 1 the client, 3 the server by the meaning of what is said. Default: 0. */
    turnDetectionMode?: pulumi.Input<number>;
    /** User ID of the agent. When absent the provider chooses one, and keeps it. */
    userId?: pulumi.Input<string>;
    /** The agent's signature. When absent the provider makes it with its sdkSecretKey. */
    userSig?: pulumi.Input<string>;
    /** Silence that ends a sentence. In milliseconds. From 240 to 2000. Default: 1000. */
    vadSilenceTime?: pulumi.Input<number>;
    /** What the agent says first. */
    welcomeMessage?: pulumi.Input<string>;
}

export namespace VoiceAgent {
    /** What VoiceAgent.say is asked with. */
    export interface SayArgs {
        /** Whether it interrupts what is said now. */
        interrupt?: pulumi.Input<boolean>;
        /** Name of this text among those of the component, whose resource is called COMPONENT-NAME. A second one needs a name of its own. Default: announcement. */
        name?: pulumi.Input<string>;
        /** The text. */
        text: pulumi.Input<string>;
        /** Values whose change speaks it again. */
        triggers?: pulumi.Input<pulumi.Input<string>[]>;
    }

    /** What VoiceAgent.say answers. */
    export interface SayResult {
        /** Task of the AI agent that spoke it. */
        taskId: string;
    }
}
