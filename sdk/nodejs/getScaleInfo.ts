// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * Rooms and users by day of the last 14 days.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/36758
 */
export function getScaleInfo(args?: GetScaleInfoArgs, opts?: pulumi.InvokeOptions): Promise<GetScaleInfoResult> {
    return pulumi.runtime.invoke("trtc:index:getScaleInfo", {
        endTime: args?.endTime,
        last: args?.last,
        region: args?.region,
        sdkAppId: args?.sdkAppId,
        startTime: args?.startTime,
    }, utilities.withDefaults(opts));
}

/**
 * Rooms and users by day of the last 14 days.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/36758
 */
export function getScaleInfoOutput(args?: GetScaleInfoOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetScaleInfoResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getScaleInfo", {
        endTime: args?.endTime,
        last: args?.last,
        region: args?.region,
        sdkAppId: args?.sdkAppId,
        startTime: args?.startTime,
    }, utilities.withDefaults(opts));
}

/** What getScaleInfo is asked with. */
export interface GetScaleInfoArgs {
    /** Last second asked for, as a Unix timestamp. A day is counted only when the end lies after its midnight. A Unix timestamp in seconds. */
    endTime?: number;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: string;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: string;
    /** Application that owns the room. */
    sdkAppId?: number;
    /** First second asked for, as a Unix timestamp; at most 14 days ago. A Unix timestamp in seconds. */
    startTime?: number;
}

/** What getScaleInfoOutput is asked with. */
export interface GetScaleInfoOutputArgs {
    /** Last second asked for, as a Unix timestamp. A day is counted only when the end lies after its midnight. A Unix timestamp in seconds. */
    endTime?: pulumi.Input<number>;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: pulumi.Input<string>;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: pulumi.Input<string>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** First second asked for, as a Unix timestamp; at most 14 days ago. A Unix timestamp in seconds. */
    startTime?: pulumi.Input<number>;
}

/** What getScaleInfo answers. */
export interface GetScaleInfoResult {
    /** The days, newest first. */
    days: outputs.ScaleInfomation[];
    /** Number of days. */
    total: number;
}
