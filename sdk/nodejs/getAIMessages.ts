// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * What an AI agent and its user have said to each other.
 *
 * Reference: https://www.tencentcloud.com/document/product/647
 */
export function getAIMessages(args: GetAIMessagesArgs, opts?: pulumi.InvokeOptions): Promise<GetAIMessagesResult> {
    return pulumi.runtime.invoke("trtc:index:getAIMessages", {
        region: args.region,
        sdkAppId: args.sdkAppId,
        taskId: args.taskId,
    }, utilities.withDefaults(opts));
}

/**
 * What an AI agent and its user have said to each other.
 *
 * Reference: https://www.tencentcloud.com/document/product/647
 */
export function getAIMessagesOutput(args: GetAIMessagesOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetAIMessagesResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getAIMessages", {
        region: args.region,
        sdkAppId: args.sdkAppId,
        taskId: args.taskId,
    }, utilities.withDefaults(opts));
}

/** What getAIMessages is asked with. */
export interface GetAIMessagesArgs {
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: string;
    /** Application that owns the room. */
    sdkAppId?: number;
    /** ID that the start of the conversation returned. */
    taskId: string;
}

/** What getAIMessagesOutput is asked with. */
export interface GetAIMessagesOutputArgs {
    /** Region that is asked; the provider's when absent, or another where the provider's does not answer this. */
    region?: pulumi.Input<string>;
    /** Application that owns the room. */
    sdkAppId?: pulumi.Input<number>;
    /** ID that the start of the conversation returned. */
    taskId: pulumi.Input<string>;
}

/** What getAIMessages answers. */
export interface GetAIMessagesResult {
    /** The messages, oldest first. */
    messages: outputs.MessageInfo[];
    /** Number of messages, as the service counts them. */
    total: number;
}
