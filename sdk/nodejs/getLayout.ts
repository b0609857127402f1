// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as inputs from "./types/input";
import * as outputs from "./types/output";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/** The windows of users on a canvas, in a style: for the mixLayoutList of a PublishCdnStream and of a CloudRecording. Nothing is asked of TRTC. */
export function getLayout(args: GetLayoutArgs, opts?: pulumi.InvokeOptions): Promise<GetLayoutResult> {
    return pulumi.runtime.invoke("trtc:index:getLayout", {
        height: args.height,
        margin: args.margin,
        renderMode: args.renderMode,
        roomId: args.roomId,
        roomIdType: args.roomIdType,
        style: args.style,
        users: args.users,
        width: args.width,
    }, utilities.withDefaults(opts));
}

/** The windows of users on a canvas, in a style: for the mixLayoutList of a PublishCdnStream and of a CloudRecording. Nothing is asked of TRTC. */
export function getLayoutOutput(args: GetLayoutOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetLayoutResult> {
    return pulumi.runtime.invokeOutput("trtc:index:getLayout", {
        height: args.height,
        margin: args.margin,
        renderMode: args.renderMode,
        roomId: args.roomId,
        roomIdType: args.roomIdType,
        style: args.style,
        users: args.users,
        width: args.width,
    }, utilities.withDefaults(opts));
}

/** What getLayout is asked with. */
export interface GetLayoutArgs {
    /** Height of the canvas. In pixels. From 2 to 1920. */
    height: number;
    /** Space between windows, and around them. In pixels. From 0 to 200. Default: 0. */
    margin?: number;
    /** How videos fill their windows. A shared screen is never cropped. Default: Crop (0). */
    renderMode?: enums.RelayRenderMode;
    /** Room of the users; that of the relay when absent. */
    roomId?: string;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: enums.RoomIdType;
    /** How the windows are arranged. Default: MainAndSide. */
    style?: enums.LayoutStyle;
    /** User IDs, the first in the first window. At most 25 entries. */
    users: string[];
    /** Width of the canvas. In pixels. From 2 to 1920. */
    width: number;
}

/** What getLayoutOutput is asked with. */
export interface GetLayoutOutputArgs {
    /** Height of the canvas. In pixels. From 2 to 1920. */
    height: pulumi.Input<number>;
    /** Space between windows, and around them. In pixels. From 0 to 200. Default: 0. */
    margin?: pulumi.Input<number>;
    /** How videos fill their windows. A shared screen is never cropped. Default: Crop (0). */
    renderMode?: pulumi.Input<enums.RelayRenderMode>;
    /** Room of the users; that of the relay when absent. */
    roomId?: pulumi.Input<string>;
    /** How RoomId is read; must match how the room was created. Default: Integer. */
    roomIdType?: pulumi.Input<enums.RoomIdType>;
    /** How the windows are arranged. Default: MainAndSide. */
    style?: pulumi.Input<enums.LayoutStyle>;
    /** User IDs, the first in the first window. At most 25 entries. */
    users: pulumi.Input<pulumi.Input<string>[]>;
    /** Width of the canvas. In pixels. From 2 to 1920. */
    width: pulumi.Input<number>;
}

/** What getLayout answers. */
export interface GetLayoutResult {
    /** The windows of a relay. */
    mixLayoutList: outputs.McuLayout[];
    /** The windows of a mixed recording. */
    recordingLayoutList: outputs.MixLayout[];
}
