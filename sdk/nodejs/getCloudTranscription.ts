// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * State of a cloud transcription, also of one that no stack has.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/78746
 */
export function getCloudTranscription(args: GetCloudTranscriptionArgs, opts?: pulumi.InvokeOptions): Promise<GetCloudTranscriptionResult> {
    return pulumi.runtime.invoke("trtc:index:getCloudTranscription", {
        region: args.region,
        sdkAppId: args.sdkAppId,
        taskId: args.taskId,
    }, utilities.withDefaults(opts));
}

/**
 * State of a cloud transcription, also of one that no stack has.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/78746
 */
export function getCloudTranscriptionOutput(args: GetCloudTranscriptionOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetCloudTranscriptionResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getCloudTranscription", {
        region: args.region,
        sdkAppId: args.sdkAppId,
        taskId: args.taskId,
    }, utilities.withDefaults(opts));
}

/** What getCloudTranscription is asked with. */
export interface GetCloudTranscriptionArgs {
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: string;
    /** Application that owns the room. */
    sdkAppId?: number;
    /** ID that the start returned. */
    taskId: string;
}

/** What getCloudTranscriptionOutput is asked with. */
export interface GetCloudTranscriptionOutputArgs {
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: pulumi.Input<string>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** ID that the start returned. */
    taskId: pulumi.Input<string>;
}

/** What getCloudTranscription answers. */
export interface GetCloudTranscriptionResult {
    /** When the task started. A Unix timestamp in milliseconds. */
    startTime?: number;
    /** Idle, InProgress or Exited; NotExist when there is no such task or it has ended. */
    status: string;
    /** ID of the task. */
    taskId: string;
}
