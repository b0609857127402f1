// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * State of a moderation, also of one that no stack has.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/72646
 */
export function getCloudModeration(args: GetCloudModerationArgs, opts?: pulumi.InvokeOptions): Promise<GetCloudModerationResult> {
    return pulumi.runtime.invoke("trtc:index:getCloudModeration", {
        region: args.region,
        sdkAppId: args.sdkAppId,
        taskId: args.taskId,
    }, utilities.withDefaults(opts));
}

/**
 * State of a moderation, also of one that no stack has.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/72646
 */
export function getCloudModerationOutput(args: GetCloudModerationOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetCloudModerationResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getCloudModeration", {
        region: args.region,
        sdkAppId: args.sdkAppId,
        taskId: args.taskId,
    }, utilities.withDefaults(opts));
}

/** What getCloudModeration is asked with. */
export interface GetCloudModerationArgs {
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: string;
    /** Application that owns the room. */
    sdkAppId?: number;
    /** ID that the start returned. */
    taskId: string;
}

/** What getCloudModerationOutput is asked with. */
export interface GetCloudModerationOutputArgs {
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: pulumi.Input<string>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** ID that the start returned. */
    taskId: pulumi.Input<string>;
}

/** What getCloudModeration answers. */
export interface GetCloudModerationResult {
    /** Idle, InProgress or Exited; NotExist when there is no such task or it has ended. */
    status: string;
    /** Whose streams are moderated. */
    subscribeStreamUserIds?: outputs.SubscribeModerationUserIds;
    /** ID of the task. */
    taskId: string;
}
