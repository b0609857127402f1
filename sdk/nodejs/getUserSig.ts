// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/** The signature with which a user enters rooms, made here with the provider's sdkSecretKey. */
export function getUserSig(args: GetUserSigArgs, opts?: pulumi.InvokeOptions): Promise<GetUserSigResult> {
    return pulumi.runtime.invoke("trtc:index:getUserSig", {
        expireSeconds: args.expireSeconds,
        sdkAppId: args.sdkAppId,
        userId: args.userId,
    }, utilities.withDefaults(opts));
}

/** The signature with which a user enters rooms, made here with the provider's sdkSecretKey. */
export function getUserSigOutput(args: GetUserSigOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetUserSigResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getUserSig", {
        expireSeconds: args.expireSeconds,
        sdkAppId: args.sdkAppId,
        userId: args.userId,
    }, utilities.withDefaults(opts));
}

/** What getUserSig is asked with. */
export interface GetUserSigArgs {
    /** How long it is valid; the provider's userSigExpireSeconds when absent. In seconds. From 60 to 100000000000. */
    expireSeconds?: number;
    /** Application; the provider's when absent. */
    sdkAppId?: number;
    /** User who enters rooms. */
    userId: string;
}

/** What getUserSigOutput is asked with. */
export interface GetUserSigOutputArgs {
    /** How long it is valid; the provider's userSigExpireSeconds when absent. In seconds. From 60 to 100000000000. */
    expireSeconds?: pulumi.Input<number>;
    /** Application; the provider's when absent. */
    sdkAppId?: pulumi.Input<number>;
    /** User who enters rooms. */
    userId: pulumi.Input<string>;
}

/** What getUserSig answers. */
export interface GetUserSigResult {
    /** The signature, with which the user enters rooms. */
    userSig: string;
}
