// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * Mixing minutes used, over any number of days.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/54140
 */
export function getMixTranscodingUsage(args?: GetMixTranscodingUsageArgs, opts?: pulumi.InvokeOptions): Promise<GetMixTranscodingUsageResult> {
    return pulumi.runtime.invoke("trtc:index:getMixTranscodingUsage", {
        endTime: args?.endTime,
        last: args?.last,
        region: args?.region,
        sdkAppId: args?.sdkAppId,
        startTime: args?.startTime,
    }, utilities.withDefaults(opts));
}

/**
 * Mixing minutes used, over any number of days.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/54140
 */
export function getMixTranscodingUsageOutput(args?: GetMixTranscodingUsageOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetMixTranscodingUsageResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getMixTranscodingUsage", {
        endTime: args?.endTime,
        last: args?.last,
        region: args?.region,
        sdkAppId: args?.sdkAppId,
        startTime: args?.startTime,
    }, utilities.withDefaults(opts));
}

/** What getMixTranscodingUsage is asked with. */
export interface GetMixTranscodingUsageArgs {
    /** Last day, as YYYY-MM-DD. */
    endTime?: string;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: string;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: string;
    /** Only this application; absent means all of the account's. */
    sdkAppId?: number;
    /** First day, as YYYY-MM-DD. */
    startTime?: string;
}

/** What getMixTranscodingUsageOutput is asked with. */
export interface GetMixTranscodingUsageOutputArgs {
    /** Last day, as YYYY-MM-DD. */
    endTime?: pulumi.Input<string>;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: pulumi.Input<string>;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: pulumi.Input<string>;
    /** Only this application; absent means all of the account's. */
    sdkAppId?: pulumi.Input<number>;
    /** First day, as YYYY-MM-DD. */
    startTime?: pulumi.Input<string>;
}

/** What getMixTranscodingUsage answers. */
export interface GetMixTranscodingUsageResult {
    /** Last day, as YYYY-MM-DD. */
    endTime: string;
    /** The kinds of usage, in the service's order. */
    kinds: string[];
    /** One row per time unit, oldest first. */
    rows: outputs.UsageRow[];
    /** First day, as YYYY-MM-DD. */
    startTime: string;
    /** Day, or FiveMinutes when the period is one day. One of Day, FiveMinutes. */
    timeUnit: string;
    /** Sum of each kind over all rows, in minutes; of Bandwidth the highest value, in Mbps. */
    totals: { [key: string]: number };
}
