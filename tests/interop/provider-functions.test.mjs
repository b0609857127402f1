// The plugin's functions, over the engine's own protocol, against the emulator.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { lives } from "./lib/lives.mjs";
import { isSecret, plain, startProvider } from "./lib/provider.mjs";
import { configOf, startService, T } from "./lib/service.mjs";

const { emulator, provider } = await startService();

describe("functions of the provider plugin", () => {
  test("every function answers", async (t) => {
    // A call to ask about, with what it left behind.
    await emulator.admin("PUT", "rooms", { roomId: "200", isString: false, users: [{ userId: "anna" }, { userId: "bert" }] });
    const { inputs } = await provider.check(T("StreamIngest"), { ...lives.StreamIngest.inputs, roomId: "200" });
    const task = await provider.create(T("StreamIngest"), inputs);
    const talk = await provider.check(T("AIConversation"), lives.AIConversation.inputs);
    const agent = await provider.create(T("AIConversation"), talk.inputs);
    const ask = async (name, args) => {
      const { result, failures } = await provider.invoke(T(name), args);
      assert.deepEqual(failures, [], name);
      return result;
    };
    const { rooms } = await ask("getRoomInfo", { last: "1h", roomId: "200" });
    assert.equal(rooms.length, 1);
    const call = { last: "1h", commId: rooms[0].commId };
    const room = (r) => r.rows.find((x) => x.roomId === "200");
    const minute = (offset) => new Date(Date.now() + offset * 60_000).toISOString().slice(0, 16).replace("T", " ");
    const cases = {
      getTrtcUsage: [{ last: "40d" }, (r) => assert.ok(r.rows.length === 40 && r.timeUnit === "Day" && "4K" in r.totals)],
      getRecordingUsage: [{ last: "7d", mixType: "multi" }, (r) => assert.equal(r.rows.length, 7)],
      getMixTranscodingUsage: [{ last: "1d" }, (r) => assert.ok(r.timeUnit === "FiveMinutes" && r.kinds.includes("HDH264"))],
      getRelayUsage: [{ last: "7d" }, (r) => assert.deepEqual(r.kinds, ["Bandwidth"])],
      getTrtcRoomUsage: [{ startTime: minute(-60), endTime: minute(1) }, (r) => assert.ok(room(r).usage.HD > 0)],
      getRealTimeScaleData: [{ last: "5m" }, (r) => assert.ok(r.rows.at(-1).userCount >= 3)],
      getRealTimeQualityData: [{ last: "5m" }, (r) => assert.equal(typeof r.rows[0].videoFreezeRate, "number")],
      getMarketScaleData: [{ last: "2d", period: "d" }, (r) => assert.ok(r.rows[1].roomCount >= 1)],
      getMarketQualityData: [{ last: "1d", period: "h" }, (r) => assert.equal(r.rows.length, 24)],
      getUserInfo: [call, (r) => assert.deepEqual(r.users.map((u) => u.userId).sort(), ["anna", "bert", "ingest"])],
      getCallDetailInfo: [
        { ...call, dataType: ["appCpu"] }, (r) => assert.ok(r.data.every((d) => d.dataType === "appCpu") && r.data.length === 3),
      ],
      getScaleInfo: [{ last: "2d" }, (r) => assert.deepEqual(r.days, [])], // The current day is never told.
      getUserEvents: [
        { ...call, userId: "anna", roomId: "200" }, (r) => assert.ok(r.events.some((e) => e.meaning === "Entering the room succeeded")),
      ],
      getUnusualEvents: [
        { last: "1h" }, (r) => assert.ok(r.experiences.every((e) => e.userId && /^[A-Z]/.test(e.meaning) && !/not list/.test(e.meaning))),
      ],
      getStreamIngest: [{ taskId: task.id }, (r) => assert.equal(r.status, "InProgress")],
      getCloudRecording: [{ taskId: "gone" }, (r) => assert.equal(r.status, "NotExist")],
      getAIConversation: [{ taskId: "gone" }, (r) => assert.equal(r.status, "NotExist")],
      getAITranscription: [{ sessionId: "gone" }, (r) => assert.equal(r.status, "NotExist")],
      getCloudTranscription: [{ taskId: "gone" }, (r) => assert.equal(r.status, "NotExist")],
      getCloudSlice: [{ taskId: "gone" }, (r) => assert.equal(r.status, "NotExist")],
      getCloudModeration: [{ taskId: "gone" }, (r) => assert.equal(r.status, "NotExist")],
      getWebRecord: [{ taskId: "gone" }, (r) => assert.equal(r.status, "NotExist")],
      getAIMessages: [{ taskId: agent.id }, (r) => assert.equal(r.messages.length, r.total)],
      getSpeech: [
        { text: "Hello", voice: { voiceId: "v-female-1" } }, (r) => assert.ok(Buffer.from(plain(r.audio), "base64").length > 1000),
      ],
      getLayout: [
        { width: 1280, height: 720, users: ["anna", "bert"] },
        (r) => assert.deepEqual(r.mixLayoutList.map((w) => [w.imageWidth, w.imageHeight]), [[960, 540], [320, 180]]),
      ],
      getUserSig: [{ userId: "anna" }, (r) => assert.ok(isSecret(r.userSig) && plain(r.userSig).length > 50)],
      getPrivateMapKey: [{ userId: "anna", roomId: "200" }, (r) => assert.ok(isSecret(r.privateMapKey))],
    };
    const schema = JSON.parse(await provider.schema());
    const functions = Object.keys(schema.functions).filter((token) => !token.includes("/")); // Methods have a component.
    assert.deepEqual(functions.sort(), ["getRoomInfo", ...Object.keys(cases)].map(T).sort());
    for (const [name, [args, check]] of Object.entries(cases)) {
      await t.test(name, async () => {
        check(await ask(name, args));
        const { failures } = await provider.invoke(T(name), { ...args, lats: 1 });
        assert.equal(failures[0].property, "lats");
      });
    }
  });

  test("a long query tells how far it is, and ends when it is cancelled", async (t) => {
    const own = await startProvider({ config: configOf(emulator) });
    t.after(() => own.stop());
    await own.invoke(T("getTrtcUsage"), { startTime: "2024-01-01", endTime: "2024-12-31" });
    assert.ok(own.logs.some((l) => /getTrtcUsage: \d+ of 12 requests answered/.test(l.message)), JSON.stringify(own.logs));

    // The first answer never comes.
    await emulator.admin("PUT", "faults", [{ kind: "Hang", action: "DescribeTrtcRoomUsage" }]);
    const asking = assert.rejects(own.invoke(T("getTrtcRoomUsage"), { last: "3d" }), /getTrtcRoomUsage was cancelled/);
    await emulator.admin("GET", "faults/over");
    await own.cancel();
    await asking;
  });
});
