// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * State and files of a recording, also of one that no stack has.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/46958
 */
export function getCloudRecording(args: GetCloudRecordingArgs, opts?: pulumi.InvokeOptions): Promise<GetCloudRecordingResult> {
    return pulumi.runtime.invoke("trtc:index:getCloudRecording", {
        region: args.region,
        sdkAppId: args.sdkAppId,
        taskId: args.taskId,
    }, utilities.withDefaults(opts));
}

/**
 * State and files of a recording, also of one that no stack has.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/46958
 */
export function getCloudRecordingOutput(args: GetCloudRecordingOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetCloudRecordingResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getCloudRecording", {
        region: args.region,
        sdkAppId: args.sdkAppId,
        taskId: args.taskId,
    }, utilities.withDefaults(opts));
}

/** What getCloudRecording is asked with. */
export interface GetCloudRecordingArgs {
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: string;
    /** Application that owns the room. */
    sdkAppId?: number;
    /** ID that the start returned. */
    taskId: string;
}

/** What getCloudRecordingOutput is asked with. */
export interface GetCloudRecordingOutputArgs {
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: pulumi.Input<string>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** ID that the start returned. */
    taskId: pulumi.Input<string>;
}

/** What getCloudRecording answers. */
export interface GetCloudRecordingResult {
    /** Idle, InProgress or Exited; NotExist when there is no such task or it has ended. */
    status: string;
    /** Files written so far. */
    storageFileList: outputs.StorageFile[];
    /** ID of the task. */
    taskId: string;
}
