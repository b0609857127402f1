// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

const form: utilities.Form = {
    inputs: ["emulateMobileParams", "maxDurationLimit", "publishCdnParams", "readyTimeout", "recordId", "recordUrl", "region", "sdkAppId", "storageParams", "webRecordVideoParams"],
    outputs: ["emulateMobileParams", "maxDurationLimit", "publishCdnParams", "readyTimeout", "recordId", "recordUrl", "region", "sdkAppId", "status", "storageParams", "taskId", "webRecordVideoParams"],
    required: ["recordUrl", "storageParams"],
    secret: [],
    defaults: {},
};

/**
 * A recording of a web page, to VOD or to object storage, relayed to CDNs as well.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/72066
 *
 * ## Example Usage
 * ### A shared whiteboard, recorded as a browser shows it
 *
 * ```typescript
 * import * as pulumi from "@pulumi/pulumi";
 * import * as trtc from "pulumi-trtc";
 *
 * const config = new pulumi.Config();
 * const accessKey = config.requireSecret("accessKey");
 * const secretKey = config.requireSecret("secretKey");
 * const whiteboard = new trtc.WebRecord("whiteboard", {
 *     recordUrl: "https://whiteboard.example.com/lesson/7",
 *     maxDurationLimit: 7200,
 *     readyTimeout: 20,
 *     webRecordVideoParams: {
 *         width: 1280,
 *         height: 720,
 *         format: "mp4",
 *     },
 *     storageParams: {
 *         cloudStorage: {
 *             vendor: trtc.StorageVendor.TencentCos,
 *             region: "ap-singapore",
 *             bucket: "lessons-1250000000",
 *             accessKey: accessKey,
 *             secretKey: secretKey,
 *             fileNamePrefix: [
 *                 "whiteboard",
 *             ],
 *         },
 *     },
 * });
 * ```
 *
 * ## Import
 *
 * A running task is taken into a stack by its ID. TRTC does not tell with what it was started; what the program says stands.
 *
 * ```sh
 * pulumi import trtc:index:WebRecord whiteboard <task ID>
 * ```
 */
export class WebRecord extends pulumi.CustomResource {
    /** @internal */
    public static readonly __pulumiType = "trtc:index:WebRecord";

    /**
     * Looks up a WebRecord that is there already.
     *
     * @param name Its name in the stack.
     * @param id Its ID.
     * @param state What is known of it besides its ID.
     * @param opts How it is looked up.
     */
    public static get(name: string, id: pulumi.Input<pulumi.ID>, state?: WebRecordState, opts?: pulumi.CustomResourceOptions): WebRecord {
        return new WebRecord(name, state as any, { ...opts, id });
    }

    /** Whether an object is a WebRecord, also where several copies of this package are loaded. */
    public static isInstance(obj: any): obj is WebRecord {
        return obj?.__pulumiType === WebRecord.__pulumiType;
    }

    /** The phone or tablet as which the page is shown; absent for a computer. */
    declare public readonly emulateMobileParams: pulumi.Output<outputs.EmulateMobileParams | undefined>;
    /** The recording ends after this long. In seconds. From 1800 to 86400. Default: 86400. */
    declare public readonly maxDurationLimit: pulumi.Output<number | undefined>;
    /** CDN addresses that receive the stream. At most 10 entries. */
    declare public readonly publishCdnParams: pulumi.Output<outputs.McuPublishCdnParam[] | undefined>;
    /** How long the page may take to load; 0 for as long as it likes. In seconds. From 0 to 60. Default: 0. */
    declare public readonly readyTimeout: pulumi.Output<number | undefined>;
    /** The caller's own ID of this recording; while it runs, a second start with the same ID is refused instead of repeated. */
    declare public readonly recordId: pulumi.Output<string | undefined>;
    /** Address of the page. */
    declare public readonly recordUrl: pulumi.Output<string>;
    /** Region that the task runs in; the provider's when absent. */
    declare public readonly region: pulumi.Output<string | undefined>;
    /** Application that is charged. */
    declare public readonly sdkAppId: pulumi.Output<number | undefined>;
    /** State of the task when it was last looked at. */
    declare public readonly status: pulumi.Output<string | undefined>;
    /** Where the files go: VOD, or a bucket of Tencent Cloud. */
    declare public readonly storageParams: pulumi.Output<outputs.StorageParams>;
    /** ID of the task. */
    declare public readonly taskId: pulumi.Output<string>;
    /** The picture and its file. */
    declare public readonly webRecordVideoParams: pulumi.Output<outputs.WebRecordVideoParams | undefined>;

    /**
     * Declares a WebRecord of the stack.
     *
     * @param name Its name, once in the stack for its type.
     * @param args Its properties.
     * @param opts How it is managed.
     */
    constructor(name: string, args: WebRecordArgs, opts?: pulumi.CustomResourceOptions) {
        super(WebRecord.__pulumiType, name, utilities.propertiesOf(form, args, opts), utilities.withDefaults(opts, { replaceOnChanges: ["emulateMobileParams", "maxDurationLimit", "publishCdnParams[*]", "readyTimeout", "recordId", "recordUrl", "region", "sdkAppId", "storageParams", "webRecordVideoParams"] }));
    }
}

/** What is known of a WebRecord that is looked up: TRTC does not tell with what it was started. */
export interface WebRecordState {
    /** The phone or tablet as which the page is shown; absent for a computer. */
    emulateMobileParams?: pulumi.Input<inputs.EmulateMobileParamsArgs>;
    /** The recording ends after this long. In seconds. From 1800 to 86400. Default: 86400. */
    maxDurationLimit?: pulumi.Input<number>;
    /** CDN addresses that receive the stream. At most 10 entries. */
    publishCdnParams?: pulumi.Input<pulumi.Input<inputs.McuPublishCdnParamArgs>[]>;
    /** How long the page may take to load; 0 for as long as it likes. In seconds. From 0 to 60. Default: 0. */
    readyTimeout?: pulumi.Input<number>;
    /** The caller's own ID of this recording; while it runs, a second start with the same ID is refused instead of repeated. */
    recordId?: pulumi.Input<string>;
    /** Address of the page. */
    recordUrl?: pulumi.Input<string>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Application that is charged. */
    sdkAppId?: pulumi.Input<number>;
    /** Where the files go: VOD, or a bucket of Tencent Cloud. */
    storageParams?: pulumi.Input<inputs.StorageParamsArgs>;
    /** The picture and its file. */
    webRecordVideoParams?: pulumi.Input<inputs.WebRecordVideoParamsArgs>;
}

/** Properties of WebRecord. */
export interface WebRecordArgs {
    /** The phone or tablet as which the page is shown; absent for a computer. */
    emulateMobileParams?: pulumi.Input<inputs.EmulateMobileParamsArgs>;
    /** The recording ends after this long. In seconds. From 1800 to 86400. Default: 86400. */
    maxDurationLimit?: pulumi.Input<number>;
    /** CDN addresses that receive the stream. At most 10 entries. */
    publishCdnParams?: pulumi.Input<pulumi.Input<inputs.McuPublishCdnParamArgs>[]>;
    /** How long the page may take to load; 0 for as long as it likes. In seconds. From 0 to 60. Default: 0. */
    readyTimeout?: pulumi.Input<number>;
    /** The caller's own ID of this recording; while it runs, a second start with the same ID is refused instead of repeated. */
    recordId?: pulumi.Input<string>;
    /** Address of the page. */
    recordUrl: pulumi.Input<string>;
    /** Region that the task runs in; the provider's when absent. */
    region?: pulumi.Input<string>;
    /** Application that is charged. */
    sdkAppId?: pulumi.Input<number>;
    /** Where the files go: VOD, or a bucket of Tencent Cloud. */
    storageParams: pulumi.Input<inputs.StorageParamsArgs>;
    /** The picture and its file. */
    webRecordVideoParams?: pulumi.Input<inputs.WebRecordVideoParamsArgs>;
}
