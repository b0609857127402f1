// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * All rooms that were open in a period of at most 24 hours of the last 14 days.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/36754
 */
export function getRoomInfo(args?: GetRoomInfoArgs, opts?: pulumi.InvokeOptions): Promise<GetRoomInfoResult> {
    return pulumi.runtime.invoke("trtc:index:getRoomInfo", {
        endTime: args?.endTime,
        last: args?.last,
        pageSize: args?.pageSize,
        region: args?.region,
        roomId: args?.roomId,
        sdkAppId: args?.sdkAppId,
        startTime: args?.startTime,
    }, utilities.withDefaults(opts));
}

/**
 * All rooms that were open in a period of at most 24 hours of the last 14 days.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/36754
 */
export function getRoomInfoOutput(args?: GetRoomInfoOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetRoomInfoResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getRoomInfo", {
        endTime: args?.endTime,
        last: args?.last,
        pageSize: args?.pageSize,
        region: args?.region,
        roomId: args?.roomId,
        sdkAppId: args?.sdkAppId,
        startTime: args?.startTime,
    }, utilities.withDefaults(opts));
}

/** What getRoomInfo is asked with. */
export interface GetRoomInfoArgs {
    /** Last second asked for, as a Unix timestamp. At most 24 hours after the start. A Unix timestamp in seconds. */
    endTime?: number;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: string;
    /** Entries on a page. From 1 to 100. Default: 10. */
    pageSize?: number;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: string;
    /** Only this room. */
    roomId?: string;
    /** Application that owns the room. */
    sdkAppId?: number;
    /** First second asked for, as a Unix timestamp; at most 14 days ago. A Unix timestamp in seconds. */
    startTime?: number;
}

/** What getRoomInfoOutput is asked with. */
export interface GetRoomInfoOutputArgs {
    /** Last second asked for, as a Unix timestamp. At most 24 hours after the start. A Unix timestamp in seconds. */
    endTime?: pulumi.Input<number>;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: pulumi.Input<string>;
    /** Entries on a page. From 1 to 100. Default: 10. */
    pageSize?: pulumi.Input<number>;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: pulumi.Input<string>;
    /** Only this room. */
    roomId?: pulumi.Input<string>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** First second asked for, as a Unix timestamp; at most 14 days ago. A Unix timestamp in seconds. */
    startTime?: pulumi.Input<number>;
}

/** What getRoomInfo answers. */
export interface GetRoomInfoResult {
    /** All rooms, newest first. */
    rooms: outputs.RoomState[];
    /** Number of rooms. */
    total: number;
}
