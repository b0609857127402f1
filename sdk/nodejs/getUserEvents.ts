// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * What happened to a user in a call, each event with its meaning.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/37762
 */
export function getUserEvents(args: GetUserEventsArgs, opts?: pulumi.InvokeOptions): Promise<GetUserEventsResult> {
    return pulumi.runtime.invoke("trtc:index:getUserEvents", {
        commId: args.commId,
        endTime: args.endTime,
        last: args.last,
        region: args.region,
        roomId: args.roomId,
        sdkAppId: args.sdkAppId,
        startTime: args.startTime,
        userId: args.userId,
    }, utilities.withDefaults(opts));
}

/**
 * What happened to a user in a call, each event with its meaning.
 *
 * Reference: https://www.tencentcloud.com/document/api/647/37762
 */
export function getUserEventsOutput(args: GetUserEventsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetUserEventsResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getUserEvents", {
        commId: args.commId,
        endTime: args.endTime,
        last: args.last,
        region: args.region,
        roomId: args.roomId,
        sdkAppId: args.sdkAppId,
        startTime: args.startTime,
        userId: args.userId,
    }, utilities.withDefaults(opts));
}

/** What getUserEvents is asked with. */
export interface GetUserEventsArgs {
    /** ID of the call, as DescribeRoomInfo returns it: the application, a number and the creation time. */
    commId: string;
    /** Last second asked for, as a Unix timestamp. A Unix timestamp in seconds. */
    endTime?: number;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: string;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: string;
    /** Room the call was in. */
    roomId: string;
    /** Application that owns the room. */
    sdkAppId?: number;
    /** First second asked for, as a Unix timestamp; at most 14 days ago. A Unix timestamp in seconds. */
    startTime?: number;
    /** User to look at. */
    userId: string;
}

/** What getUserEventsOutput is asked with. */
export interface GetUserEventsOutputArgs {
    /** ID of the call, as DescribeRoomInfo returns it: the application, a number and the creation time. */
    commId: pulumi.Input<string>;
    /** Last second asked for, as a Unix timestamp. A Unix timestamp in seconds. */
    endTime?: pulumi.Input<number>;
    /** A period that ends now, instead of startTime and endTime: a number and s, m, h or d, such as 30m or 7d. Where a query takes days, whole days in UTC, today included. */
    last?: pulumi.Input<string>;
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: pulumi.Input<string>;
    /** Room the call was in. */
    roomId: pulumi.Input<string>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** First second asked for, as a Unix timestamp; at most 14 days ago. A Unix timestamp in seconds. */
    startTime?: pulumi.Input<number>;
    /** User to look at. */
    userId: pulumi.Input<string>;
}

/** What getUserEvents answers. */
export interface GetUserEventsResult {
    /** The events, by the user who sent them. */
    events: outputs.UserEvent[];
    /** Number of events. */
    total: number;
}
