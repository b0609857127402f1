// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

const form: utilities.Form = {
    inputs: ["announcer", "audio", "ingest", "layout", "recording", "region", "relay", "roomId", "roomIdType", "sdkAppId", "transcription", "video"],
    outputs: ["announcerTaskId", "ingestTaskId", "ingestUserId", "recordingTaskId", "relayTaskId", "relayUrls", "roomId", "roomIdType", "sdkAppId", "transcriptionTaskId"],
    required: ["roomId"],
    secret: [],
    defaults: {},
};

/**
 * A live event in one room: a stream pulled in, its picture mixed with the presenters' and relayed to CDNs, recorded and transcribed, and a voice for announcements. What its inputs leave out is left out of the event.
 *
 * ## Example Usage
 * ### A film with its host, relayed, recorded and transcribed
 *
 * ```typescript
 * import * as pulumi from "@pulumi/pulumi";
 * import * as trtc from "pulumi-trtc";
 *
 * const opening = new trtc.LiveEvent("opening", {
 *     roomId: "1001",
 *     ingest: {
 *         streamUrl: "https://media.example.com/opening.mp4",
 *         volume: 80,
 *     },
 *     layout: {
 *         style: trtc.LayoutStyle.MainAndSide,
 *         users: [
 *             "host",
 *         ],
 *         margin: 8,
 *     },
 *     video: {
 *         width: 1920,
 *         height: 1080,
 *         fps: 30,
 *     },
 *     relay: {
 *         urls: [
 *             "rtmp://push.example.com/live/opening",
 *         ],
 *         maxIdleTime: 600,
 *     },
 *     recording: {
 *         storageParams: {
 *             cloudVod: {
 *                 tencentVod: {
 *                     expireTime: 604800,
 *                 },
 *             },
 *         },
 *     },
 *     transcription: {
 *         language: "en",
 *     },
 * });
 * ```
 */
export class LiveEvent extends pulumi.ComponentResource {
    /** @internal */
    public static readonly __pulumiType = "trtc:index:LiveEvent";

    /** Whether an object is a LiveEvent, also where several copies of this package are loaded. */
    public static isInstance(obj: any): obj is LiveEvent {
        return obj?.__pulumiType === LiveEvent.__pulumiType;
    }

    /** Task that speaks announcements. */
    declare public readonly announcerTaskId: pulumi.Output<string | undefined>;
    /** Task that plays the stream. */
    declare public readonly ingestTaskId: pulumi.Output<string | undefined>;
    /** User ID under which viewers in the room see the stream that is played. */
    declare public readonly ingestUserId: pulumi.Output<string | undefined>;
    /** Task that records. */
    declare public readonly recordingTaskId: pulumi.Output<string | undefined>;
    /** Task that relays the mix. */
    declare public readonly relayTaskId: pulumi.Output<string | undefined>;
    /** CDN addresses that the mix is pushed to. */
    declare public readonly relayUrls: pulumi.Output<string[] | undefined>;
    /** Room of the event. */
    declare public readonly roomId: pulumi.Output<string>;
    /** How the room's ID is read. */
    declare public readonly roomIdType: pulumi.Output<enums.RoomIdType>;
    /** Application that viewers enter the room with. */
    declare public readonly sdkAppId: pulumi.Output<number>;
    /** Task that transcribes. */
    declare public readonly transcriptionTaskId: pulumi.Output<string | undefined>;

    /**
     * Declares a LiveEvent of the stack.
     *
     * @param name Its name, once in the stack for its type.
     * @param args Its properties.
     * @param opts How it is managed.
     */
    constructor(name: string, args: LiveEventArgs, opts?: pulumi.ComponentResourceOptions) {
        super(LiveEvent.__pulumiType, name, utilities.propertiesOf(form, args, opts), utilities.withDefaults(opts), true /*remote*/);
    }

    /** Speaks a text in the room, once: again only when the text or its triggers change. The event needs an announcer. It is a resource of the event, so a preview shows it. */
    announce(args: LiveEvent.AnnounceArgs): pulumi.Output<LiveEvent.AnnounceResult> {
        return pulumi.runtime.call("trtc:index:LiveEvent/announce", {
            "__self__": this,
            interrupt: args.interrupt,
            name: args.name,
            text: args.text,
            triggers: args.triggers,
        }, this);
    }
}

/** Properties of LiveEvent. */
export interface LiveEventArgs {
    /** A voice that speaks announcements. Without it nothing can be announced. */
    announcer?: pulumi.Input<inputs.EventAnnouncerArgs>;
    /** Audio encoding of what is relayed and recorded. */
    audio?: pulumi.Input<inputs.MixAudioArgs>;
    /** A stream or file that is played into the room. Without it nothing is pulled in. */
    ingest?: pulumi.Input<inputs.EventIngestArgs>;
    /** Who is seen. Without it only what is pulled in is seen, or, where nothing is, everybody in the room. */
    layout?: pulumi.Input<inputs.MixPictureArgs>;
    /** The recording. Without it nothing is recorded. */
    recording?: pulumi.Input<inputs.EventRecordingArgs>;
    /** Region that the event's tasks run in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Where the mix is relayed to. Without it, or with an empty list of addresses, it is not relayed. */
    relay?: pulumi.Input<inputs.EventRelayArgs>;
    /** Room of the event. */
    roomId: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application that owns the room; the provider's when absent. From 1 to 9007199254740991. */
    sdkAppId?: pulumi.Input<number>;
    /** The transcription. Without it nothing is transcribed. */
    transcription?: pulumi.Input<inputs.EventTranscriptionArgs>;
    /** Encoding and canvas of what is relayed and recorded. */
    video?: pulumi.Input<inputs.MixVideoArgs>;
}

export namespace LiveEvent {
    /** What LiveEvent.announce is asked with. */
    export interface AnnounceArgs {
        /** Whether it interrupts what is said now. */
        interrupt?: pulumi.Input<boolean>;
        /** Name of this text among those of the component, whose resource is called COMPONENT-NAME. A second one needs a name of its own. Default: announcement. */
        name?: pulumi.Input<string>;
        /** The text. */
        text: pulumi.Input<string>;
        /** Values whose change speaks it again. */
        triggers?: pulumi.Input<pulumi.Input<string>[]>;
    }

    /** What LiveEvent.announce answers. */
    export interface AnnounceResult {
        /** Task of the AI agent that spoke it. */
        taskId: string;
    }
}
