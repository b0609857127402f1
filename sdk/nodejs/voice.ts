// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

const form: utilities.Form = {
    inputs: ["apiKey", "language", "model", "promptAudio", "promptText", "region", "sdkAppId", "voiceName"],
    outputs: ["apiKey", "language", "model", "promptAudio", "promptText", "region", "sdkAppId", "voiceId", "voiceName"],
    required: ["promptAudio", "voiceName"],
    secret: ["apiKey"],
    defaults: {},
};

/**
 * A voice that sounds like a recording, for speech and for AI agents. It cannot be deleted: the service has no action for that.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/74048
 *
 * ## Example Usage
 * ### A voice that sounds like a recording, which the stack's configuration has as base64
 *
 * ```typescript
 * import * as pulumi from "@pulumi/pulumi";
 * import * as trtc from "pulumi-trtc";
 *
 * const config = new pulumi.Config();
 * const recording = config.require("recording");
 * const narrator = new trtc.Voice("narrator", {
 *     voiceName: "narrator",
 *     promptAudio: recording,
 *     language: "en",
 * });
 * ```
 */
export class Voice extends pulumi.CustomResource {
    /** @internal */
    public static readonly __pulumiType = "trtc:index:Voice";

    /**
     * Looks up a Voice that is there already.
     *
     * @param name Its name in the stack.
     * @param id Its ID.
     * @param state What is known of it besides its ID.
     * @param opts How it is looked up.
     */
    public static get(name: string, id: pulumi.Input<pulumi.ID>, state?: VoiceState, opts?: pulumi.CustomResourceOptions): Voice {
        return new Voice(name, state as any, { ...opts, id });
    }

    /** Whether an object is a Voice, also where several copies of this package are loaded. */
    public static isInstance(obj: any): obj is Voice {
        return obj?.__pulumiType === Voice.__pulumiType;
    }

    /**
     * Key of the speech service.
     * @deprecated No longer read by the service; requests are signed.
     */
    declare public readonly apiKey: pulumi.Output<string | undefined>;
    /** Language of the recording. */
    declare public readonly language: pulumi.Output<string | undefined>;
    /** Which speech model. */
    declare public readonly model: pulumi.Output<string | undefined>;
    /** The recording: a WAV file of 10 to 180 seconds, 16 kHz, mono, as base64. */
    declare public readonly promptAudio: pulumi.Output<string>;
    /** What is said in the recording. */
    declare public readonly promptText: pulumi.Output<string | undefined>;
    /** Region that the task runs in; the provider's when absent. */
    declare public readonly region: pulumi.Output<string | undefined>;
    /** Application that is charged. */
    declare public readonly sdkAppId: pulumi.Output<number | undefined>;
    /** ID of the voice. */
    declare public readonly voiceId: pulumi.Output<string>;
    /** Name of the new voice. */
    declare public readonly voiceName: pulumi.Output<string>;

    /**
     * Declares a Voice of the stack.
     *
     * @param name Its name, once in the stack for its type.
     * @param args Its properties.
     * @param opts How it is managed.
     */
    constructor(name: string, args: VoiceArgs, opts?: pulumi.CustomResourceOptions) {
        super(Voice.__pulumiType, name, utilities.propertiesOf(form, args, opts), utilities.withDefaults(opts, { additionalSecretOutputs: ["apiKey"], replaceOnChanges: ["apiKey", "language", "model", "promptAudio", "promptText", "region", "sdkAppId", "voiceName"] }));
    }
}

/** What is known of a Voice that is looked up: TRTC does not tell with what it was started. */
export interface VoiceState {
    /**
     * Key of the speech service.
     * @deprecated No longer read by the service; requests are signed.
     */
    apiKey?: pulumi.Input<string>;
    /** Language of the recording. */
    language?: pulumi.Input<string>;
    /** Which speech model. */
    model?: pulumi.Input<string>;
    /** The recording: a WAV file of 10 to 180 seconds, 16 kHz, mono, as base64. */
    promptAudio?: pulumi.Input<string>;
    /** What is said in the recording. */
    promptText?: pulumi.Input<string>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Application that is charged. */
    sdkAppId?: pulumi.Input<number>;
    /** Name of the new voice. */
    voiceName?: pulumi.Input<string>;
}

/** Properties of Voice. */
export interface VoiceArgs {
    /**
     * Key of the speech service.
     * @deprecated No longer read by the service; requests are signed.
     */
    apiKey?: pulumi.Input<string>;
    /** Language of the recording. */
    language?: pulumi.Input<string>;
    /** Which speech model. */
    model?: pulumi.Input<string>;
    /** The recording: a WAV file of 10 to 180 seconds, 16 kHz, mono, as base64. */
    promptAudio: pulumi.Input<string>;
    /** What is said in the recording. */
    promptText?: pulumi.Input<string>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Application that is charged. */
    sdkAppId?: pulumi.Input<number>;
    /** Name of the new voice. */
    voiceName: pulumi.Input<string>;
}
