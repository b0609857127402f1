// A live event: a stream is pulled into a room, mixed, relayed to a CDN, recorded and transcribed.
import * as pulumi from "@pulumi/pulumi";
import * as trtc from "pulumi-trtc";

const config = new pulumi.Config();
const roomId = config.get("room") ?? "1001";
const cdn = config.get("cdn") ?? "rtmp://push.example.com/live/opening";
const room = { roomId, roomIdType: trtc.RoomIdType.Integer };

// Robots of one room must not share a user ID, not even with those of another stack. An ID has at most 32 characters.
const robot = (role: string) => `${pulumi.getStack()}-${role}`;

// One window of the mixed picture.
function windowOf(userId: pulumi.Input<string>, x: number, width: number, height: number): trtc.types.input.McuLayoutArgs {
    return { userMediaStream: { userInfo: { ...room, userId } }, locationX: x, locationY: 0, imageWidth: width, imageHeight: height };
}

// An online file or stream, played into the room again and again.
const ingest = new trtc.StreamIngest("ingest", {
    ...room,
    userId: robot("opening"),
    streamUrl: config.get("source") ?? "https://media.example.com/opening.mp4",
    repeatNum: -1,
    volume: 80,
});

// The opening film large, the host beside it, sent to the CDN.
const relay = new trtc.PublishCdnStream("relay", {
    ...room,
    agentParams: { userId: robot("relay"), maxIdleTime: 3600 },
    withTranscoding: trtc.YesNo.Yes,
    audioParams: { audioEncode: { sampleRate: 48000, channel: trtc.AudioChannel.Stereo, bitRate: 64 } },
    videoParams: {
        videoEncode: { width: 1280, height: 720, fps: 25, bitRate: 1800, gop: 2 },
        layoutParams: {
            mixLayoutMode: trtc.MixLayoutMode.Custom,
            mixLayoutList: [windowOf(ingest.userId, 0, 960, 720), windowOf("host", 960, 320, 180)],
        },
    },
    publishCdnParams: [{ publishCdnUrl: cdn }],
});

// One mixed file of the whole event, in video on demand.
const recording = new trtc.CloudRecording("recording", {
    ...room,
    userId: robot("recorder"),
    recordParams: { recordMode: trtc.RecordMode.MixedStream, maxIdleTime: 3600 },
    storageParams: { cloudVod: { tencentVod: { expireTime: 604800 } } },
    mixTranscodeParams: {
        videoParams: { width: 1280, height: 720, fps: 25, bitRate: 1550000, gop: 10 },
        audioParams: { sampleRate: trtc.RecordingSampleRate.Hz48000, channel: trtc.AudioChannel.Stereo, bitRate: 64000 },
    },
});

// What everybody says, as text in the room.
const transcription = new trtc.AITranscription("transcription", {
    ...room,
    transcriptionParams: { userId: robot("scribe"), maxIdleTime: 3600 },
    recognizeConfig: { language: "en" },
});

export const watch = pulumi.interpolate`The relay of room ${roomId} goes to ${cdn}.`;
export const relayTask = relay.taskId;
export const recordingTask = recording.taskId;
export const transcriptionTask = transcription.taskId;
// What the account used, today included, in minutes by resolution.
export const usageLastWeek = trtc.getTrtcUsageOutput({ last: "7d" }).totals;
