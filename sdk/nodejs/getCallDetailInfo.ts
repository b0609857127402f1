// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * All users of a call and their metrics, over at most 1 hour, or 4 hours without metrics, of the last 14 days.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/55013
 */
export function getCallDetailInfo(args: GetCallDetailInfoArgs, opts?: pulumi.InvokeOptions): Promise<GetCallDetailInfoResult> {
    return pulumi.runtime.invoke("trtc:index:getCallDetailInfo", {
        commId: args.commId,
        dataType: args.dataType,
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
 * All users of a call and their metrics, over at most 1 hour, or 4 hours without metrics, of the last 14 days.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/55013
 */
export function getCallDetailInfoOutput(args: GetCallDetailInfoOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetCallDetailInfoResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getCallDetailInfo", {
        commId: args.commId,
        dataType: args.dataType,
        endTime: args.endTime,
        last: args.last,
        pageSize: args.pageSize,
        region: args.region,
        sdkAppId: args.sdkAppId,
        startTime: args.startTime,
        userIds: args.userIds,
    }, utilities.withDefaults(opts));
}

/** What getCallDetailInfo is asked with. */
export interface GetCallDetailInfoArgs {
    /** ID of the call, as DescribeRoomInfo returns it: the application, a number and the creation time. */
    commId: string;
    /** Metrics to return; none returns the user list only. One of all, appCpu, sysCpu, aBit, aBlock, bigvBit, bigvCapFps, bigvEncFps, bigvDecFps, bigvBlock, aLoss, bigvLoss, bigvWidth, bigvHeight. */
    dataType?: string[];
    /** Last second asked for, as a Unix timestamp. At most 1 hour after the start with DataType, 4 hours without. A Unix timestamp in seconds. */
    endTime?: number;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: string;
    /** Entries on a page. At most 6 with DataType. From 1 to 100. Default: 6. */
    pageSize?: number;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: string;
    /** Application that owns the room. */
    sdkAppId?: number;
    /** First second asked for, as a Unix timestamp; at most 14 days ago. A Unix timestamp in seconds. */
    startTime?: number;
    /** Only these users: up to 6 with DataType, 100 without. At most 100 entries. */
    userIds?: string[];
}

/** What getCallDetailInfoOutput is asked with. */
export interface GetCallDetailInfoOutputArgs {
    /** ID of the call, as DescribeRoomInfo returns it: the application, a number and the creation time. */
    commId: pulumi.Input<string>;
    /** Metrics to return; none returns the user list only. One of all, appCpu, sysCpu, aBit, aBlock, bigvBit, bigvCapFps, bigvEncFps, bigvDecFps, bigvBlock, aLoss, bigvLoss, bigvWidth, bigvHeight. */
    dataType?: pulumi.Input<pulumi.Input<string>[]>;
    /** Last second asked for, as a Unix timestamp. At most 1 hour after the start with DataType, 4 hours without. A Unix timestamp in seconds. */
    endTime?: pulumi.Input<number>;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: pulumi.Input<string>;
    /** Entries on a page. At most 6 with DataType. From 1 to 100. Default: 6. */
    pageSize?: pulumi.Input<number>;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: pulumi.Input<string>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** First second asked for, as a Unix timestamp; at most 14 days ago. A Unix timestamp in seconds. */
    startTime?: pulumi.Input<number>;
    /** Only these users: up to 6 with DataType, 100 without. At most 100 entries. */
    userIds?: pulumi.Input<pulumi.Input<string>[]>;
}

/** What getCallDetailInfo answers. */
export interface GetCallDetailInfoResult {
    /** The metrics asked for, by user. */
    data: outputs.QualityData[];
    /** Number of stays; a user who came twice counts twice. */
    total: number;
    /** All stays. */
    users: outputs.UserInformation[];
}
