// What components that the provider serves have of their options, and those besides the live event.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { changes, event, example, mark, partsOf } from "./lib/event.mjs";
import { compile, compilePackage } from "./lib/nodejs-package.mjs";

let built;
before(() => { built = compilePackage(); });
after(() => built.remove());

describe("options of a component", { concurrency: 2 }, () => {
  const film = "ingest: { streamUrl: \"https://example.com/a.mp4\", volume: 80 }";

  test("reach its parts: provider, protect, dependsOn, retainOnDelete, but not ignoreChanges", async (t) => {
    const program = (volume) => `
const account = new trtc.Provider("account", { region: "ap-tokyo" });
const first = new trtc.StreamIngest("first", {
  roomId: "7", roomIdType: "Integer", userId: "cinema", streamUrl: "https://example.com/a.mp4",
});
new trtc.LiveEvent("elsewhere", { roomId: "1", ${film} }, { provider: account });
new trtc.LiveEvent("kept", { roomId: "2", ${film} }, { protect: true });
new trtc.LiveEvent("later", { roomId: "3", ${film} }, { dependsOn: first });
new trtc.LiveEvent("left", { roomId: "4", ${film} }, { retainOnDelete: true });
new trtc.LiveEvent("changed", { roomId: "5", ${film.replace("80", volume)} }, { ignoreChanges: ["volume"] });`;
    const it = await event(t, built, program(80));
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
    const program = (name, options) => `
const model = { apiUrl: "https://llm.example.com", apiKey: "k", model: "m" };
new trtc.LiveEvent("${name}", { roomId: "1", ${film}, transcription: { language: "en" } }, ${options});
new trtc.VoiceAgent("agent-of-${name}", { roomId: "2", targetUserId: "visitor", model },
  ${options.replace("opening", "agent-of-opening")});`;
    const it = await event(t, built, program("opening", "{}"));
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
    const program = `
const opening = new trtc.LiveEvent("opening", { roomId: "1", ingest: { streamUrl: "https://example.com/a.mp4" } });
exports.user = opening.ingestUserId;`;
    const one = await event(t, built, program);
    const { outputs: { user: first } } = await one.up();
    const two = await event(t, built, program);
    two.put(program);
    two.env.TRTC_ENDPOINT = one.emulator.endpoint;
    const { outputs: { user: second } } = await two.up();
    assert.notEqual(first, second);
    assert.equal((await one.live()).length, 2);
    const { outputs: { user: named } } = await one.up(program.replace("ingest: {", "ingest: { userId: \"cinema\","));
    assert.equal(named, "cinema");
  });
});

// What runs goes on through a refresh, and goes with the stack.
async function ends(it) {
  const live = (await it.live()).map(({ taskId }) => taskId).sort();
  await it.refresh();
  assert.deepEqual(changes(await it.up()), []);
  assert.deepEqual((await it.live()).map(({ taskId }) => taskId).sort(), live);
  await it.destroy();
  assert.deepEqual(await it.live(), []);
}

describe("the other components", { concurrency: 2 }, () => {
  test("a voice agent has its model's key secret, and says what it is told", async (t) => {
    const program = `
const agent = new trtc.VoiceAgent("concierge", {
  roomId: "300", targetUserId: "visitor", welcomeMessage: "Welcome.", userId: "concierge",
  model: {
    apiUrl: "https://models.example.com/v1/chat/completions", apiKey: "a-model-key", model: "gpt-4o-mini",
    parameters: { Temperature: 0.5 },
  },
});
agent.say({ text: "The hall is open.", name: "open" });
exports.user = agent.userId;
exports.task = agent.taskId;
exports.session = agent.sessionId;`;
    const it = await event(t, built, program);
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
    await ends(it);
  });

  test("a relay into rooms keeps each room's user when another room goes", async (t) => {
    const program = (rooms) => `
const hall = new trtc.MultiRoomRelay("hall", {
  roomId: "1001", layout: { style: "ScreenShare", users: ["lecturer"] }, rooms: ${JSON.stringify(rooms)},
});
exports.users = hall.roomUserIds;
exports.task = hall.taskId;`;
    const it = await event(t, built, program([{ roomId: "2001" }, { roomId: "overflow", roomIdType: "String" }]));
    const { outputs: first } = await it.up();
    assert.equal(new Set(first.users).size, 2);
    const { mixLayoutList } = (await it.resources())["hall-relay"].inputs.videoParams.layoutParams;
    assert.deepEqual(
      mixLayoutList.map((w) => [w.imageWidth, w.userMediaStream.streamType ?? 0, w.renderMode ?? 0]), [[960, 1, 1], [320, 0, 0]]);
    const { outputs: second } = await it.up(program([{ roomId: "overflow", roomIdType: "String" }, { roomId: "2002" }]));
    assert.equal(second.task, first.task);
    assert.equal(second.users[0], first.users[1]);
    assert.ok(!first.users.includes(second.users[1]));
    await ends(it);
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
    const it = await event(t, built, program);
    const { outputs } = await it.up();
    assert.equal(new Set(outputs.tasks).size, 2);
    for (const text of ["AK-secret", "SK-secret"]) assert.deepEqual(it.filesWith(text), []);
    assert.deepEqual(changes(await it.up(program.replace(/slices: .*\n/, ""))), ["delete tower-slices", "update tower"]);
    assert.equal((await it.live()).length, 1);
    await ends(it);
  });

  test("whose provider is not known yet in a preview are there all the same, with nothing known of them", async (t) => {
    const it = await event(t, built, `
const first = new trtc.StreamIngest("first", {
  roomId: "7", roomIdType: "Integer", userId: "cinema", streamUrl: "https://example.com/a.mp4",
});
const account = new trtc.Provider("account", { sdkAppId: first.sdkAppId, profile: pulumi.interpolate\`\${first.taskId}\` });
const show = new trtc.LiveEvent("show", { roomId: "1", ingest: { streamUrl: "https://example.com/a.mp4" } }, { provider: account });
exports.task = show.ingestTaskId;`);
    assert.deepEqual(changes(await it.preview()), ["create account", "create event-dev", "create first", "create show"]);
    const { outputs } = await it.up();
    assert.equal(outputs.task, (await it.resources())["show-ingest"].id);
  });
});

test("windows are reckoned by a function, for relays and recordings", async (t) => {
  const it = await event(t, built, `
exports.grid = trtc.getLayoutOutput({ width: 1280, height: 720, users: ["a", "b", "c"], style: "Grid", margin: 10 });
exports.main = trtc.getLayoutOutput({ width: 1280, height: 720, users: ["a", "b"], roomId: "7" }).mixLayoutList;`);
  const { outputs } = await it.up();
  assert.deepEqual(outputs.grid.recordingLayoutList.map(({ left, top, width, height }) => [left, top, width, height]),
    [[10, 10, 625, 345], [645, 10, 625, 345], [10, 365, 625, 345]]);
  assert.deepEqual(
    outputs.main.map((w) => [w.locationX, w.locationY, w.imageWidth, w.imageHeight]), [[0, 90, 960, 540], [960, 90, 320, 180]]);
  assert.deepEqual(outputs.main[0].userMediaStream.userInfo, { roomId: "7", roomIdType: "Integer", userId: "a" });
});

test("a hundred events of five tasks come up in one run, within the rates of the API", async (t) => {
  const it = await event(t, built, `
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

test("the example declares the same in YAML and in TypeScript", async (t) => {
  // What each task is started with, but for the users and sessions that the provider chose.
  const started = async (folder, wrong) => {
    const copy = await example(t, built, folder);
    assert.deepEqual(wrong(copy.folder), []);
    const up = await copy.up();
    assert.equal(up.code, 0, up.text);
    const resources = Object.fromEntries((await copy.state()).resources.map((r) => [r.urn.split("::").at(-1), r]));
    const tasks = Object.entries(partsOf(resources, "opening")).map(([part, { inputs }]) => [part, { ...inputs, sessionId: undefined }]);
    return JSON.parse(JSON.stringify(tasks.sort()).replace(/opening-(\w+)-[0-9a-f]{7}/g, "$1"));
  };
  const yaml = await started("examples/live-event", () => []);
  const typescript = await started("examples/live-event/typescript", compile);
  assert.deepEqual(yaml.map(([part]) => part), ["ingest", "recording", "relay", "transcription"]);
  assert.deepEqual(typescript, yaml);
});
