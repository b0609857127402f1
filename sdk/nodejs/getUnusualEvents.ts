// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * Bad experiences of users and their probable causes, over at most 1 hour of the last 14 days, each with its meaning.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/37763
 */
export function getUnusualEvents(args?: GetUnusualEventsArgs, opts?: pulumi.InvokeOptions): Promise<GetUnusualEventsResult> {
    return pulumi.runtime.invoke("trtc:index:getUnusualEvents", {
        endTime: args?.endTime,
        last: args?.last,
        region: args?.region,
        roomId: args?.roomId,
        sdkAppId: args?.sdkAppId,
        startTime: args?.startTime,
    }, utilities.withDefaults(opts));
}

/**
 * Bad experiences of users and their probable causes, over at most 1 hour of the last 14 days, each with its meaning.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/37763
 */
export function getUnusualEventsOutput(args?: GetUnusualEventsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetUnusualEventsResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getUnusualEvents", {
        endTime: args?.endTime,
        last: args?.last,
        region: args?.region,
        roomId: args?.roomId,
        sdkAppId: args?.sdkAppId,
        startTime: args?.startTime,
    }, utilities.withDefaults(opts));
}

/** What getUnusualEvents is asked with. */
export interface GetUnusualEventsArgs {
    /** Last second asked for, as a Unix timestamp. At most 1 hour after the start. A Unix timestamp in seconds. */
    endTime?: number;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: string;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: string;
    /** Only this room. */
    roomId?: string;
    /** Application that owns the room. */
    sdkAppId?: number;
    /** First second asked for, as a Unix timestamp; at most 14 days ago. A Unix timestamp in seconds. */
    startTime?: number;
}

/** What getUnusualEventsOutput is asked with. */
export interface GetUnusualEventsOutputArgs {
    /** Last second asked for, as a Unix timestamp. At most 1 hour after the start. A Unix timestamp in seconds. */
    endTime?: pulumi.Input<number>;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: pulumi.Input<string>;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: pulumi.Input<string>;
    /** Only this room. */
    roomId?: pulumi.Input<string>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** First second asked for, as a Unix timestamp; at most 14 days ago. A Unix timestamp in seconds. */
    startTime?: pulumi.Input<number>;
}

/** What getUnusualEvents answers. */
export interface GetUnusualEventsResult {
    /** The experiences. */
    experiences: outputs.UnusualExperience[];
    /** Number of experiences. */
    total: number;
}
