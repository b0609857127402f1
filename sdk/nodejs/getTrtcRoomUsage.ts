// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * Minutes used by room, over any period. The service answers one request every 15 seconds, and 24 hours in each.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/54327
 */
export function getTrtcRoomUsage(args?: GetTrtcRoomUsageArgs, opts?: pulumi.InvokeOptions): Promise<GetTrtcRoomUsageResult> {
    return pulumi.runtime.invoke("trtc:index:getTrtcRoomUsage", {
        endTime: args?.endTime,
        last: args?.last,
        region: args?.region,
        sdkAppId: args?.sdkAppId,
        startTime: args?.startTime,
    }, utilities.withDefaults(opts));
}

/**
 * Minutes used by room, over any period. The service answers one request every 15 seconds, and 24 hours in each.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/54327
 */
export function getTrtcRoomUsageOutput(args?: GetTrtcRoomUsageOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetTrtcRoomUsageResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getTrtcRoomUsage", {
        endTime: args?.endTime,
        last: args?.last,
        region: args?.region,
        sdkAppId: args?.sdkAppId,
        startTime: args?.startTime,
    }, utilities.withDefaults(opts));
}

/** What getTrtcRoomUsage is asked with. */
export interface GetTrtcRoomUsageArgs {
    /** Last minute, as YYYY-MM-DD HH:MM, at most 24 hours after the first. */
    endTime?: string;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: string;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: string;
    /** Application that owns the room. */
    sdkAppId?: number;
    /** First minute, as YYYY-MM-DD HH:MM. */
    startTime?: string;
}

/** What getTrtcRoomUsageOutput is asked with. */
export interface GetTrtcRoomUsageOutputArgs {
    /** Last minute, as YYYY-MM-DD HH:MM, at most 24 hours after the first. */
    endTime?: pulumi.Input<string>;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: pulumi.Input<string>;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: pulumi.Input<string>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** First minute, as YYYY-MM-DD HH:MM. */
    startTime?: pulumi.Input<string>;
}

/** What getTrtcRoomUsage answers. */
export interface GetTrtcRoomUsageResult {
    /** Last minute, as YYYY-MM-DD HH:MM. */
    endTime: string;
    /** The kinds of usage, in the service's order. */
    kinds: string[];
    /** One row per room, by room ID. */
    rows: outputs.RoomUsageRow[];
    /** First minute, as YYYY-MM-DD HH:MM. */
    startTime: string;
    /** Sum of each kind over all rooms, in minutes. */
    totals: { [key: string]: number };
}
