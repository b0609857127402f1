import * as pulumi from "@pulumi/pulumi";
import * as trtc from "pulumi-trtc";

const config = new pulumi.Config();

const opening = new trtc.LiveEvent("opening", {
    roomId: config.get("room") ?? "1001",
    ingest: { streamUrl: "https://media.example.com/opening.mp4", volume: 80 },
    layout: { users: ["host"], margin: 8 },
    relay: { urls: [config.get("cdn") ?? "rtmp://push.example.com/live/opening"], maxIdleTime: 3600 },
    recording: { storageParams: { cloudVod: { tencentVod: { expireTime: 604800 } } } },
    transcription: { language: "en" },
});

export const relayTask = opening.relayTaskId;
export const recordingTask = opening.recordingTaskId;
