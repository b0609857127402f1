// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

const form: utilities.Form = {
    inputs: ["agentParams", "audioParams", "feedBackRoomParams", "publishCdnParams", "recordParams", "region", "roomId", "roomIdType", "sdkAppId", "seiParams", "singleSubscribeParams", "videoParams", "withTranscoding"],
    outputs: ["agentParams", "audioParams", "feedBackRoomParams", "publishCdnParams", "recordParams", "region", "roomId", "roomIdType", "sdkAppId", "seiParams", "sequenceNumber", "singleSubscribeParams", "taskId", "videoParams", "withTranscoding"],
    required: ["agentParams", "audioParams", "roomId", "roomIdType", "withTranscoding"],
    secret: [],
    defaults: {},
};

/**
 * A task that mixes or forwards a room's streams to CDNs or into other rooms.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/48247
 *
 * ## Example Usage
 * ### Two speakers side by side, relayed to a CDN
 *
 * ```typescript
 * import * as pulumi from "@pulumi/pulumi";
 * import * as trtc from "pulumi-trtc";
 *
 * const config = new pulumi.Config();
 * const pushUrl = config.requireSecret("pushUrl");
 * const relay = new trtc.PublishCdnStream("relay", {
 *     roomId: "200",
 *     roomIdType: trtc.RoomIdType.Integer,
 *     agentParams: {
 *         userId: "talk-relay",
 *         maxIdleTime: 600,
 *     },
 *     withTranscoding: trtc.YesNo.Yes,
 *     audioParams: {
 *         audioEncode: {
 *             sampleRate: 48000,
 *             channel: trtc.AudioChannel.Stereo,
 *             bitRate: 64,
 *         },
 *     },
 *     videoParams: {
 *         videoEncode: {
 *             width: 1280,
 *             height: 720,
 *             fps: 25,
 *             bitRate: 1800,
 *             gop: 2,
 *         },
 *         layoutParams: {
 *             mixLayoutMode: trtc.MixLayoutMode.Custom,
 *             mixLayoutList: [
 *                 {
 *                     userMediaStream: {
 *                         userInfo: {
 *                             userId: "anna",
 *                         },
 *                     },
 *                     locationX: 0,
 *                     imageWidth: 640,
 *                     imageHeight: 720,
 *                 },
 *                 {
 *                     userMediaStream: {
 *                         userInfo: {
 *                             userId: "bert",
 *                         },
 *                     },
 *                     locationX: 640,
 *                     imageWidth: 640,
 *                     imageHeight: 720,
 *                 },
 *             ],
 *         },
 *     },
 *     publishCdnParams: [{
 *         publishCdnUrl: pushUrl,
 *     }],
 * });
 * ```
 *
 * ## Import
 *
 * A running task is taken into a stack by its ID. TRTC does not tell with what it was started; what the program says stands.
 *
 * ```sh
 * pulumi import trtc:index:PublishCdnStream relay <task ID>
 * ```
 */
export class PublishCdnStream extends pulumi.CustomResource {
    /** @internal */
    public static readonly __pulumiType = "trtc:index:PublishCdnStream";

    /**
     * Looks up a PublishCdnStream that is there already.
     *
     * @param name Its name in the stack.
     * @param id Its ID.
     * @param state What is known of it besides its ID.
     * @param opts How it is looked up.
     */
    public static get(name: string, id: pulumi.Input<pulumi.ID>, state?: PublishCdnStreamState, opts?: pulumi.CustomResourceOptions): PublishCdnStream {
        return new PublishCdnStream(name, state as any, { ...opts, id });
    }

    /** Whether an object is a PublishCdnStream, also where several copies of this package are loaded. */
    public static isInstance(obj: any): obj is PublishCdnStream {
        return obj?.__pulumiType === PublishCdnStream.__pulumiType;
    }

    /** The robot user that pulls the streams. */
    declare public readonly agentParams: pulumi.Output<outputs.AgentParams>;
    /** Which audio is mixed and how it is encoded. Audio is always transcoded, so a start needs it. */
    declare public readonly audioParams: pulumi.Output<outputs.McuAudioParams>;
    /** Rooms that receive the mixed stream. At most 10 entries. */
    declare public readonly feedBackRoomParams: pulumi.Output<outputs.McuFeedBackRoomParams[] | undefined>;
    /** CDN addresses that receive the stream. At most 10 entries. */
    declare public readonly publishCdnParams: pulumi.Output<outputs.McuPublishCdnParam[] | undefined>;
    /** Recording of the relayed stream. */
    declare public readonly recordParams: pulumi.Output<outputs.McuRecordParams | undefined>;
    /** Region that the task runs in; the provider's when absent. */
    declare public readonly region: pulumi.Output<string | undefined>;
    /** The main room whose streams are relayed. */
    declare public readonly roomId: pulumi.Output<string>;
    /** How RoomId is read; must match how the room was created. */
    declare public readonly roomIdType: pulumi.Output<enums.RoomIdType>;
    /** Application that owns the room. */
    declare public readonly sdkAppId: pulumi.Output<number | undefined>;
    /** Supplemental enhancement information written into the video. */
    declare public readonly seiParams: pulumi.Output<outputs.McuSeiParams | undefined>;
    /** Number of the last change; every change has a larger one. */
    declare public readonly sequenceNumber: pulumi.Output<number>;
    /** The one stream that is forwarded as it is; only without transcoding. */
    declare public readonly singleSubscribeParams: pulumi.Output<outputs.SingleSubscribeParams | undefined>;
    /** ID of the task. */
    declare public readonly taskId: pulumi.Output<string>;
    /** Which video is mixed, its layout and encoding. Without it only audio is relayed. */
    declare public readonly videoParams: pulumi.Output<outputs.McuVideoParams | undefined>;
    /** Whether the streams are transcoded, as mixing needs; transcoding is charged. */
    declare public readonly withTranscoding: pulumi.Output<enums.YesNo>;

    /**
     * Declares a PublishCdnStream of the stack.
     *
     * @param name Its name, once in the stack for its type.
     * @param args Its properties.
     * @param opts How it is managed.
     */
    constructor(name: string, args: PublishCdnStreamArgs, opts?: pulumi.CustomResourceOptions) {
        super(PublishCdnStream.__pulumiType, name, utilities.propertiesOf(form, args, opts), utilities.withDefaults(opts, { replaceOnChanges: ["agentParams", "recordParams", "region", "roomId", "roomIdType", "sdkAppId", "withTranscoding"] }));
    }
}

/** What is known of a PublishCdnStream that is looked up: TRTC does not tell with what it was started. */
export interface PublishCdnStreamState {
    /** The robot user that pulls the streams. */
    agentParams?: pulumi.Input<inputs.AgentParamsArgs>;
    /** Which audio is mixed and how it is encoded. Audio is always transcoded, so a start needs it. */
    audioParams?: pulumi.Input<inputs.McuAudioParamsArgs>;
    /** Rooms that receive the mixed stream. At most 10 entries. */
    feedBackRoomParams?: pulumi.Input<pulumi.Input<inputs.McuFeedBackRoomParamsArgs>[]>;
    /** CDN addresses that receive the stream. At most 10 entries. */
    publishCdnParams?: pulumi.Input<pulumi.Input<inputs.McuPublishCdnParamArgs>[]>;
    /** Recording of the relayed stream. */
    recordParams?: pulumi.Input<inputs.McuRecordParamsArgs>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** The main room whose streams are relayed. */
    roomId?: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** Supplemental enhancement information written into the video. */
    seiParams?: pulumi.Input<inputs.McuSeiParamsArgs>;
    /** The one stream that is forwarded as it is; only without transcoding. */
    singleSubscribeParams?: pulumi.Input<inputs.SingleSubscribeParamsArgs>;
    /** Which video is mixed, its layout and encoding. Without it only audio is relayed. */
    videoParams?: pulumi.Input<inputs.McuVideoParamsArgs>;
    /** Whether the streams are transcoded, as mixing needs; transcoding is charged. */
    withTranscoding?: pulumi.Input<enums.YesNo>;
}

/** Properties of PublishCdnStream. */
export interface PublishCdnStreamArgs {
    /** The robot user that pulls the streams. */
    agentParams: pulumi.Input<inputs.AgentParamsArgs>;
    /** Which audio is mixed and how it is encoded. Audio is always transcoded, so a start needs it. */
    audioParams: pulumi.Input<inputs.McuAudioParamsArgs>;
    /** Rooms that receive the mixed stream. At most 10 entries. */
    feedBackRoomParams?: pulumi.Input<pulumi.Input<inputs.McuFeedBackRoomParamsArgs>[]>;
    /** CDN addresses that receive the stream. At most 10 entries. */
    publishCdnParams?: pulumi.Input<pulumi.Input<inputs.McuPublishCdnParamArgs>[]>;
    /** Recording of the relayed stream. */
    recordParams?: pulumi.Input<inputs.McuRecordParamsArgs>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** The main room whose streams are relayed. */
    roomId: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. */
    roomIdType: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** Supplemental enhancement information written into the video. */
    seiParams?: pulumi.Input<inputs.McuSeiParamsArgs>;
    /** The one stream that is forwarded as it is; only without transcoding. */
    singleSubscribeParams?: pulumi.Input<inputs.SingleSubscribeParamsArgs>;
    /** Which video is mixed, its layout and encoding. Without it only audio is relayed. */
    videoParams?: pulumi.Input<inputs.McuVideoParamsArgs>;
    /** Whether the streams are transcoded, as mixing needs; transcoding is charged. */
    withTranscoding: pulumi.Input<enums.YesNo>;
}
