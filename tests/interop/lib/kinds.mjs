// What is asked of the service, and seen there, for each kind of task.
import assert from "node:assert/strict";

// For each kind: its actions, its robot, how long it stays in an idle room, an edit, and where the edit shows in the task.
export const kinds = {
  StreamIngest: {
    start: "StartStreamIngest", look: "DescribeStreamIngest", stop: "StopStreamIngest", robot: "ingest",
    more: { repeatNum: -1, maxDuration: 1 }, expires: 61,
    edit: { volume: 40 }, shows: (p) => assert.equal(p.Volume, 40),
  },
  PublishCdnStream: {
    start: "StartPublishCdnStream", look: "UpdatePublishCdnStream", stop: "StopPublishCdnStream", robot: "relay", idle: 31,
    edit: { publishCdnParams: [{ publishCdnUrl: "rtmp://cdn.example.com/live/b" }] },
    shows: (p) => assert.match(p.PublishCdnParams[0].PublishCdnUrl, /live\/b$/),
  },
  CloudRecording: {
    start: "CreateCloudRecording", look: "DescribeCloudRecording", stop: "DeleteCloudRecording", robot: "recorder", idle: 31,
    edit: { mixLayoutParams: { mixLayoutMode: 1 } }, shows: (p) => assert.equal(p.MixLayoutParams.MixLayoutMode, 1),
  },
  AIConversation: {
    start: "StartAIConversation", look: "DescribeAIConversation", stop: "StopAIConversation", robot: "agent", idle: 61,
    edit: { agentConfig: { userId: "agent", targetUserId: "anna", welcomeMessage: "Hello" } },
    shows: (p) => assert.equal(p.AgentConfig.WelcomeMessage, "Hello"),
  },
  AITranscription: {
    start: "StartAITranscription", look: "DescribeAITranscription", stop: "StopAITranscription", robot: "scribe", idle: 61,
    edit: { recognizeConfig: { language: "en" } }, shows: (p) => assert.equal(p.RecognizeConfig.Language, "en"),
  },
};

// How tasks end behind a stack's back.
export const ends = {
  "is stopped elsewhere": ({ emulator, call }, kind, task) => call(
    kind.stop, { ...(!kind.stop.startsWith("StopAI") && { SdkAppId: emulator.sdkAppId }), TaskId: task.taskId },
  ),
  "is kicked out": ({ emulator, call }, kind, task) => call(
    "RemoveUser", { SdkAppId: emulator.sdkAppId, RoomId: Number(task.room.roomId), UserIds: [kind.robot] },
  ),
  "is kicked out by a person of its name": ({ emulator }, kind, task) => emulator.admin(
    "PUT", "rooms", { roomId: task.room.roomId, users: [{ userId: kind.robot }] },
  ),
  "finds nobody who publishes": async ({ emulator }, kind, task) => {
    if (!kind.idle) return "skip";
    await emulator.admin("PUT", "rooms", { roomId: task.room.roomId, users: [] });
    return emulator.admin("PUT", "clock", { advanceSeconds: kind.idle });
  },
  "reaches its longest duration": ({ emulator }, kind) => (
    kind.expires ? emulator.admin("PUT", "clock", { advanceSeconds: kind.expires }) : "skip"
  ),
};
