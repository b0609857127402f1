// A live event that the provider serves, declared with Node's real SDK and run on the embedded engine.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { changes, event, ids, mark, partsOf } from "./lib/event.mjs";
import { compilePackage } from "./lib/nodejs-package.mjs";

let built;
before(() => { built = compilePackage(); });
after(() => built.remove());

const opening = (more = "", rest = "") => `
const opening = new trtc.LiveEvent("opening", {
  roomId: "1001",
  ingest: { streamUrl: "https://media.example.com/opening.mp4", volume: 80 },
  layout: { users: ["host"] },
  relay: { urls: ["rtmp://push.example.com/live/opening"] },
  recording: { storageParams: { cloudVod: { tencentVod: { expireTime: 604800 } } } },
  transcription: { language: "en" },
  ${more}
});
exports.tasks = { ingest: opening.ingestTaskId, relay: opening.relayTaskId, recording: opening.recordingTaskId };
exports.room = opening.roomId;
exports.app = opening.sdkAppId;
exports.film = opening.ingestUserId;
${rest}`;

describe("a live event", { concurrency: 2 }, () => {
  test("comes up with its parts below it, changes in place, loses a part, is healed, and goes", async (t) => {
    const it = await event(t, built, opening());
    const preview = await it.preview();
    const names = ["event-dev", "opening", ...["ingest", "recording", "relay", "transcription"].map((part) => `opening-${part}`)];
    assert.deepEqual(changes(preview), names.map((name) => `create ${name}`).sort());
    const up = await it.up();
    let resources = await it.resources();
    const first = partsOf(resources, "opening");
    assert.deepEqual(Object.keys(first).sort(), ["ingest", "recording", "relay", "transcription"]);

    // Its outputs are the tasks' IDs and what a viewer needs.
    const { inputs } = first.relay;
    assert.equal(up.outputs.tasks.relay, first.relay.id);
    assert.equal(up.outputs.room, "1001");
    assert.equal(up.outputs.app, it.emulator.sdkAppId);
    assert.equal(up.outputs.film, first.ingest.inputs.userId);

    // The component has its inputs in the state, and is no task of its own.
    assert.deepEqual(resources.opening.inputs.layout, { users: ["host"] });
    assert.ok(!resources.opening.custom);
    assert.equal((await it.live()).length, 4);

    // A film of the canvas's proportions keeps them; the recording has the relay's picture.
    const windows = inputs.videoParams.layoutParams.mixLayoutList;
    assert.deepEqual(windows.map((w) => [w.imageWidth, w.imageHeight]), [[960, 540], [320, 180]]);
    assert.deepEqual(windows.map((w) => w.userMediaStream.userInfo.userId), [first.ingest.inputs.userId, "host"]);
    assert.deepEqual(first.recording.inputs.mixLayoutParams.mixLayoutList.map((w) => [w.width, w.height, w.userId]),
      [[960, 540, first.ingest.inputs.userId], [320, 180, "host"]]);
    assert.deepEqual(first.relay.dependencies, [first.ingest.urn]);
    assert.deepEqual(first.relay.propertyDependencies.videoParams, [first.ingest.urn]);
    assert.deepEqual(first.relay.propertyDependencies.publishCdnParams ?? [], []);

    assert.deepEqual(changes(await it.up()), []);

    // One part in place.
    const louder = opening().replace("volume: 80", "volume: 30").replace("\"host\"]", "\"host\", \"guest\"]");
    assert.deepEqual(changes(await it.up(louder)),
      ["update opening", "update opening-ingest", "update opening-recording", "update opening-relay"]);
    assert.deepEqual(ids(partsOf(await it.resources(), "opening")), ids(first));

    // One part less, and one more: the others stay.
    const silent = louder.replace(/transcription: .*\n/, "");
    assert.deepEqual(changes(await it.up(silent)), ["delete opening-transcription", "update opening"]);
    const voice = "announcer: { targetUserId: \"host\", ttsConfig: { TTSType: \"flow\", VoiceId: \"v\" } },\n  layout:";
    const spoken = silent.replace("layout:", voice);
    assert.deepEqual(changes(await it.up(spoken)), ["create opening-announcer", "update opening"]);
    resources = await it.resources();
    const { transcription, ...others } = ids(first);
    const { announcer, ...now } = ids(partsOf(resources, "opening"));
    assert.deepEqual(now, others);
    assert.ok(transcription && announcer);

    // What ended by itself is started again, alone, but for the windows that name its robot.
    await it.emulator.admin("POST", `tasks/${encodeURIComponent(now.ingest)}/end`);
    await it.refresh();
    assert.equal((await it.resources())["opening-ingest"], undefined);
    assert.deepEqual(changes(await it.up()), ["create opening-ingest", "update opening-recording", "update opening-relay"]);

    await it.destroy();
    assert.deepEqual(await it.live(), []);
  });

  test("keeps what is secret, unknown or an output of others on its way to its parts", async (t) => {
    const program = `
const key = pulumi.secret("rtmp://push.example.com/live/opening?password=very-secret");
const other = new trtc.StreamIngest("other", {
  roomId: "7", roomIdType: "Integer", userId: "cinema", streamUrl: "https://example.com/a.mp4",
});
const opening = new trtc.LiveEvent("opening", {
  roomId: "1001",
  layout: { users: [other.taskId, "host"], style: "PictureInPicture" },
  relay: { urls: [key] },
  announcer: { targetUserId: "host", ttsConfig: { TTSType: "flow", SecretKey: "also-secret" } },
});
exports.urls = opening.relayUrls;`;
    const it = await event(t, built, program);
    it.put(program);
    const told = await it.run(["preview", "--diff"]);
    assert.equal(told.code, 0, told.text);
    // Who is seen is not known yet, where the windows are is.
    assert.match(told.text, /imageWidth: 320/);
    await it.up();
    const resources = await it.resources();
    const { relay, announcer } = partsOf(resources, "opening");
    assert.deepEqual(relay.dependencies, [resources.other.urn]);
    assert.deepEqual(relay.propertyDependencies.videoParams, [resources.other.urn]);
    assert.ok(!announcer.dependencies?.includes(resources.other.urn));
    assert.ok(JSON.stringify(relay.inputs.publishCdnParams).includes(mark));
    assert.ok(announcer.inputs.ttsConfig[mark]);
    assert.ok(JSON.stringify(resources.opening.inputs.relay).includes(mark));
    assert.ok(JSON.stringify(resources.opening.outputs.relayUrls).includes(mark));
    for (const text of ["very-secret", "also-secret"]) {
      assert.deepEqual(it.filesWith(text), []);
      assert.ok(!told.text.includes(text));
    }
  });

  test("says what is wrong by its own inputs, with all at once", async (t) => {
    const it = await event(t, built, "");
    const refused = await it.refused(`
new trtc.LiveEvent("opening", {
  roomId: "1001",
  ingest: { streamUrl: "nowhere", volume: 800, userId: "bot" },
  layout: { users: ["host"], margin: 100 },
  video: { width: 1921, height: 1920 },
  relay: { urls: ["rtmp://push.example.com/live/opening"], userId: "bot", maxIdleTime: 1 },
  recording: { storageParams: { cloudVod: { tencentVod: {} } }, userSig: "signature" },
});
new trtc.LiveEvent("nothing", { roomId: "1001", relay: { urls: [] } });
new trtc.MultiRoomRelay("nowhere", { roomId: "1001", rooms: [] });
new trtc.Watchtower("blind", {
  roomId: "1001", storage: { vendor: 0, region: "r", bucket: "b", accessKey: "AK-secret", secretKey: "SK-secret" },
});
new trtc.VoiceAgent("agent", { roomId: "hall", targetUserId: "visitor", model: { apiUrl: "x", apiKey: "K-secret", model: "m" } });`);
    for (const reason of [
      /ingest\.streamUrl: is "nowhere"/,
      /ingest\.volume: is 800, but must be between 0 and 100/,
      /video\.width: is 1921/,
      /relay\.userId: is "bot", as ingest\.userId is in the same room/,
      /relay\.maxIdleTime: is 1/,
      /recording\.userId: is required with userSig/,
      /video: is 1921 × 1920, but a recording has at most 1920 × 1080 pixels/,
      /nothing would happen in the event/,
      /the mix would go nowhere: give rooms or urls/,
      /nothing would be watched: give moderation or slices/,
      /roomId: is "hall", but must be a number/,
      /model\.apiUrl: is "x"/,
    ]) assert.match(refused, reason);
    for (const text of ["AK-secret", "SK-secret", "K-secret"]) assert.ok(!refused.includes(text), text);

    it.env.TRTC_SDK_SECRET_KEY = "";
    const unsigned = await it.refused(`
new trtc.LiveEvent("opening", { roomId: "1", ingest: { streamUrl: "https://example.com/a.mp4" } }, {
  provider: new trtc.Provider("unsigned", { sdkAppId: 20000001, region: "ap-singapore" }),
});`);
    assert.match(unsigned, /ingest\.userSig: is required, or set sdkSecretKey in the provider's configuration, which then makes it/);
    assert.deepEqual(await it.live(), []);
  });

  test("takes 1920 by 1080 at 60 frames, a film alone, everybody in the room, and windows of its own", async (t) => {
    const it = await event(t, built, `
const storageParams = { cloudVod: { tencentVod: {} } };
const urls = ["rtmp://push.example.com/live/a"];
new trtc.LiveEvent("full", {
  roomId: "1", video: { width: 1920, height: 1080, fps: 60 }, layout: { users: ["a"] }, relay: { urls }, recording: { storageParams },
});
new trtc.LiveEvent("film", { roomId: "2", ingest: { streamUrl: "https://example.com/a.mp4" }, relay: { urls } });
new trtc.LiveEvent("all", { roomId: "3", relay: { urls }, recording: { storageParams } });
new trtc.LiveEvent("own", { roomId: "4", relay: { urls }, recording: { storageParams }, layout: {
  mixLayoutList: [{ imageWidth: 640, imageHeight: 360, locationX: 10, zOrder: 2, renderMode: 2 }], backgroundColor: "#102030" } });
new trtc.LiveEvent("none", { roomId: "5", relay: { urls: [] }, transcription: { language: "en" } });`);
    await it.up();
    const resources = await it.resources();
    assert.equal(resources["full-relay"].inputs.videoParams.videoEncode.bitRate, 9720);
    assert.equal(resources["full-recording"].inputs.mixTranscodeParams.videoParams.bitRate, 8192000);
    const { mixLayoutList: film } = resources["film-relay"].inputs.videoParams.layoutParams;
    assert.deepEqual(film.map((w) => [w.imageWidth, w.imageHeight]), [[1280, 720]]);
    assert.deepEqual(resources["all-relay"].inputs.videoParams.layoutParams, { mixLayoutMode: 3 });
    assert.deepEqual(resources["all-recording"].inputs.mixLayoutParams, { mixLayoutMode: 3 });
    assert.equal(resources["own-relay"].inputs.videoParams.backGroundColor, "0x102030");
    assert.deepEqual(resources["own-recording"].inputs.mixLayoutParams, {
      backGroundColor: "#102030", mixLayoutMode: 4,
      mixLayoutList: [{ width: 640, height: 360, left: 10, top: 0, imageLayer: 2, renderMode: 2 }],
    });
    assert.equal(resources["none-relay"], undefined);
  });

  test("announces a text once, again when it changes, and says when nobody can speak", async (t) => {
    const voice = "announcer: { targetUserId: \"host\", ttsConfig: { TTSType: \"flow\", VoiceId: \"v\" } },";
    const announce = (text) => opening(voice, `exports.spoken = opening.announce({ text: "${text}" }).taskId;`);
    const it = await event(t, built, announce("We begin."));
    const said = async () => (await it.emulator.admin("GET", "log")).filter(({ action }) => action === "ControlAIConversation").length;
    assert.ok(changes(await it.preview()).includes("create opening-announcement"));
    const { outputs } = await it.up();
    const resources = await it.resources();
    assert.equal(outputs.spoken, resources["opening-announcer"].id);
    assert.equal(resources["opening-announcement"].parent, resources.opening.urn);
    assert.deepEqual(resources["opening-announcement"].dependencies, [resources["opening-announcer"].urn]);
    assert.equal(await said(), 1);
    assert.deepEqual(changes(await it.up()), []);
    assert.equal(await said(), 1);
    await it.up(announce("We go on."));
    assert.equal(await said(), 2);
    const silent = await it.refused(opening("", "opening.announce({ text: \"We begin.\" });"));
    assert.match(silent, /the event has nobody to speak it: give it an announcer/);
  });

  test("that fails in a part keeps the others, and comes up whole the next time", async (t) => {
    const it = await event(t, built, opening());
    await it.emulator.admin("PUT", "faults", [{ action: "StartPublishCdnStream", kind: "Error", code: "InternalError", times: 1 }]);
    const failed = await it.run(["up", "--yes", "--skip-preview"]);
    assert.notEqual(failed.code, 0);
    assert.match(failed.text, /opening-relay/);
    const before = ids(partsOf(await it.resources(), "opening"));
    await it.up();
    const now = ids(partsOf(await it.resources(), "opening"));
    assert.equal(Object.keys(now).length, 4);
    for (const [part, id] of Object.entries(before)) if (part !== "relay") assert.equal(now[part], id);
    assert.equal((await it.live()).length, 4);
  });
});
