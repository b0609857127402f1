// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

const form: utilities.Form = {
    inputs: ["audioEncodeParams", "autoPush", "isPause", "maxDuration", "privateMapKey", "region", "repeatNum", "roomId", "roomIdType", "sdkAppId", "seekSecond", "sourceUrl", "streamUrl", "userId", "userSig", "videoEncodeParams", "volume"],
    outputs: ["audioEncodeParams", "autoPush", "isPause", "maxDuration", "privateMapKey", "region", "repeatNum", "roomId", "roomIdType", "sdkAppId", "seekSecond", "sourceUrl", "status", "streamUrl", "taskId", "userId", "userSig", "videoEncodeParams", "volume"],
    required: ["roomId", "roomIdType", "userId"],
    secret: ["privateMapKey", "userSig"],
    defaults: {},
};

/**
 * An online media stream that a robot user plays into a room.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/57835
 *
 * ## Example Usage
 * ### A film that is played into a room until it is stopped
 *
 * ```typescript
 * import * as pulumi from "@pulumi/pulumi";
 * import * as trtc from "pulumi-trtc";
 *
 * const config = new pulumi.Config();
 * const source = config.get("source") || "https://media.example.com/film.mp4";
 * const film = new trtc.StreamIngest("film", {
 *     roomId: "100",
 *     roomIdType: trtc.RoomIdType.Integer,
 *     userId: "cinema",
 *     streamUrl: source,
 *     repeatNum: -1,
 *     volume: 80,
 * });
 * ```
 *
 * ## Import
 *
 * A running task is taken into a stack by its ID. TRTC does not tell with what it was started; what the program says stands.
 *
 * ```sh
 * pulumi import trtc:index:StreamIngest film <task ID>
 * ```
 */
export class StreamIngest extends pulumi.CustomResource {
    /** @internal */
    public static readonly __pulumiType = "trtc:index:StreamIngest";

    /**
     * Looks up a StreamIngest that is there already.
     *
     * @param name Its name in the stack.
     * @param id Its ID.
     * @param state What is known of it besides its ID.
     * @param opts How it is looked up.
     */
    public static get(name: string, id: pulumi.Input<pulumi.ID>, state?: StreamIngestState, opts?: pulumi.CustomResourceOptions): StreamIngest {
        return new StreamIngest(name, state as any, { ...opts, id });
    }

    /** Whether an object is a StreamIngest, also where several copies of this package are loaded. */
    public static isInstance(obj: any): obj is StreamIngest {
        return obj?.__pulumiType === StreamIngest.__pulumiType;
    }

    /**
     * Audio encoding of the played stream.
     * @deprecated No longer read by the service; the source's own encoding is kept.
     */
    declare public readonly audioEncodeParams: pulumi.Output<outputs.AudioEncodeParams | undefined>;
    /** Relay the room to a CDN automatically; works only when the console enables that for the application. Default: false. */
    declare public readonly autoPush: pulumi.Output<boolean | undefined>;
    /** Whether playing is paused. A paused task goes on and is charged. Default: false. */
    declare public readonly isPause: pulumi.Output<boolean | undefined>;
    /** Longest time the media is repeated; only with RepeatNum -1. In minutes. From 1 to 10080. */
    declare public readonly maxDuration: pulumi.Output<number | undefined>;
    /** Permission ticket for the room; needed only when the console turns advanced permission control on. */
    declare public readonly privateMapKey: pulumi.Output<string | undefined>;
    /** Region that the task runs in; the provider's when absent. */
    declare public readonly region: pulumi.Output<string | undefined>;
    /** How often the media is played; -1 plays it until the task is stopped or MaxDuration has passed. From -1 to 1000, but not 0. Default: 1. */
    declare public readonly repeatNum: pulumi.Output<number | undefined>;
    /** Room the stream is played into. */
    declare public readonly roomId: pulumi.Output<string>;
    /** How RoomId is read; must match how the room was created. */
    declare public readonly roomIdType: pulumi.Output<enums.RoomIdType>;
    /** Application that owns the room. */
    declare public readonly sdkAppId: pulumi.Output<number | undefined>;
    /** Position in the media at which playing begins. In seconds. */
    declare public readonly seekSecond: pulumi.Output<number | undefined>;
    /**
     * Addresses of the media to play.
     * @deprecated Use StreamUrl.
     */
    declare public readonly sourceUrl: pulumi.Output<string[] | undefined>;
    /** State of the task when it was last looked at. */
    declare public readonly status: pulumi.Output<string | undefined>;
    /** Address of the media to play. */
    declare public readonly streamUrl: pulumi.Output<string | undefined>;
    /** ID of the task. */
    declare public readonly taskId: pulumi.Output<string>;
    /** User ID under which the robot enters the room; nobody else in the room may use it. */
    declare public readonly userId: pulumi.Output<string>;
    /** The robot user's signature, as minted for its user ID. */
    declare public readonly userSig: pulumi.Output<string | undefined>;
    /**
     * Video encoding of the played stream.
     * @deprecated No longer read by the service; the source's own encoding is kept.
     */
    declare public readonly videoEncodeParams: pulumi.Output<outputs.VideoEncodeParams | undefined>;
    /** Loudness, where 100 is the original. From 0 to 100. Default: 100. */
    declare public readonly volume: pulumi.Output<number | undefined>;

    /**
     * Declares a StreamIngest of the stack.
     *
     * @param name Its name, once in the stack for its type.
     * @param args Its properties.
     * @param opts How it is managed.
     */
    constructor(name: string, args: StreamIngestArgs, opts?: pulumi.CustomResourceOptions) {
        super(StreamIngest.__pulumiType, name, utilities.propertiesOf(form, args, opts), utilities.withDefaults(opts, { additionalSecretOutputs: ["privateMapKey", "userSig"], replaceOnChanges: ["audioEncodeParams", "autoPush", "maxDuration", "region", "repeatNum", "roomId", "roomIdType", "sdkAppId", "seekSecond", "sourceUrl[*]", "userId", "videoEncodeParams"] }));
    }
}

/** What is known of a StreamIngest that is looked up: TRTC does not tell with what it was started. */
export interface StreamIngestState {
    /**
     * Audio encoding of the played stream.
     * @deprecated No longer read by the service; the source's own encoding is kept.
     */
    audioEncodeParams?: pulumi.Input<inputs.AudioEncodeParamsArgs>;
    /** Relay the room to a CDN automatically; works only when the console enables that for the application. Default: false. */
    autoPush?: pulumi.Input<boolean>;
    /** Whether playing is paused. A paused task goes on and is charged. Default: false. */
    isPause?: pulumi.Input<boolean>;
    /** Longest time the media is repeated; only with RepeatNum -1. In minutes. From 1 to 10080. */
    maxDuration?: pulumi.Input<number>;
    /** Permission ticket for the room; needed only when the console turns advanced permission control on. */
    privateMapKey?: pulumi.Input<string>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** How often the media is played; -1 plays it until the task is stopped or MaxDuration has passed. From -1 to 1000, but not 0. Default: 1. */
    repeatNum?: pulumi.Input<number>;
    /** Room the stream is played into. */
    roomId?: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** Position in the media at which playing begins. In seconds. */
    seekSecond?: pulumi.Input<number>;
    /**
     * Addresses of the media to play.
     * @deprecated Use StreamUrl.
     */
    sourceUrl?: pulumi.Input<pulumi.Input<string>[]>;
    /** Address of the media to play. */
    streamUrl?: pulumi.Input<string>;
    /** User ID under which the robot enters the room; nobody else in the room may use it. */
    userId?: pulumi.Input<string>;
    /** The robot user's signature, as minted for its user ID. */
    userSig?: pulumi.Input<string>;
    /**
     * Video encoding of the played stream.
     * @deprecated No longer read by the service; the source's own encoding is kept.
     */
    videoEncodeParams?: pulumi.Input<inputs.VideoEncodeParamsArgs>;
    /** Loudness, where 100 is the original. From 0 to 100. Default: 100. */
    volume?: pulumi.Input<number>;
}

/** Properties of StreamIngest. */
export interface StreamIngestArgs {
    /**
     * Audio encoding of the played stream.
     * @deprecated No longer read by the service; the source's own encoding is kept.
     */
    audioEncodeParams?: pulumi.Input<inputs.AudioEncodeParamsArgs>;
    /** Relay the room to a CDN automatically; works only when the console enables that for the application. Default: false. */
    autoPush?: pulumi.Input<boolean>;
    /** Whether playing is paused. A paused task goes on and is charged. Default: false. */
    isPause?: pulumi.Input<boolean>;
    /** Longest time the media is repeated; only with RepeatNum -1. In minutes. From 1 to 10080. */
    maxDuration?: pulumi.Input<number>;
    /** Permission ticket for the room; needed only when the console turns advanced permission control on. */
    privateMapKey?: pulumi.Input<string>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** How often the media is played; -1 plays it until the task is stopped or MaxDuration has passed. From -1 to 1000, but not 0. Default: 1. */
    repeatNum?: pulumi.Input<number>;
    /** Room the stream is played into. */
    roomId: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. */
    roomIdType: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** Position in the media at which playing begins. In seconds. */
    seekSecond?: pulumi.Input<number>;
    /**
     * Addresses of the media to play.
     * @deprecated Use StreamUrl.
     */
    sourceUrl?: pulumi.Input<pulumi.Input<string>[]>;
    /** Address of the media to play. */
    streamUrl?: pulumi.Input<string>;
    /** User ID under which the robot enters the room; nobody else in the room may use it. */
    userId: pulumi.Input<string>;
    /** The robot user's signature, as minted for its user ID. */
    userSig?: pulumi.Input<string>;
    /**
     * Video encoding of the played stream.
     * @deprecated No longer read by the service; the source's own encoding is kept.
     */
    videoEncodeParams?: pulumi.Input<inputs.VideoEncodeParamsArgs>;
    /** Loudness, where 100 is the original. From 0 to 100. Default: 100. */
    volume?: pulumi.Input<number>;
}
