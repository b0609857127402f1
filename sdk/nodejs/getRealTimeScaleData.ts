// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * Users and rooms online, every ten seconds of the last hour.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/58628
 */
export function getRealTimeScaleData(args?: GetRealTimeScaleDataArgs, opts?: pulumi.InvokeOptions): Promise<GetRealTimeScaleDataResult> {
    return pulumi.runtime.invoke("trtc:index:getRealTimeScaleData", {
        endTime: args?.endTime,
        last: args?.last,
        region: args?.region,
        roomId: args?.roomId,
        sdkAppId: args?.sdkAppId,
        startTime: args?.startTime,
    }, utilities.withDefaults(opts));
}

/**
 * Users and rooms online, every ten seconds of the last hour.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/58628
 */
export function getRealTimeScaleDataOutput(args?: GetRealTimeScaleDataOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetRealTimeScaleDataResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getRealTimeScaleData", {
        endTime: args?.endTime,
        last: args?.last,
        region: args?.region,
        roomId: args?.roomId,
        sdkAppId: args?.sdkAppId,
        startTime: args?.startTime,
    }, utilities.withDefaults(opts));
}

/** What getRealTimeScaleData is asked with. */
export interface GetRealTimeScaleDataArgs {
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
    /** First second asked for, as a Unix timestamp; at most 1 hour ago. A Unix timestamp in seconds. */
    startTime?: number;
}

/** What getRealTimeScaleDataOutput is asked with. */
export interface GetRealTimeScaleDataOutputArgs {
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
    /** First second asked for, as a Unix timestamp; at most 1 hour ago. A Unix timestamp in seconds. */
    startTime?: pulumi.Input<number>;
}

/** What getRealTimeScaleData answers. */
export interface GetRealTimeScaleDataResult {
    /** One row every ten seconds, oldest first. */
    rows: outputs.RealTimeScaleRow[];
}
