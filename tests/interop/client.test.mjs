// The official Node SDK calls the emulator with its own signing and serialisation.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startEmulator } from "./lib/emulator.mjs";
import { validRequest } from "./lib/requests.mjs";
import { actionsOf, officialClient } from "./lib/sdk.mjs";

// Each action with the region it is called in, and what its answer must hold.
const tasks = {
  StartStreamIngest: ["ap-singapore", "TaskId"],
  StartPublishCdnStream: ["ap-singapore", "TaskId"],
  CreateCloudRecording: ["ap-singapore", "TaskId"],
  StartAIConversation: ["ap-singapore", "TaskId"],
  StartAITranscription: ["ap-singapore", "TaskId"],
  DescribeStreamIngest: ["ap-singapore", "Status", "StartStreamIngest"],
  UpdateStreamIngest: ["ap-singapore", "Status", "StartStreamIngest"],
  UpdatePublishCdnStream: ["ap-singapore", "TaskId", "StartPublishCdnStream"],
  DescribeCloudRecording: ["ap-singapore", "Status", "CreateCloudRecording"],
  ModifyCloudRecording: ["ap-singapore", "TaskId", "CreateCloudRecording"],
  DescribeAIConversation: ["ap-singapore", "Status", "StartAIConversation"],
  UpdateAIConversation: ["ap-singapore", "RequestId", "StartAIConversation"],
  ControlAIConversation: ["ap-singapore", "RequestId", "StartAIConversation"],
  DescribeAITranscription: ["ap-singapore", "Status", "StartAITranscription"],
  CreateCloudSliceTask: ["ap-singapore", "TaskId"],
  DescribeCloudSliceTask: ["ap-singapore", "Status", "CreateCloudSliceTask"],
  ModifyCloudSliceTask: ["ap-singapore", "TaskId", "CreateCloudSliceTask"],
  DeleteCloudSliceTask: ["ap-singapore", "TaskId", "CreateCloudSliceTask"],
  CreateCloudModeration: ["ap-singapore", "TaskId"],
  DescribeCloudModeration: ["ap-singapore", "Status", "CreateCloudModeration"],
  ModifyCloudModeration: ["ap-singapore", "TaskId", "CreateCloudModeration"],
  DeleteCloudModeration: ["ap-singapore", "TaskId", "CreateCloudModeration"],
  StartWebRecord: ["ap-singapore", "TaskId"],
  DescribeWebRecord: ["ap-singapore", "Status", "StartWebRecord"],
  StopWebRecord: ["ap-singapore", "RequestId", "StartWebRecord"],
  QueryAIMessageList: ["ap-singapore", "MessageList", "StartAIConversation"],
  VoiceClone: ["ap-singapore", "VoiceId"],
  TextToSpeech: ["ap-singapore", "Audio"],
  TextToSpeechSSE: ["ap-singapore", "events"],
  StopStreamIngest: ["ap-singapore", "RequestId", "StartStreamIngest"],
  StopPublishCdnStream: ["ap-singapore", "TaskId", "StartPublishCdnStream"],
  DeleteCloudRecording: ["ap-singapore", "TaskId", "CreateCloudRecording"],
  StopAIConversation: ["ap-singapore", "RequestId", "StartAIConversation"],
  StopAITranscription: ["ap-singapore", "RequestId", "StartAITranscription"],
  CreateCloudTranscription: ["ap-singapore", "TaskId"],
  DescribeCloudTranscription: ["ap-singapore", "StartTime", "CreateCloudTranscription"],
  DeleteCloudTranscription: ["ap-singapore", "TaskId", "CreateCloudTranscription"],
  SetUserBlocked: ["ap-singapore", "RequestId"],
  SetUserBlockedByStrRoomId: ["ap-singapore", "RequestId"],
  RemoveUser: ["ap-singapore", "RequestId"],
  RemoveUserByStrRoomId: ["ap-singapore", "RequestId"],
  DismissRoom: ["ap-singapore", "RequestId"],
  DismissRoomByStrRoomId: ["ap-singapore", "RequestId"],
  DescribeRoomInfo: ["ap-singapore", "RoomList"],
  DescribeUserEvent: ["ap-singapore", "Data"],
  DescribeCallDetailInfo: ["ap-singapore", "UserList"],
  DescribeUserInfo: ["ap-singapore", "UserList"],
  DescribeScaleInfo: ["ap-singapore", "ScaleList"],
  DescribeUnusualEvent: ["ap-singapore", "AbnormalExperienceList"],
  DescribeTrtcUsage: ["ap-singapore", "UsageList"],
  DescribeRecordingUsage: ["ap-singapore", "UsageList"],
  DescribeMixTranscodingUsage: ["ap-singapore", "UsageList"],
  DescribeRelayUsage: ["ap-singapore", "UsageList"],
  DescribeTrtcRoomUsage: ["ap-singapore", "Data"],
  DescribeTRTCRealTimeScaleData: ["ap-singapore", "Data"],
  DescribeTRTCRealTimeQualityData: ["ap-singapore", "Data"],
  DescribeTRTCMarketScaleData: ["ap-singapore", "Data"],
  DescribeTRTCMarketQualityData: ["ap-singapore", "Data"],
};

describe("the official Node SDK", () => {
  let emulator;
  let call;

  before(async () => {
    emulator = await startEmulator("--no-rate-limits");
    call = officialClient(emulator);
    for (const [roomId, isString] of [["100", false], ["300", false], ["hall", true], ["lobby", true]]) {
      await emulator.admin("PUT", "rooms", { roomId, isString, users: [{ userId: "anchor" }] });
    }
  });

  after(() => emulator?.stop());

  test("knows all actions that are called here by name but the newest", () => {
    const unknown = Object.keys(tasks).filter((action) => typeof actionsOf[action] !== "function");
    assert.deepEqual(unknown, [
      "QueryAIMessageList", "VoiceClone", "TextToSpeech", "TextToSpeechSSE",
      "CreateCloudTranscription", "DescribeCloudTranscription", "DeleteCloudTranscription",
    ]);
    assert.equal(Object.keys(tasks).length, 58);
  });

  test("gets speech as a stream of events, the last of which says so", async () => {
    const { events } = await call("TextToSpeechSSE", validRequest("TextToSpeechSSE"));
    assert.deepEqual(events.map((event) => event.Seq), events.map((_, i) => i));
    assert.deepEqual(events.map((event) => event.IsEnd), events.map((_, i) => i === events.length - 1));
    assert.ok(Buffer.from(events[0].Audio, "base64").length > 0);
  });

  test("gets an error before speech begins as an error", async () => {
    const request = { ...validRequest("TextToSpeechSSE"), Voice: { VoiceId: "fake" } };
    await assert.rejects(call("TextToSpeechSSE", request), (error) => error.code === "InvalidParameter.VoiceId");
  });

  test("calls every action and gets a well-formed answer", async (t) => {
    const started = {};
    for (const [action, [region, member, start]] of Object.entries(tasks)) {
      await t.test(action, async () => {
        const request = validRequest(action);
        if (start) request.TaskId = started[start];
        const answer = await call(action, request, { region });
        assert.match(answer.RequestId, /^[0-9a-f-]{36}$/);
        assert.ok(answer[member] !== null && answer[member] !== undefined, `${member} is missing in ${JSON.stringify(answer)}`);
        if (member === "TaskId" && !start) started[action] = answer.TaskId;
      });
    }
  });

  for (const signMethod of ["TC3-HMAC-SHA256", "HmacSHA256", "HmacSHA1"]) {
    for (const method of ["POST", "GET"]) {
      test(`is understood with ${signMethod} and ${method}`, async () => {
        const answer = await call("DescribeStreamIngest", { SdkAppId: 20000001, TaskId: "a task / 任务 & more" }, { signMethod, method });
        assert.equal(answer.Status, "NotExist");
        await call("RemoveUser", { SdkAppId: emulator.sdkAppId, RoomId: 100, UserIds: ["nobody", "näbody"] }, { signMethod, method });
      });
    }
  }

  for (const [what, code, action, request, options] of [
    [
      "a wrong key", "AuthFailure.SignatureFailure", "DescribeStreamIngest",
      { SdkAppId: 1, TaskId: "x" }, { secretKey: "another-secret-key" },
    ],
    ["a missing parameter", "MissingParameter.TaskId", "DescribeStreamIngest", { SdkAppId: 1 }, {}],
    ["an unsupported region", "UnsupportedRegion", "DescribeStreamIngest", { SdkAppId: 1, TaskId: "x" }, { region: "ap-guangzhou" }],
    ["a value out of range", "InvalidParameterValue", "UpdateStreamIngest", { SdkAppId: 1, TaskId: "x", Volume: 101 }, {}],
    ["an unknown task", "FailedOperation.TaskNotExist", "StopAIConversation", { TaskId: "x" }, {}],
  ]) {
    test(`gets the documented error for ${what}`, async () => {
      await assert.rejects(call(action, request, options), (error) => error.code === code && error.requestId.length === 36);
    });
  }
});
