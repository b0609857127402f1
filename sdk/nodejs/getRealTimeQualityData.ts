// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * Stutter of audio and video, every ten seconds of the last 12 hours.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/58629
 */
export function getRealTimeQualityData(args?: GetRealTimeQualityDataArgs, opts?: pulumi.InvokeOptions): Promise<GetRealTimeQualityDataResult> {
    return pulumi.runtime.invoke("trtc:index:getRealTimeQualityData", {
        endTime: args?.endTime,
        last: args?.last,
        region: args?.region,
        roomId: args?.roomId,
        sdkAppId: args?.sdkAppId,
        startTime: args?.startTime,
    }, utilities.withDefaults(opts));
}

/**
 * Stutter of audio and video, every ten seconds of the last 12 hours.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/58629
 */
export function getRealTimeQualityDataOutput(args?: GetRealTimeQualityDataOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetRealTimeQualityDataResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getRealTimeQualityData", {
        endTime: args?.endTime,
        last: args?.last,
        region: args?.region,
        roomId: args?.roomId,
        sdkAppId: args?.sdkAppId,
        startTime: args?.startTime,
    }, utilities.withDefaults(opts));
}

/** What getRealTimeQualityData is asked with. */
export interface GetRealTimeQualityDataArgs {
    /** Last second asked for, as a Unix timestamp. A Unix timestamp in seconds. */
    endTime?: number;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: string;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: string;
    /** Only this room. */
    roomId?: string;
    /** Application that owns the room. */
    sdkAppId?: string;
    /** First second asked for, as a Unix timestamp; at most 12 hours ago. A Unix timestamp in seconds. */
    startTime?: number;
}

/** What getRealTimeQualityDataOutput is asked with. */
export interface GetRealTimeQualityDataOutputArgs {
    /** Last second asked for, as a Unix timestamp. A Unix timestamp in seconds. */
    endTime?: pulumi.Input<number>;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: pulumi.Input<string>;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: pulumi.Input<string>;
    /** Only this room. */
    roomId?: pulumi.Input<string>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<string>;
    /** First second asked for, as a Unix timestamp; at most 12 hours ago. A Unix timestamp in seconds. */
    startTime?: pulumi.Input<number>;
}

/** What getRealTimeQualityData answers. */
export interface GetRealTimeQualityDataResult {
    /** One row every ten seconds, oldest first. */
    rows: outputs.RealTimeQualityRow[];
}
