// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * State of a slice task, also of one that no stack has.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/72329
 */
export function getCloudSlice(args: GetCloudSliceArgs, opts?: pulumi.InvokeOptions): Promise<GetCloudSliceResult> {
    return pulumi.runtime.invoke("trtc:index:getCloudSlice", {
        region: args.region,
        sdkAppId: args.sdkAppId,
        taskId: args.taskId,
    }, utilities.withDefaults(opts));
}

/**
 * State of a slice task, also of one that no stack has.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/72329
 */
export function getCloudSliceOutput(args: GetCloudSliceOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetCloudSliceResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getCloudSlice", {
        region: args.region,
        sdkAppId: args.sdkAppId,
        taskId: args.taskId,
    }, utilities.withDefaults(opts));
}

/** What getCloudSlice is asked with. */
export interface GetCloudSliceArgs {
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: string;
    /** Application that owns the room. */
    sdkAppId?: number;
    /** ID that the start returned. */
    taskId: string;
}

/** What getCloudSliceOutput is asked with. */
export interface GetCloudSliceOutputArgs {
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: pulumi.Input<string>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** ID that the start returned. */
    taskId: pulumi.Input<string>;
}

/** What getCloudSlice answers. */
export interface GetCloudSliceResult {
    /** Idle, InProgress or Exited; NotExist when there is no such task or it has ended. */
    status: string;
    /** ID of the task. */
    taskId: string;
}
