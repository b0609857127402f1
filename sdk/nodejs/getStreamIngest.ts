// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * State of an ingest, also of one that no stack has.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/57836
 */
export function getStreamIngest(args: GetStreamIngestArgs, opts?: pulumi.InvokeOptions): Promise<GetStreamIngestResult> {
    return pulumi.runtime.invoke("trtc:index:getStreamIngest", {
        region: args.region,
        sdkAppId: args.sdkAppId,
        taskId: args.taskId,
    }, utilities.withDefaults(opts));
}

/**
 * State of an ingest, also of one that no stack has.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/57836
 */
export function getStreamIngestOutput(args: GetStreamIngestOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetStreamIngestResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getStreamIngest", {
        region: args.region,
        sdkAppId: args.sdkAppId,
        taskId: args.taskId,
    }, utilities.withDefaults(opts));
}

/** What getStreamIngest is asked with. */
export interface GetStreamIngestArgs {
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: string;
    /** Application that owns the room. */
    sdkAppId?: number;
    /** ID that the start returned. */
    taskId: string;
}

/** What getStreamIngestOutput is asked with. */
export interface GetStreamIngestOutputArgs {
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: pulumi.Input<string>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** ID that the start returned. */
    taskId: pulumi.Input<string>;
}

/** What getStreamIngest answers. */
export interface GetStreamIngestResult {
    /** InProgress, or NotExist when there is no such task or it has ended. */
    status: string;
    /** ID of the task. */
    taskId: string;
}
