// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * A text as speech. Every call is charged, those of previews too.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/80010
 */
export function getSpeech(args: GetSpeechArgs, opts?: pulumi.InvokeOptions): Promise<GetSpeechResult> {
    return pulumi.runtime.invoke("trtc:index:getSpeech", {
        alignmentMode: args.alignmentMode,
        apiKey: args.apiKey,
        audioFormat: args.audioFormat,
        language: args.language,
        model: args.model,
        pronunciationDict: args.pronunciationDict,
        region: args.region,
        sdkAppId: args.sdkAppId,
        text: args.text,
        voice: args.voice,
    }, utilities.withDefaults(opts));
}

/**
 * A text as speech. Every call is charged, those of previews too.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/80010
 */
export function getSpeechOutput(args: GetSpeechOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetSpeechResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getSpeech", {
        alignmentMode: args.alignmentMode,
        apiKey: utilities.secret(args.apiKey),
        audioFormat: args.audioFormat,
        language: args.language,
        model: args.model,
        pronunciationDict: args.pronunciationDict,
        region: args.region,
        sdkAppId: args.sdkAppId,
        text: args.text,
        voice: args.voice,
    }, utilities.withDefaults(opts));
}

/** What getSpeech is asked with. */
export interface GetSpeechArgs {
    /** Whether the answer tells when each part of the text is said: 0 no, 1 yes. */
    alignmentMode?: number;
    /**
     * Key of the speech service.
     * @deprecated No longer read by the service; requests are signed.
     */
    apiKey?: string;
    /** Form of the audio. */
    audioFormat?: inputs.AudioFormat;
    /** Language of the text; recognised by itself when absent. */
    language?: string;
    /** Which speech model. */
    model?: string;
    /** How some words are pronounced. */
    pronunciationDict?: inputs.PronunciationDict[];
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: string;
    /** Application that is charged. */
    sdkAppId?: number;
    /** What is said. */
    text: string;
    /** The voice. */
    voice: inputs.VoiceSettings;
}

/** What getSpeechOutput is asked with. */
export interface GetSpeechOutputArgs {
    /** Whether the answer tells when each part of the text is said: 0 no, 1 yes. */
    alignmentMode?: pulumi.Input<number>;
    /**
     * Key of the speech service.
     * @deprecated No longer read by the service; requests are signed.
     */
    apiKey?: pulumi.Input<string>;
    /** Form of the audio. */
    audioFormat?: pulumi.Input<inputs.AudioFormatArgs>;
    /** Language of the text; recognised by itself when absent. */
    language?: pulumi.Input<string>;
    /** Which speech model. */
    model?: pulumi.Input<string>;
    /** How some words are pronounced. */
    pronunciationDict?: pulumi.Input<pulumi.Input<inputs.PronunciationDictArgs>[]>;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: pulumi.Input<string>;
    /** Application that is charged. */
    sdkAppId?: pulumi.Input<number>;
    /** What is said. */
    text: pulumi.Input<string>;
    /** The voice. */
    voice: pulumi.Input<inputs.VoiceSettingsArgs>;
}

/** What getSpeech answers. */
export interface GetSpeechResult {
    /** When each part of the text is said; empty unless alignmentMode is 1. */
    alignments: outputs.AlignmentItem[];
    /** The audio, as base64. */
    audio: string;
    /** Length of the audio, where the service tells it. In milliseconds. */
    totalDurationMs?: number;
}
