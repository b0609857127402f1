// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/** The ticket with which a user enters one room, made here with the provider's sdkSecretKey. */
export function getPrivateMapKey(args: GetPrivateMapKeyArgs, opts?: pulumi.InvokeOptions): Promise<GetPrivateMapKeyResult> {
    return pulumi.runtime.invoke("trtc:index:getPrivateMapKey", {
        expireSeconds: args.expireSeconds,
        privileges: args.privileges,
        roomId: args.roomId,
        roomIdType: args.roomIdType,
        sdkAppId: args.sdkAppId,
        userId: args.userId,
    }, utilities.withDefaults(opts));
}

/** The ticket with which a user enters one room, made here with the provider's sdkSecretKey. */
export function getPrivateMapKeyOutput(args: GetPrivateMapKeyOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetPrivateMapKeyResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getPrivateMapKey", {
        expireSeconds: args.expireSeconds,
        privileges: args.privileges,
        roomId: args.roomId,
        roomIdType: args.roomIdType,
        sdkAppId: args.sdkAppId,
        userId: args.userId,
    }, utilities.withDefaults(opts));
}

/** What getPrivateMapKey is asked with. */
export interface GetPrivateMapKeyArgs {
    /** How long it is valid; the provider's userSigExpireSeconds when absent. In seconds. From 60 to 100000000000. */
    expireSeconds?: number;
    /** What the user may do there; everything when absent. One of Create, Join, SendAudio, ReceiveAudio, SendVideo, ReceiveVideo, SendSubstream, ReceiveSubstream. */
    privileges?: string[];
    /** The room. */
    roomId: string;
    /** How roomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: enums.RoomIdType;
    /** Application; the provider's when absent. */
    sdkAppId?: number;
    /** User who enters the room. */
    userId: string;
}

/** What getPrivateMapKeyOutput is asked with. */
export interface GetPrivateMapKeyOutputArgs {
    /** How long it is valid; the provider's userSigExpireSeconds when absent. In seconds. From 60 to 100000000000. */
    expireSeconds?: pulumi.Input<number>;
    /** What the user may do there; everything when absent. One of Create, Join, SendAudio, ReceiveAudio, SendVideo, ReceiveVideo, SendSubstream, ReceiveSubstream. */
    privileges?: pulumi.Input<pulumi.Input<string>[]>;
    /** The room. */
    roomId: pulumi.Input<string>;
    /** How roomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** Application; the provider's when absent. */
    sdkAppId?: pulumi.Input<number>;
    /** User who enters the room. */
    userId: pulumi.Input<string>;
}

/** What getPrivateMapKey answers. */
export interface GetPrivateMapKeyResult {
    /** The ticket, with which the user enters the room. */
    privateMapKey: string;
}
