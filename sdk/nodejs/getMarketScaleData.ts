// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * Users and rooms by day or hour of the last 60 days.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/58630
 */
export function getMarketScaleData(args: GetMarketScaleDataArgs, opts?: pulumi.InvokeOptions): Promise<GetMarketScaleDataResult> {
    return pulumi.runtime.invoke("trtc:index:getMarketScaleData", {
        endTime: args.endTime,
        last: args.last,
        period: args.period,
        region: args.region,
        sdkAppId: args.sdkAppId,
        startTime: args.startTime,
    }, utilities.withDefaults(opts));
}

/**
 * Users and rooms by day or hour of the last 60 days.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/58630
 */
export function getMarketScaleDataOutput(args: GetMarketScaleDataOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetMarketScaleDataResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getMarketScaleData", {
        endTime: args.endTime,
        last: args.last,
        period: args.period,
        region: args.region,
        sdkAppId: args.sdkAppId,
        startTime: args.startTime,
    }, utilities.withDefaults(opts));
}

/** What getMarketScaleData is asked with. */
export interface GetMarketScaleDataArgs {
    /** Last day, as YYYY-MM-DD. */
    endTime?: string;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: string;
    /** d for one row a day, h for one row an hour, in UTC. One of d, h. */
    period: string;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: string;
    /** Application that owns the room. */
    sdkAppId?: string;
    /** First day, as YYYY-MM-DD. At most 60 days ago. */
    startTime?: string;
}

/** What getMarketScaleDataOutput is asked with. */
export interface GetMarketScaleDataOutputArgs {
    /** Last day, as YYYY-MM-DD. */
    endTime?: pulumi.Input<string>;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: pulumi.Input<string>;
    /** d for one row a day, h for one row an hour, in UTC. One of d, h. */
    period: pulumi.Input<string>;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: pulumi.Input<string>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<string>;
    /** First day, as YYYY-MM-DD. At most 60 days ago. */
    startTime?: pulumi.Input<string>;
}

/** What getMarketScaleData answers. */
export interface GetMarketScaleDataResult {
    /** One row a day or an hour, oldest first. */
    rows: outputs.MarketScaleRow[];
}
