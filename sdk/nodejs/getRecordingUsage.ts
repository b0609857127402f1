// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * Recording minutes used, over any number of days.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/54139
 */
export function getRecordingUsage(args: GetRecordingUsageArgs, opts?: pulumi.InvokeOptions): Promise<GetRecordingUsageResult> {
    return pulumi.runtime.invoke("trtc:index:getRecordingUsage", {
        endTime: args.endTime,
        last: args.last,
        mixType: args.mixType,
        region: args.region,
        sdkAppId: args.sdkAppId,
        startTime: args.startTime,
    }, utilities.withDefaults(opts));
}

/**
 * Recording minutes used, over any number of days.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/54139
 */
export function getRecordingUsageOutput(args: GetRecordingUsageOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetRecordingUsageResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getRecordingUsage", {
        endTime: args.endTime,
        last: args.last,
        mixType: args.mixType,
        region: args.region,
        sdkAppId: args.sdkAppId,
        startTime: args.startTime,
    }, utilities.withDefaults(opts));
}

/** What getRecordingUsage is asked with. */
export interface GetRecordingUsageArgs {
    /** Last day, as YYYY-MM-DD. */
    endTime?: string;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: string;
    /** Recordings of single streams or of mixes. One of single, multi. */
    mixType: string;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: string;
    /** Only this application; absent means all of the account's. */
    sdkAppId?: number;
    /** First day, as YYYY-MM-DD. */
    startTime?: string;
}

/** What getRecordingUsageOutput is asked with. */
export interface GetRecordingUsageOutputArgs {
    /** Last day, as YYYY-MM-DD. */
    endTime?: pulumi.Input<string>;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: pulumi.Input<string>;
    /** Recordings of single streams or of mixes. One of single, multi. */
    mixType: pulumi.Input<string>;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: pulumi.Input<string>;
    /** Only this application; absent means all of the account's. */
    sdkAppId?: pulumi.Input<number>;
    /** First day, as YYYY-MM-DD. */
    startTime?: pulumi.Input<string>;
}

/** What getRecordingUsage answers. */
export interface GetRecordingUsageResult {
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
