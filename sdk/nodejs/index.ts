// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.
import * as pulumi from "@pulumi/pulumi";
import * as utilities from "./utilities";

export * from "./aiAnnouncement";
export * from "./aiConversation";
export * from "./aiTranscription";
export * from "./cloudModeration";
export * from "./cloudRecording";
export * from "./cloudSlice";
export * from "./cloudTranscription";
export * from "./getAIConversation";
export * from "./getAIMessages";
export * from "./getAITranscription";
export * from "./getCallDetailInfo";
export * from "./getCloudModeration";
export * from "./getCloudRecording";
export * from "./getCloudSlice";
export * from "./getCloudTranscription";
export * from "./getLayout";
export * from "./getMarketQualityData";
export * from "./getMarketScaleData";
export * from "./getMixTranscodingUsage";
export * from "./getPrivateMapKey";
export * from "./getRealTimeQualityData";
export * from "./getRealTimeScaleData";
export * from "./getRecordingUsage";
export * from "./getRelayUsage";
export * from "./getRoomInfo";
export * from "./getScaleInfo";
export * from "./getSpeech";
export * from "./getStreamIngest";
export * from "./getTrtcRoomUsage";
export * from "./getTrtcUsage";
export * from "./getUnusualEvents";
export * from "./getUserEvents";
export * from "./getUserInfo";
export * from "./getUserSig";
export * from "./getWebRecord";
export * from "./liveEvent";
export * from "./multiRoomRelay";
export * from "./provider";
export * from "./publishCdnStream";
export * from "./roomDismissal";
export * from "./streamIngest";
export * from "./userBlock";
export * from "./userRemoval";
export * from "./voice";
export * from "./voiceAgent";
export * from "./watchtower";
export * from "./webRecord";
export * from "./types/enums";
import * as config from "./config";
import * as types from "./types";
export { config, types };

import { AIAnnouncement } from "./aiAnnouncement";
import { AIConversation } from "./aiConversation";
import { AITranscription } from "./aiTranscription";
import { CloudModeration } from "./cloudModeration";
import { CloudRecording } from "./cloudRecording";
import { CloudSlice } from "./cloudSlice";
import { CloudTranscription } from "./cloudTranscription";
import { LiveEvent } from "./liveEvent";
import { MultiRoomRelay } from "./multiRoomRelay";
import { PublishCdnStream } from "./publishCdnStream";
import { RoomDismissal } from "./roomDismissal";
import { StreamIngest } from "./streamIngest";
import { UserBlock } from "./userBlock";
import { UserRemoval } from "./userRemoval";
import { Voice } from "./voice";
import { VoiceAgent } from "./voiceAgent";
import { Watchtower } from "./watchtower";
import { WebRecord } from "./webRecord";
import { Provider } from "./provider";

type Class = new (name: string, args: any, opts: pulumi.CustomResourceOptions) => pulumi.Resource;
const classes: { [type: string]: Class } = {
    "trtc:index:AIAnnouncement": AIAnnouncement,
    "trtc:index:AIConversation": AIConversation,
    "trtc:index:AITranscription": AITranscription,
    "trtc:index:CloudModeration": CloudModeration,
    "trtc:index:CloudRecording": CloudRecording,
    "trtc:index:CloudSlice": CloudSlice,
    "trtc:index:CloudTranscription": CloudTranscription,
    "trtc:index:LiveEvent": LiveEvent,
    "trtc:index:MultiRoomRelay": MultiRoomRelay,
    "trtc:index:PublishCdnStream": PublishCdnStream,
    "trtc:index:RoomDismissal": RoomDismissal,
    "trtc:index:StreamIngest": StreamIngest,
    "trtc:index:UserBlock": UserBlock,
    "trtc:index:UserRemoval": UserRemoval,
    "trtc:index:Voice": Voice,
    "trtc:index:VoiceAgent": VoiceAgent,
    "trtc:index:Watchtower": Watchtower,
    "trtc:index:WebRecord": WebRecord,
};

pulumi.runtime.registerResourceModule("trtc", "index", {
    version: utilities.version,
    construct: (name: string, type: string, urn: string) => {
        if (!(type in classes)) {
            throw new Error(`unknown resource type ${type}`);
        }
        return new classes[type](name, undefined, { urn });
    },
});
pulumi.runtime.registerResourcePackage("trtc", {
    version: utilities.version,
    constructProvider: (name: string, type: string, urn: string) => {
        if (type !== "pulumi:providers:trtc") {
            throw new Error(`unknown provider type ${type}`);
        }
        return new Provider(name, undefined, { urn });
    },
});
