// Components that the provider serves, declared with Node's real SDK and run on the embedded engine against the emulator.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { credentials, project, startEmulator } from "../cases/lib/tool.mjs";
import { compilePackage } from "./lib/nodejs-package.mjs";

const mark = "4dabf18193072939515e22adb298388d";

let built;
before(() => { built = compilePackage(); });
after(() => built.remove());

// A project whose program is JavaScript that sees `trtc` and `pulumi`, and an emulator of its own.
async function event(t, program, ...options) {
  const emulator = await startEmulator(...options);
  t.after(() => emulator.stop());
  const stack = project(t, { "Pulumi.yaml": "name: event\nruntime: { name: nodejs, options: { typescript: false } }\n", "package.json": "{ \"main\": \"index.js\" }\n" },
    { env: credentials(emulator) });
  built.linkInto(stack.folder);
  const put = (text) => stack.put({
    "index.js": `const pulumi = require("@pulumi/pulumi");\nconst trtc = require("pulumi-trtc");\n${text}\n`,
  });
  put(program);
  const ok = (result) => {
    assert.equal(result.code, 0, result.text);
    return result.document;
  };
  return {
    ...stack,
    emulator,
    put,
    up: async (text) => {
      if (text !== undefined) put(text);
      return ok(await stack.up());
    },
    preview: async (text) => {
      if (text !== undefined) put(text);
      return ok(await stack.preview());
    },
    // What a preview says that fails.
    refused: async (text) => {
      put(text);
      const result = await stack.run(["preview"]);
      assert.notEqual(result.code, 0, result.text);
      return result.text;
    },
    destroy: async () => ok(await stack.destroy()),
    refresh: async () => ok(await stack.refresh()),
    resources: async () => Object.fromEntries((await stack.state()).resources.map((r) => [r.urn.split("::").at(-1), r])),
    live: async () => (await emulator.admin("GET", "tasks")).filter((task) => task.isLive),
  };
}

const changes = ({ steps }) => steps.filter(({ op }) => op !== "same").map(({ op, name }) => `${op} ${name}`).sort();
const isSecret = (value) => Boolean(value?.[mark]);

// What a component is made of, by its parts' names after its own.
const partsOf = (resources, name) => Object.fromEntries(Object.entries(resources)
  .filter(([, { parent }]) => parent?.endsWith(`::${name}`))
  .map(([part, resource]) => [part.slice(name.length + 1), resource]));
const ids = (parts) => Object.fromEntries(Object.entries(parts).map(([part, { id }]) => [part, id]));

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
    const it = await event(t, opening());
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
    const spoken = silent.replace("layout:", "announcer: { targetUserId: \"host\", ttsConfig: { TTSType: \"flow\", VoiceId: \"v\" } },\n  layout:");
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
const other = new trtc.StreamIngest("other", { roomId: "7", roomIdType: "Integer", userId: "cinema", streamUrl: "https://example.com/a.mp4" });
const opening = new trtc.LiveEvent("opening", {
  roomId: "1001",
  layout: { users: [other.taskId, "host"], style: "PictureInPicture" },
  relay: { urls: [key] },
  announcer: { targetUserId: "host", ttsConfig: { TTSType: "flow", SecretKey: "also-secret" } },
});
exports.urls = opening.relayUrls;`;
    const it = await event(t, program);
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
    assert.ok(isSecret(announcer.inputs.ttsConfig));
    assert.ok(JSON.stringify(resources.opening.inputs.relay).includes(mark));
    assert.ok(JSON.stringify(resources.opening.outputs.relayUrls).includes(mark));
    for (const text of ["very-secret", "also-secret"]) {
      assert.deepEqual(it.filesWith(text), []);
      assert.ok(!told.text.includes(text));
    }
  });

  test("says what is wrong by its own inputs, with all at once", async (t) => {
    const it = await event(t, "");
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
new trtc.Watchtower("blind", { roomId: "1001", storage: { vendor: 0, region: "r", bucket: "b", accessKey: "AK-secret", secretKey: "SK-secret" } });
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
    const it = await event(t, `
const storageParams = { cloudVod: { tencentVod: {} } };
const urls = ["rtmp://push.example.com/live/a"];
new trtc.LiveEvent("full", { roomId: "1", video: { width: 1920, height: 1080, fps: 60 }, layout: { users: ["a"] }, relay: { urls }, recording: { storageParams } });
new trtc.LiveEvent("film", { roomId: "2", ingest: { streamUrl: "https://example.com/a.mp4" }, relay: { urls } });
new trtc.LiveEvent("all", { roomId: "3", relay: { urls }, recording: { storageParams } });
new trtc.LiveEvent("own", { roomId: "4", relay: { urls }, recording: { storageParams }, layout: {
  mixLayoutList: [{ imageWidth: 640, imageHeight: 360, locationX: 10, zOrder: 2, renderMode: 2 }], backgroundColor: "#102030" } });
new trtc.LiveEvent("none", { roomId: "5", relay: { urls: [] }, transcription: { language: "en" } });`);
    await it.up();
    const resources = await it.resources();
    assert.equal(resources["full-relay"].inputs.videoParams.videoEncode.bitRate, 9720);
    assert.equal(resources["full-recording"].inputs.mixTranscodeParams.videoParams.bitRate, 8192000);
    assert.deepEqual(resources["film-relay"].inputs.videoParams.layoutParams.mixLayoutList.map((w) => [w.imageWidth, w.imageHeight]), [[1280, 720]]);
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
    const it = await event(t, announce("We begin."));
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
    const it = await event(t, opening());
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

describe("options of a component", { concurrency: 2 }, () => {
  const film = "ingest: { streamUrl: \"https://example.com/a.mp4\", volume: 80 }";

  test("reach its parts: provider, protect, dependsOn, retainOnDelete, but not ignoreChanges", async (t) => {
    const program = (volume) => `
const account = new trtc.Provider("account", { region: "ap-tokyo" });
const first = new trtc.StreamIngest("first", { roomId: "7", roomIdType: "Integer", userId: "cinema", streamUrl: "https://example.com/a.mp4" });
new trtc.LiveEvent("elsewhere", { roomId: "1", ${film} }, { provider: account });
new trtc.LiveEvent("kept", { roomId: "2", ${film} }, { protect: true });
new trtc.LiveEvent("later", { roomId: "3", ${film} }, { dependsOn: first });
new trtc.LiveEvent("left", { roomId: "4", ${film} }, { retainOnDelete: true });
new trtc.LiveEvent("changed", { roomId: "5", ${film.replace("80", volume)} }, { ignoreChanges: ["volume"] });`;
    const it = await event(t, program(80));
    await it.up();
    const resources = await it.resources();
    const ingest = (name) => resources[`${name}-ingest`];
    assert.ok(ingest("elsewhere").provider.startsWith(resources.account.urn));
    assert.equal(ingest("elsewhere").inputs.region, "ap-tokyo");
    assert.ok(!ingest("kept").provider.startsWith(resources.account.urn));
    assert.equal(ingest("kept").provider, resources.first.provider);
    assert.equal(ingest("kept").protect, true);
    assert.deepEqual(ingest("later").dependencies, [resources.first.urn]);
    assert.equal(ingest("left").retainOnDelete, true);
    assert.deepEqual(changes(await it.up(program(30))), ["update changed", "update changed-ingest"]);
    const before = (await it.live()).length;
    const { steps } = await it.up(program(30).replace(/new trtc.LiveEvent\("left".*/, ""));
    assert.ok(steps.some(({ name }) => name === "left-ingest"));
    assert.equal((await it.live()).length, before);
  });

  test("rename it without touching its parts, whose robots keep their users", async (t) => {
    const program = (name, options) => `new trtc.LiveEvent("${name}", { roomId: "1", ${film}, transcription: { language: "en" } }, ${options});
new trtc.VoiceAgent("agent-of-${name}", { roomId: "2", targetUserId: "visitor", model: { apiUrl: "https://llm.example.com", apiKey: "k", model: "m" } }, ${options.replace("opening", "agent-of-opening")});`;
    const it = await event(t, program("opening", "{}"));
    await it.up();
    const before = await it.resources();
    assert.deepEqual(changes(await it.up(program("premiere", "{ aliases: [{ name: \"opening\" }] }"))), []);
    const now = await it.resources();
    for (const part of ["ingest", "transcription"]) {
      assert.equal(now[`premiere-${part}`].id, before[`opening-${part}`].id);
      assert.deepEqual(now[`premiere-${part}`].inputs, before[`opening-${part}`].inputs);
    }
    assert.equal(now["agent-of-premiere-conversation"].id, before["agent-of-opening-conversation"].id);
  });

  test("named robots have their names, and those of two projects in one room differ", async (t) => {
    const program = "exports.user = new trtc.LiveEvent(\"opening\", { roomId: \"1\", ingest: { streamUrl: \"https://example.com/a.mp4\" } }).ingestUserId;";
    const one = await event(t, program);
    const { outputs: { user: first } } = await one.up();
    const two = await event(t, program);
    two.put(program);
    two.env.TRTC_ENDPOINT = one.emulator.endpoint;
    const { outputs: { user: second } } = await two.up();
    assert.notEqual(first, second);
    assert.equal((await one.live()).length, 2);
    const { outputs: { user: named } } = await one.up(program.replace("ingest: {", "ingest: { userId: \"cinema\","));
    assert.equal(named, "cinema");
  });
});

describe("the other components", { concurrency: 2 }, () => {
  test("a voice agent has its model's key secret, and says what it is told", async (t) => {
    const program = `
const agent = new trtc.VoiceAgent("concierge", {
  roomId: "300", targetUserId: "visitor", welcomeMessage: "Welcome.", userId: "concierge",
  model: { apiUrl: "https://models.example.com/v1/chat/completions", apiKey: "a-model-key", model: "gpt-4o-mini", parameters: { Temperature: 0.5 } },
});
agent.say({ text: "The hall is open.", name: "open" });
exports.user = agent.userId;
exports.task = agent.taskId;
exports.session = agent.sessionId;`;
    const it = await event(t, program);
    const { outputs } = await it.up();
    const resources = await it.resources();
    const agent = resources["concierge-conversation"];
    assert.deepEqual([outputs.user, outputs.task, outputs.session], ["concierge", agent.id, agent.inputs.sessionId]);
    assert.ok(resources["concierge-open"]);
    assert.deepEqual(it.filesWith("a-model-key"), []);
    assert.ok(JSON.stringify(resources.concierge.inputs.model).includes(mark));
    const shown = JSON.parse((await it.run(["stack", "export", "--show-secrets"])).stdout).deployment.resources;
    const { llmConfig } = shown.find(({ urn }) => urn === agent.urn).inputs;
    assert.deepEqual(JSON.parse(llmConfig.plaintext), {
      APIKey: "a-model-key", APIUrl: "https://models.example.com/v1/chat/completions", LLMType: "openai", Model: "gpt-4o-mini",
      Streaming: true, Temperature: 0.5,
    });
    assert.deepEqual(changes(await it.up(program.replace("Welcome.", "Hello."))), ["update concierge", "update concierge-conversation"]);
  });

  test("a relay into rooms keeps each room's user when another room goes", async (t) => {
    const program = (rooms) => `
const hall = new trtc.MultiRoomRelay("hall", { roomId: "1001", layout: { style: "ScreenShare", users: ["lecturer"] }, rooms: ${JSON.stringify(rooms)} });
exports.users = hall.roomUserIds;
exports.task = hall.taskId;`;
    const it = await event(t, program([{ roomId: "2001" }, { roomId: "overflow", roomIdType: "String" }]));
    const { outputs: first } = await it.up();
    assert.equal(new Set(first.users).size, 2);
    const { mixLayoutList } = (await it.resources())["hall-relay"].inputs.videoParams.layoutParams;
    assert.deepEqual(mixLayoutList.map((w) => [w.imageWidth, w.userMediaStream.streamType ?? 0, w.renderMode ?? 0]), [[960, 1, 1], [320, 0, 0]]);
    const { outputs: second } = await it.up(program([{ roomId: "overflow", roomIdType: "String" }, { roomId: "2002" }]));
    assert.equal(second.task, first.task);
    assert.equal(second.users[0], first.users[1]);
    assert.ok(!first.users.includes(second.users[1]));
  });

  test("a watchtower moderates and slices with one bucket, whose keys are secret", async (t) => {
    const program = `
const tower = new trtc.Watchtower("tower", {
  roomId: "1001",
  storage: { vendor: 0, region: "ap-singapore", bucket: "evidence-1250000000", accessKey: "AK-secret", secretKey: "SK-secret" },
  moderation: { moderationParams: { moderationType: 1, moderationSupplier: "tianyu" } },
  slices: { sliceParams: { sliceType: 1 } },
});
exports.tasks = [tower.moderationTaskId, tower.sliceTaskId];`;
    const it = await event(t, program);
    const { outputs } = await it.up();
    assert.equal(new Set(outputs.tasks).size, 2);
    for (const text of ["AK-secret", "SK-secret"]) assert.deepEqual(it.filesWith(text), []);
    assert.deepEqual(changes(await it.up(program.replace(/slices: .*\n/, ""))), ["delete tower-slices", "update tower"]);
    assert.equal((await it.live()).length, 1);
  });
});

test("windows are reckoned by a function, for relays and recordings", async (t) => {
  const it = await event(t, `
exports.grid = trtc.getLayoutOutput({ width: 1280, height: 720, users: ["a", "b", "c"], style: "Grid", margin: 10 });
exports.main = trtc.getLayoutOutput({ width: 1280, height: 720, users: ["a", "b"], roomId: "7" }).mixLayoutList;`);
  const { outputs } = await it.up();
  assert.deepEqual(outputs.grid.recordingLayoutList.map(({ left, top, width, height }) => [left, top, width, height]),
    [[10, 10, 625, 345], [645, 10, 625, 345], [10, 365, 625, 345]]);
  assert.deepEqual(outputs.main.map((w) => [w.locationX, w.locationY, w.imageWidth, w.imageHeight]), [[0, 90, 960, 540], [960, 90, 320, 180]]);
  assert.deepEqual(outputs.main[0].userMediaStream.userInfo, { roomId: "7", roomIdType: "Integer", userId: "a" });
});

test("a hundred events of five tasks come up in one run, within the rates of the API", async (t) => {
  const it = await event(t, `
for (let i = 1; i <= 100; i++) new trtc.LiveEvent(\`event\${i}\`, {
  roomId: String(i),
  ingest: { streamUrl: "https://example.com/a.mp4" },
  relay: { urls: [\`rtmp://push.example.com/live/\${i}\`] },
  recording: { storageParams: { cloudVod: { tencentVod: {} } } },
  transcription: { language: "en" },
  announcer: { targetUserId: "host", ttsConfig: { TTSType: "flow", VoiceId: "v" } },
});`);
  delete it.env.TRTC_RATE_LIMITS;
  const { steps } = await it.up();
  assert.equal(steps.filter(({ op }) => op === "create").length, 1 + 100 * 6);
  assert.equal((await it.live()).length, 500);
  const refused = (await it.emulator.admin("GET", "log")).filter(({ code }) => code === "RequestLimitExceeded");
  assert.deepEqual(refused, []);
});
