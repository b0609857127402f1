// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * All users of a call, over at most 4 hours of the last 14 days.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/39096
 */
export function getUserInfo(args: GetUserInfoArgs, opts?: pulumi.InvokeOptions): Promise<GetUserInfoResult> {
    return pulumi.runtime.invoke("trtc:index:getUserInfo", {
        commId: args.commId,
        endTime: args.endTime,
        last: args.last,
        pageSize: args.pageSize,
        region: args.region,
        sdkAppId: args.sdkAppId,
        startTime: args.startTime,
        userIds: args.userIds,
    }, utilities.withDefaults(opts));
}

/**
 * All users of a call, over at most 4 hours of the last 14 days.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/39096
 */
export function getUserInfoOutput(args: GetUserInfoOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetUserInfoResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getUserInfo", {
        commId: args.commId,
        endTime: args.endTime,
        last: args.last,
        pageSize: args.pageSize,
        region: args.region,
        sdkAppId: args.sdkAppId,
        startTime: args.startTime,
        userIds: args.userIds,
    }, utilities.withDefaults(opts));
}

/** What getUserInfo is asked with. */
export interface GetUserInfoArgs {
    /** ID of the call, as DescribeRoomInfo returns it: the application, a number and the creation time. */
    commId: string;
    /** Last second asked for, as a Unix timestamp. At most 4 hours after the start. A Unix timestamp in seconds. */
    endTime?: number;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: string;
    /** Entries on a page. From 1 to 100. Default: 6. */
    pageSize?: number;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: string;
    /** Application that owns the room. */
    sdkAppId?: number;
    /** First second asked for, as a Unix timestamp; at most 14 days ago. A Unix timestamp in seconds. */
    startTime?: number;
    /** Only these users. At most 100 entries. */
    userIds?: string[];
}

/** What getUserInfoOutput is asked with. */
export interface GetUserInfoOutputArgs {
    /** ID of the call, as DescribeRoomInfo returns it: the application, a number and the creation time. */
    commId: pulumi.Input<string>;
    /** Last second asked for, as a Unix timestamp. At most 4 hours after the start. A Unix timestamp in seconds. */
    endTime?: pulumi.Input<number>;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: pulumi.Input<string>;
    /** Entries on a page. From 1 to 100. Default: 6. */
    pageSize?: pulumi.Input<number>;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: pulumi.Input<string>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** First second asked for, as a Unix timestamp; at most 14 days ago. A Unix timestamp in seconds. */
    startTime?: pulumi.Input<number>;
    /** Only these users. At most 100 entries. */
    userIds?: pulumi.Input<pulumi.Input<string>[]>;
}

/** What getUserInfo answers. */
export interface GetUserInfoResult {
    /** Number of stays; a user who came twice counts twice. */
    total: number;
    /** All stays. */
    users: outputs.UserInformation[];
}
