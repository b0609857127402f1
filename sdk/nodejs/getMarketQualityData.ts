// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * Quality by day or hour of the last 60 days, or 30 in the basic edition of the dashboard.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/58631
 */
export function getMarketQualityData(args: GetMarketQualityDataArgs, opts?: pulumi.InvokeOptions): Promise<GetMarketQualityDataResult> {
    return pulumi.runtime.invoke("trtc:index:getMarketQualityData", {
        endTime: args.endTime,
        isFloat: args.isFloat,
        last: args.last,
        period: args.period,
        region: args.region,
        sdkAppId: args.sdkAppId,
        startTime: args.startTime,
    }, utilities.withDefaults(opts));
}

/**
 * Quality by day or hour of the last 60 days, or 30 in the basic edition of the dashboard.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/58631
 */
export function getMarketQualityDataOutput(args: GetMarketQualityDataOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetMarketQualityDataResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getMarketQualityData", {
        endTime: args.endTime,
        isFloat: args.isFloat,
        last: args.last,
        period: args.period,
        region: args.region,
        sdkAppId: args.sdkAppId,
        startTime: args.startTime,
    }, utilities.withDefaults(opts));
}

/** What getMarketQualityData is asked with. */
export interface GetMarketQualityDataArgs {
    /** Last day, as YYYY-MM-DD. */
    endTime?: string;
    /** Also return the values as fractions. */
    isFloat?: boolean;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: string;
    /** d for one row a day, h for one row an hour, in UTC. One of d, h. */
    period: string;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: string;
    /** Application that owns the room. */
    sdkAppId?: string;
    /** First day, as YYYY-MM-DD. At most 60 days ago, 30 in the basic edition of the dashboard. */
    startTime?: string;
}

/** What getMarketQualityDataOutput is asked with. */
export interface GetMarketQualityDataOutputArgs {
    /** Last day, as YYYY-MM-DD. */
    endTime?: pulumi.Input<string>;
    /** Also return the values as fractions. */
    isFloat?: pulumi.Input<boolean>;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: pulumi.Input<string>;
    /** d for one row a day, h for one row an hour, in UTC. One of d, h. */
    period: pulumi.Input<string>;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: pulumi.Input<string>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<string>;
    /** First day, as YYYY-MM-DD. At most 60 days ago, 30 in the basic edition of the dashboard. */
    startTime?: pulumi.Input<string>;
}

/** What getMarketQualityData answers. */
export interface GetMarketQualityDataResult {
    /** One row a day or an hour, oldest first. */
    rows: outputs.MarketQualityRow[];
}
