// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * State of the recording of a web page, by task ID, or by application and record ID.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/72067
 */
export function getWebRecord(args?: GetWebRecordArgs, opts?: pulumi.InvokeOptions): Promise<GetWebRecordResult> {
    return pulumi.runtime.invoke("trtc:index:getWebRecord", {
        recordId: args?.recordId,
        region: args?.region,
        sdkAppId: args?.sdkAppId,
        taskId: args?.taskId,
    }, utilities.withDefaults(opts));
}

/**
 * State of the recording of a web page, by task ID, or by application and record ID.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/72067
 */
export function getWebRecordOutput(args?: GetWebRecordOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetWebRecordResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getWebRecord", {
        recordId: args?.recordId,
        region: args?.region,
        sdkAppId: args?.sdkAppId,
        taskId: args?.taskId,
    }, utilities.withDefaults(opts));
}

/** What getWebRecord is asked with. */
export interface GetWebRecordArgs {
    /** Record ID given at the start; goes with SdkAppId. */
    recordId?: string;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: string;
    /** Application given at the start; goes with RecordId. */
    sdkAppId?: number;
    /** Task to look up. */
    taskId?: string;
}

/** What getWebRecordOutput is asked with. */
export interface GetWebRecordOutputArgs {
    /** Record ID given at the start; goes with SdkAppId. */
    recordId?: pulumi.Input<string>;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: pulumi.Input<string>;
    /** Application given at the start; goes with RecordId. */
    sdkAppId?: pulumi.Input<number>;
    /** Task to look up. */
    taskId?: pulumi.Input<string>;
}

/** What getWebRecord answers. */
export interface GetWebRecordResult {
    /** Record ID given at the start. */
    recordId?: string;
    /** InProgress while it records; NotExist when there is no such task or it has ended. */
    status: string;
    /** ID of the task. */
    taskId: string;
}
