// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * State of a transcription, by task ID, or by application and session ID.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/64968
 */
export function getAITranscription(args?: GetAITranscriptionArgs, opts?: pulumi.InvokeOptions): Promise<GetAITranscriptionResult> {
    return pulumi.runtime.invoke("trtc:index:getAITranscription", {
        region: args?.region,
        sdkAppId: args?.sdkAppId,
        sessionId: args?.sessionId,
        taskId: args?.taskId,
    }, utilities.withDefaults(opts));
}

/**
 * State of a transcription, by task ID, or by application and session ID.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/64968
 */
export function getAITranscriptionOutput(args?: GetAITranscriptionOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetAITranscriptionResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getAITranscription", {
        region: args?.region,
        sdkAppId: args?.sdkAppId,
        sessionId: args?.sessionId,
        taskId: args?.taskId,
    }, utilities.withDefaults(opts));
}

/** What getAITranscription is asked with. */
export interface GetAITranscriptionArgs {
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: string;
    /** Application that owns the room; goes with SessionId. */
    sdkAppId?: number;
    /** Session ID given at the start; goes with SdkAppId. */
    sessionId?: string;
    /** Task to look up; empty to look it up by SdkAppId and SessionId. */
    taskId?: string;
}

/** What getAITranscriptionOutput is asked with. */
export interface GetAITranscriptionOutputArgs {
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: pulumi.Input<string>;
    /** Application that owns the room; goes with SessionId. */
    sdkAppId?: pulumi.Input<number>;
    /** Session ID given at the start; goes with SdkAppId. */
    sessionId?: pulumi.Input<string>;
    /** Task to look up; empty to look it up by SdkAppId and SessionId. */
    taskId?: pulumi.Input<string>;
}

/** What getAITranscription answers. */
export interface GetAITranscriptionResult {
    /** Session ID given at the start. */
    sessionId?: string;
    /** When the task started. */
    startTime?: string;
    /** Idle, Preparing, InProgress or Stopped; NotExist when there is no such task or it has ended. */
    status: string;
    /** ID of the task. */
    taskId: string;
}
