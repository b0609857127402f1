// Long: a case is a row, with what people write as they write it.
// The emulator answers as the service would, whatever comes in: never with an error of its own.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { call, userSig } from "./lib/call.mjs";
import { caseOf } from "./lib/cases.mjs";
import { startEmulator } from "./lib/tool.mjs";

let emulator, app;
before(async () => {
  emulator = await startEmulator("--no-rate-limits");
  app = emulator.sdkAppId;
});
after(() => emulator?.stop());

const documented = /^(OK|(AuthFailure|FailedOperation|InternalError|InvalidParameter|InvalidParameterValue|LimitExceeded|MissingParameter|RequestLimitExceeded|ResourceInsufficient|ResourceNotFound|ResourceUnavailable|UnauthorizedOperation|UnknownParameter|UnsupportedOperation|UnsupportedRegion)(\.\w+)?)$/;
function answers(r, code = documented) {
  assert.equal(r.status, 200, r.text);
  assert.match(r.code ?? r.text, code, r.text);
  assert.ok(r.answer.RequestId, r.text);
  return r.answer;
}

const music = caseOf("06-ingest-music");

test("a stream's life: started in a room with a name, another song, asked, stopped, stopped again", async () => {
  const user = "ingest-bot-4242";
  const { TaskId } = answers(
    await call(
      emulator,
      "StartStreamIngest",
      {
        SdkAppId: app,
        RoomId: "lounge_01",
        RoomIdType: 0,
        UserId: user,
        UserSig: await userSig(emulator, user),
        StreamUrl: "https://music.example.com/曲目 1.mp3?sign=a%2Bb%3D&x=1",
      },
    ),
    /^OK$/,
  );
  answers(await call(emulator, "UpdateStreamIngest", { SdkAppId: app, TaskId, StreamUrl: "https://music.example.com/2.mp3" }), /^OK$/);
  assert.equal(answers(await call(emulator, "DescribeStreamIngest", { SdkAppId: app, TaskId }), /^OK$/).Status, "InProgress");
  answers(
    await call(
      emulator, "UpdateStreamIngest", { SdkAppId: app, TaskId, StreamUrl: "https://music.example.com/3.mp3" }, { region: "ap-guangzhou" },
    ),
  );
  const doubled = await call(emulator, "StopStreamIngest", Buffer.from(`{"SdkAppId":${app},"SdkAppId":${app},"TaskId":"${TaskId}"}`));
  answers(doubled);
  answers(await call(emulator, "StopStreamIngest", { SdkAppId: app, TaskId }), doubled.code === "OK" ? /TaskFinished$/ : /^OK$/);
  answers(await call(emulator, "StopStreamIngest", { SdkAppId: app, TaskId }), /^FailedOperation\.TaskFinished$/);
});

test("names in any script are taken", async () => {
  const user = "用户😀";
  answers(
    await call(
      emulator,
      "StartStreamIngest",
      {
        SdkAppId: app,
        RoomId: "房间🎀",
        RoomIdType: 0,
        UserId: user,
        UserSig: await userSig(emulator, user),
        StreamUrl: "https://music.example.com/2.mp3",
      },
    ),
    /^OK$/,
  );
});

test("a room that is a number in JSON, and an application that is a text, are wrong parameters", async () => {
  const inputs = {
    SdkAppId: app,
    RoomId: "3560",
    RoomIdType: 1,
    UserId: "x",
    UserSig: await userSig(emulator, "x"),
    StreamUrl: "https://music.example.com/2.mp3",
  };
  answers(await call(emulator, "StartStreamIngest", { ...inputs, RoomId: 3560 }), /^InvalidParameter/);
  answers(await call(emulator, "StartStreamIngest", { ...inputs, SdkAppId: String(app) }), /^InvalidParameter/);
});

const bodies = JSON.parse(music.text("bodies.json"));
for (const { what, body } of [...bodies, { what: "lists 70 deep", body: `{"a":${"[".repeat(70)}${"]".repeat(70)}}` }, { what: "lists 5,000 deep", body: `{"a":${"[".repeat(5000)}${"]".repeat(5000)}}` }]) {
  for (const action of ["StopStreamIngest", "CreateCloudRecording"]) test(`${action} with ${what} gets a documented answer`, async () => void answers(await call(emulator, action, Buffer.from(body, "latin1"))));
}

test("every call stands in the log, with the code of its answer", async () => {
  for (const entry of await emulator.admin("GET", "log")) assert.match(entry.code, documented, JSON.stringify(entry));
});

describe("times", () => {
  const now = Math.floor(Date.now() / 1000);
  const times = {
    "milliseconds": now * 1000,
    "the last second of the year 9999": 253_402_300_799,
    "a second later": 253_402_300_800,
    "zero": 0,
    "minus one": -1,
    "the largest whole number": 9_223_372_036_854_775_807,
    "beyond": 1e30,
    "a whole number with a fraction of zero": Buffer.from(`${now}.0`),
  };
  const asks = {
    DescribeRoomInfo: {},
    DescribeScaleInfo: {},
    DescribeUnusualEvent: {},
    DescribeUserEvent: { CommId: "20000001_1_1", UserId: "u", RoomId: "1" },
    DescribeUserInfo: { CommId: "20000001_1_1" },
    DescribeCallDetailInfo: { CommId: "20000001_1_1" },
  };
  for (const [action, more] of Object.entries(asks)) {
    for (const [what, time] of Object.entries(times)) {
      test(`${action} at ${what}`, async () => {
        const value = Buffer.isBuffer(time) ? time.toString() : BigInt(time).toString();
        const app_ = action === "DescribeUserEvent" ? "" : `"SdkAppId":${action === "DescribeRoomInfo" ? app : `${app}`},`;
        answers(
          await call(
            emulator,
            action,
            Buffer.from(`{${app_}"StartTime":${value},"EndTime":${value},${JSON.stringify(more).slice(1)}`.replace(",}", "}")),
          ),
        );
      });
    }
  }
  for (const [action, day] of [["DescribeTrtcUsage", "9999-12-31"], ["DescribeTrtcUsage", "0001-01-01"], ["DescribeTRTCMarketScaleData", "9999-12-31"], ["DescribeRelayUsage", "2024-02-30"], ["DescribeRecordingUsage", ""]]) {
    test(`${action} at ${day || "no day"}`, async () => void answers(await call(emulator, action, { SdkAppId: action.includes("TRTC") ? String(app) : app, StartTime: day, EndTime: day, Period: "d", MixType: "Basic" })));
  }
  for (const clock of [{ now: "9999-12-31T23:59:59Z" }, { now: "0001-01-01T00:00:00Z" }, { advanceSeconds: 1e18 }, { advanceSeconds: -1e18 }, { advanceSeconds: 253_402_300_799 }, { now: "soon" }, { now: 5 }]) {
    test(`a clock put to ${JSON.stringify(clock)} is taken or refused, and the next call is answered`, async (t) => {
      const own = await startEmulator("--no-rate-limits");
      t.after(() => own.stop());
      const put = await fetch(`${own.endpoint}/_emulator/clock`, { method: "PUT", body: JSON.stringify(clock) });
      assert.ok(put.status < 500, `${put.status} ${await put.text()}`);
      const asked = await call(own, "DescribeStreamIngest", { SdkAppId: own.sdkAppId, TaskId: "x" });
      assert.equal(asked.status, 200, asked.text);
      assert.match(asked.code, documented);
    });
  }
});
