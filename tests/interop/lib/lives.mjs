// What the kinds of tasks go through in their lives.
import assert from "node:assert/strict";
import { inputs as right } from "./tasks.mjs";

// For each resource: right inputs, a wrong one with its path, an in-place change with its path, a replacing one.
export const lives = {
  StreamIngest: {
    inputs: right.StreamIngest,
    wrong: [{ volume: 101 }, "volume", /between 0 and 100/],
    inPlace: [{ volume: 30, isPause: true }, { isPause: "ADD", volume: "ADD" }, (p) => assert.deepEqual([p.Volume, p.IsPause], [30, true])],
    replace: [{ repeatNum: 5 }, { repeatNum: "ADD_REPLACE" }],
  },
  PublishCdnStream: {
    inputs: right.PublishCdnStream,
    wrong: [{ publishCdnParams: undefined }, "publishCdnParams", /unless feedBackRoomParams/],
    inPlace: [
      { publishCdnParams: [{ publishCdnUrl: "rtmp://cdn.example.com/live/b" }] },
      { "publishCdnParams[0].publishCdnUrl": "UPDATE" },
      (p) => assert.equal(p.PublishCdnParams[0].PublishCdnUrl, "rtmp://cdn.example.com/live/b"),
    ],
    replace: [
      { audioParams: { audioEncode: { sampleRate: 44100, channel: 2, bitRate: 64 } } },
      { "audioParams.audioEncode.sampleRate": "UPDATE_REPLACE" },
    ],
  },
  CloudRecording: {
    inputs: right.CloudRecording,
    wrong: [{ resourceExpiredHour: 5 }, "resourceExpiredHour", /between 6 and 720/],
    inPlace: [
      { mixLayoutParams: { mixLayoutMode: 1 } }, { mixLayoutParams: "ADD" }, (p) => assert.equal(p.MixLayoutParams.MixLayoutMode, 1),
    ],
    replace: [{ resourceExpiredHour: 100 }, { resourceExpiredHour: "ADD_REPLACE" }],
  },
  AIConversation: {
    inputs: right.AIConversation,
    wrong: [{ sttConfig: { vadSilenceTime: 100 } }, "sttConfig.vadSilenceTime", /between 240 and 2000/],
    inPlace: [
      {
        agentConfig: { ...right.AIConversation.agentConfig, welcomeMessage: "Hello" },
        llmConfig: { LLMType: "openai", APIKey: "another-model-key" },
      },
      { "agentConfig.welcomeMessage": "ADD", "llmConfig.APIKey": "UPDATE" },
      (p) => assert.equal(p.AgentConfig.WelcomeMessage, "Hello"),
    ],
    replace: [{ sttConfig: { language: "en" } }, { sttConfig: "ADD_REPLACE" }],
  },
  AITranscription: {
    inputs: right.AITranscription,
    wrong: [
      { transcriptionParams: { userId: "scribe", transcriptionMode: "User" } },
      "transcriptionParams.targetUserId",
      /required when transcriptionMode is 1/,
    ],
    replace: [{ recognizeConfig: { language: "en" } }, { recognizeConfig: "ADD_REPLACE" }],
  },
  CloudSlice: {
    inputs: right.CloudSlice,
    wrong: [{ resourceExpiredHour: 5 }, "resourceExpiredHour", /between 6 and 720/],
    inPlace: [
      { sliceParams: { ...right.CloudSlice.sliceParams, subscribeStreamUserIds: { subscribeAudioUserIds: ["anna"] } } },
      { "sliceParams.subscribeStreamUserIds": "ADD" },
      (p) => assert.deepEqual(p.SliceParams.SubscribeStreamUserIds.SubscribeAudioUserIds, ["anna"]),
    ],
    replace: [{ sliceParams: { ...right.CloudSlice.sliceParams, sliceAudio: 60 } }, { "sliceParams.sliceAudio": "ADD_REPLACE" }],
  },
  CloudModeration: {
    inputs: right.CloudModeration,
    wrong: [{ resourceExpiredHour: 73 }, "resourceExpiredHour", /between 6 and 72/],
    inPlace: [
      { moderationParams: { ...right.CloudModeration.moderationParams, subscribeStreamUserIds: { subscribeVideoUserIds: ["anna"] } } },
      { "moderationParams.subscribeStreamUserIds": "ADD" },
      (p) => assert.deepEqual(p.ModerationParams.SubscribeStreamUserIds.SubscribeVideoUserIds, ["anna"]),
    ],
    replace: [{ moderationParams: { moderationType: "VideoFrames" } }, { "moderationParams.moderationType": "UPDATE_REPLACE" }],
  },
  CloudTranscription: {
    inputs: right.CloudTranscription,
    wrong: [{ asrParam: { lang: "bigmodel-en", vadSilenceTime: 100 } }, "asrParam.vadSilenceTime", /between 240 and 2000/],
    replace: [{ asrParam: { lang: "bigmodel-de" } }, { "asrParam.lang": "UPDATE_REPLACE" }],
  },
  WebRecord: {
    inputs: right.WebRecord,
    hasRoom: false,
    wrong: [{ maxDurationLimit: 1799 }, "maxDurationLimit", /between 1800 and 86400/],
    replace: [{ readyTimeout: 20 }, { readyTimeout: "ADD_REPLACE" }],
  },
};
