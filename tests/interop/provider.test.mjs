// The plugin over the engine's own protocol, against the emulator.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { startEmulator } from "./lib/emulator.mjs";
import { initFailed, isSecret, plain, secret, startProvider, unknown } from "./lib/provider.mjs";
import { inputs as right, relay, window } from "./lib/tasks.mjs";

const require = createRequire(import.meta.url);
const [unchanged, changed] = [1, 2];
const T = (name) => `trtc:index:${name}`;

// For each resource: right inputs, a wrong one with its path, an in-place change with its path, a replacing one.
const lives = {
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
    replace: [{ audioParams: { audioEncode: { sampleRate: 44100, channel: 2, bitRate: 64 } } }, { "audioParams.audioEncode.sampleRate": "UPDATE_REPLACE" }],
  },
  CloudRecording: {
    inputs: right.CloudRecording,
    wrong: [{ resourceExpiredHour: 5 }, "resourceExpiredHour", /between 6 and 720/],
    inPlace: [{ mixLayoutParams: { mixLayoutMode: 1 } }, { mixLayoutParams: "ADD" }, (p) => assert.equal(p.MixLayoutParams.MixLayoutMode, 1)],
    replace: [{ resourceExpiredHour: 100 }, { resourceExpiredHour: "ADD_REPLACE" }],
  },
  AIConversation: {
    inputs: right.AIConversation,
    wrong: [{ sttConfig: { vadSilenceTime: 100 } }, "sttConfig.vadSilenceTime", /between 240 and 2000/],
    inPlace: [
      { agentConfig: { ...right.AIConversation.agentConfig, welcomeMessage: "Hello" }, llmConfig: { LLMType: "openai", APIKey: "another-model-key" } },
      { "agentConfig.welcomeMessage": "ADD", "llmConfig.APIKey": "UPDATE" },
      (p) => assert.equal(p.AgentConfig.WelcomeMessage, "Hello"),
    ],
    replace: [{ sttConfig: { language: "en" } }, { sttConfig: "ADD_REPLACE" }],
  },
  AITranscription: {
    inputs: right.AITranscription,
    wrong: [{ transcriptionParams: { userId: "scribe", transcriptionMode: "User" } }, "transcriptionParams.targetUserId", /required when transcriptionMode is 1/],
    replace: [{ recognizeConfig: { language: "en" } }, { recognizeConfig: "ADD_REPLACE" }],
  },
};

// A refusal of something nested begins with its path.
const placeOf = (failure) => failure.property || failure.reason.split(": ")[0];

describe("the provider plugin", () => {
  let emulator, provider;
  const configOf = (e, more = {}) => ({ secretId: e.secretId, secretKey: secret(e.secretKey), region: "ap-singapore", endpoint: e.endpoint, sdkAppId: e.sdkAppId, sdkSecretKey: e.sdkSecretKey, ...more });
  const tasks = () => emulator.admin("GET", "tasks");
  const task = async (id) => (await tasks()).find((t) => t.taskId === id);

  before(async () => {
    emulator = await startEmulator("--no-rate-limits");
    provider = await startProvider({ config: configOf(emulator) });
  });
  after(() => {
    provider?.stop();
    emulator?.stop();
  });

  test("shakes hands and tells its version", async () => {
    const answer = await provider.handshake();
    assert.deepEqual([answer.acceptSecrets, answer.acceptResources, answer.acceptOutputs], [true, true, true]);
    assert.match((await provider.info()).version, /^\d+\.\d+\.\d+$/);
  });

  test("logs to an engine that attaches later", async (t) => {
    const own = await startProvider({ config: configOf(emulator), attach: true });
    t.after(() => own.stop());
    await own.attach();
    await own.check(T("StreamIngest"), { ...lives.StreamIngest.inputs, region: "ap-tokyo" });
    assert.ok(own.logs.some((l) => /not documented for ap-tokyo/.test(l.message)), JSON.stringify(own.logs));
  });

  test("has the schema that is checked in", async () => {
    assert.equal(await provider.schema(), readFileSync(new URL("../../schema.json", import.meta.url), "utf8"));
  });

  test("has a schema that Pulumi's metaschema takes", async () => {
    const ajv = new (require("ajv/dist/2020.js").default)({ strict: false, allErrors: true, logger: false });
    const validate = ajv.compile(JSON.parse(readFileSync(new URL("../spec/pulumi-package-metaschema.json", import.meta.url))));
    assert.ok(validate(JSON.parse(await provider.schema())), JSON.stringify(validate.errors?.slice(0, 5)));
  });

  test("refuses wrong configuration with the property and the nearest right name", async () => {
    const { failures } = await provider.checkConfig({ regoin: "ap-singapore", maxRetries: 99 });
    assert.deepEqual(failures.map((f) => f.property).sort(), ["maxRetries", "regoin"]);
    assert.match(failures.find((f) => f.property === "regoin").reason, /did you mean region\?/);
    const { inputs } = await provider.checkConfig({ secretKey: "plain", sdkAppId: "20000001" });
    assert.ok(isSecret(inputs.secretKey));
    assert.equal(inputs.sdkAppId, 20000001);
  });

  test("replaces nothing for another region of the provider, but for another application", async (t) => {
    const type = T("StreamIngest");
    const { inputs } = await provider.check(type, lives.StreamIngest.inputs);
    const own = await startProvider({ config: configOf(emulator, { region: "ap-tokyo" }) });
    t.after(() => own.stop());
    const stays = await own.check(type, lives.StreamIngest.inputs, inputs);
    assert.equal(stays.inputs.region, "ap-singapore");
    assert.ok(own.logs.some((l) => /stays in region ap-singapore, though the provider's region is ap-tokyo/.test(l.message)), JSON.stringify(own.logs));
    assert.equal((await own.diff(type, "task", inputs, inputs, stays.inputs)).changes, unchanged);
    const moved = await own.check(type, { ...lives.StreamIngest.inputs, region: "ap-tokyo" }, inputs);
    assert.deepEqual((await own.diff(type, "task", inputs, inputs, moved.inputs)).detail, { region: "UPDATE_REPLACE" });

    const other = await startProvider({ config: configOf(emulator, { sdkAppId: 1400000077 }) });
    t.after(() => other.stop());
    const another = await other.check(type, { ...lives.StreamIngest.inputs, userSig: "of another application" }, inputs);
    assert.deepEqual((await other.diff(type, "task", inputs, inputs, another.inputs)).detail, { sdkAppId: "UPDATE_REPLACE" });
  });

  test("replaces nothing for another endpoint", async () => {
    assert.deepEqual(await provider.diffConfig({ endpoint: "a.example.com" }, { endpoint: "b.example.com" }), { changes: changed, replaces: [], diffs: ["endpoint"] });
    assert.equal((await provider.diffConfig({ region: "a" }, { region: "a" })).changes, unchanged);
  });

  test("is configured from the environment", async (t) => {
    const env = { TENCENTCLOUD_SECRET_ID: emulator.secretId, TENCENTCLOUD_SECRET_KEY: emulator.secretKey, TENCENTCLOUD_REGION: "ap-tokyo" };
    const own = await startProvider({ env, config: { endpoint: emulator.endpoint, sdkAppId: 1400000099 } });
    t.after(() => own.stop());
    const { inputs, failures } = await own.check(T("StreamIngest"), { ...lives.StreamIngest.inputs, userSig: "of another application" });
    // Stopping and describing are not documented for Tokyo, which is said, not refused.
    assert.deepEqual(failures, []);
    assert.match(own.logs[0].message, /StopStreamIngest is not documented for ap-tokyo/);
    const { id } = await own.create(T("StreamIngest"), inputs);
    assert.equal((await task(id)).region, "ap-tokyo");
    await own.delete(T("StreamIngest"), id, inputs, inputs);
    assert.ok((await task(id)).endedAt);
  });

  test("says what is wrong with credentials", async (t) => {
    const own = await startProvider({ config: configOf(emulator, { secretKey: "not-the-key" }) });
    t.after(() => own.stop());
    const { inputs } = await own.check(T("StreamIngest"), lives.StreamIngest.inputs);
    await assert.rejects(own.create(T("StreamIngest"), inputs), (e) => e.code === 16 && /AuthFailure.SignatureFailure/.test(e.message) && !e.message.includes("not-the-key"));
    const none = await startProvider({ config: { endpoint: emulator.endpoint, region: "ap-singapore", sdkAppId: 1 } });
    t.after(() => none.stop());
    const checked = await none.check(T("StreamIngest"), lives.StreamIngest.inputs);
    assert.match(checked.failures.find((f) => f.property === "userSig").reason, /set sdkSecretKey in the provider's configuration/);
    await assert.rejects(none.create(T("StreamIngest"), { ...checked.inputs, userSig: "s" }), /No credentials found.*TENCENTCLOUD_SECRET_ID/);
  });

  for (const [name, life] of Object.entries(lives)) {
    test(`${name} lives its whole life`, async () => {
      const type = T(name);
      const [wrong, path, reason] = life.wrong;
      const refused = await provider.check(type, JSON.parse(JSON.stringify({ ...life.inputs, ...wrong })));
      assert.ok(refused.failures.some((f) => placeOf(f) === path && reason.test(f.reason)), JSON.stringify(refused.failures));
      assert.ok(refused.failures.every((f) => !/[.[]/.test(f.property)), "engines look a property up among the resource's own");

      const { inputs, failures } = await provider.check(type, life.inputs);
      assert.deepEqual(failures, []);
      assert.equal(inputs.sdkAppId, emulator.sdkAppId);

      const preview = await provider.create(type, { ...inputs, roomId: unknown }, { preview: true });
      assert.deepEqual([preview.id, preview.properties.taskId, preview.properties.roomId], ["", unknown, unknown]);

      const created = await provider.create(type, inputs);
      assert.equal(created.properties.taskId, created.id);
      assert.ok(!(await task(created.id)).endedAt);

      // The same program again: the session that the provider made stays.
      const again = await provider.check(type, life.inputs, inputs);
      assert.deepEqual(again.inputs, inputs);
      assert.equal((await provider.diff(type, created.id, created.properties, inputs, again.inputs)).changes, unchanged);

      let state = created.properties;
      let current = inputs;
      if (life.inPlace) {
        const [change, detail, look] = life.inPlace;
        const news = (await provider.check(type, { ...life.inputs, ...change }, inputs)).inputs;
        const diff = await provider.diff(type, created.id, state, inputs, news);
        assert.deepEqual([diff.detail, diff.replaces], [detail, []]);
        state = await provider.update(type, created.id, state, inputs, news);
        const running = await task(created.id);
        assert.ok(!running.endedAt);
        look(running.parameters);
        current = news;
      }

      const [change, detail] = life.replace;
      const news = (await provider.check(type, { ...life.inputs, ...change }, inputs)).inputs;
      const diff = await provider.diff(type, created.id, created.properties, inputs, news);
      assert.deepEqual([diff.detail, diff.deleteBeforeReplace], [detail, true]);
      const elsewhere = await provider.diff(type, created.id, created.properties, inputs, { ...news, roomId: "2" });
      assert.equal(elsewhere.deleteBeforeReplace, false);

      assert.equal((await provider.read(type, created.id, state, current)).id, created.id);
      await emulator.admin("POST", `tasks/${encodeURIComponent(created.id)}/end`);

      // The service shows some for a while as ending.
      assert.equal((await provider.read(type, created.id, state, current)).id, "");

      // Stopping what is gone is success.
      await provider.delete(type, created.id, state, current);
      assert.ok((await task(created.id)).endedAt);
    });
  }

  test("UserBlock switches a user off as long as it exists", async () => {
    await emulator.admin("PUT", "rooms", { roomId: "9", users: [{ userId: "noisy" }] });
    const muted = async () => (await emulator.admin("GET", "rooms")).find((r) => r.key.roomId === "9").users.find((u) => u.userId === "noisy").muted ?? "None";
    const type = T("UserBlock");
    const { inputs, failures } = await provider.check(type, { roomId: "9", userId: "noisy", mute: "Audio" });
    assert.deepEqual(failures, []);
    assert.match((await provider.check(type, { roomId: "hall", userId: "noisy", mute: 0 })).failures.map((f) => f.reason).join(), /mute: is 0 \(None\).*roomId: is "hall"|roomId: is "hall".*mute: is 0/s);
    const { id, properties } = await provider.create(type, inputs);
    assert.equal(await muted(), "Audio");
    const news = { ...inputs, mute: 3 };
    assert.deepEqual((await provider.diff(type, id, properties, inputs, news)).detail, { mute: "UPDATE" });

    // Or else the end of the old block would switch the user on.
    const elsewhere = await provider.diff(type, id, properties, inputs, { ...inputs, region: "ap-guangzhou" });
    assert.deepEqual([elsewhere.detail, elsewhere.deleteBeforeReplace], [{ region: "UPDATE_REPLACE" }, true]);
    await provider.update(type, id, properties, inputs, news);
    assert.equal(await muted(), "Video");
    await provider.delete(type, id, properties, news);
    assert.equal(await muted(), "None");
    await provider.delete(type, id, properties, { ...news, roomId: "10" });
  });

  test("names misspelt properties and types with the nearest right one, however deep", async () => {
    const { failures } = await provider.check(T("PublishCdnStream"), relay({ videoParams: { layoutParams: { mixLayoutList: [{ locatoinX: 1 }], mixLayoutMode: 4 } } }));
    assert.match(failures.find((f) => placeOf(f) === "videoParams.layoutParams.mixLayoutList[0].locatoinX").reason, /did you mean locationX\?/);
    await assert.rejects(provider.check(T("StreamIngset"), {}), /did you mean trtc:index:StreamIngest\?/);
  });

  test("warns of a relay's region that is not for its application, and of a screen sharing layout without a large user", async () => {
    const said = async (inputs) => {
      const before = provider.logs.length;
      assert.deepEqual((await provider.check(T("PublishCdnStream"), relay(inputs))).failures, []);
      return provider.logs.slice(before).map((l) => l.message).join();
    };
    assert.equal(await said({}), "");
    assert.match(await said({ sdkAppId: 1400000077, agentParams: { userId: "relay", userSig: "of another application" } }), /region ap-singapore is for applications whose ID begins with 200 or 400; for 1400000077/);
    assert.match(await said({ region: "ap-hongkong" }), /for 20000001 the reference wants ap-singapore/);
    const shared = { ...relay().videoParams, layoutParams: { mixLayoutMode: "ScreenSharing" } };
    assert.match(await said({ videoParams: shared }), /maxVideoUser is missing/);
    assert.equal(await said({ videoParams: { ...shared, layoutParams: { ...shared.layoutParams, maxVideoUser: { userMediaStream: { userInfo: { userId: "anna" } } } } } }), "");
  });

  test("lists every mistake and skips what is unknown", async () => {
    const { failures } = await provider.check(T("PublishCdnStream"), relay({
      videoParams: {
        videoEncode: { width: 1280, height: 720, fps: 61, bitRate: 1500, gop: unknown },
        layoutParams: { mixLayoutMode: 4, mixLayoutList: [window(641), { ...window(0), locationX: unknown }] },
      },
      audioParams: { audioEncode: { sampleRate: 8000, channel: 2, bitRate: 64, codec: "HeAac" } },
    }));
    assert.deepEqual(failures.map(placeOf).sort(), ["audioParams.audioEncode.sampleRate", "videoParams.layoutParams.mixLayoutList[0].imageWidth", "videoParams.videoEncode.fps"]);
  });

  for (const [what, change, detail] of [
    ["moved", (l) => [{ ...l[0], locationX: 10 }, l[1]], { "[0].locationX": "ADD" }],
    ["resized", (l) => [l[0], { ...l[1], imageWidth: 320 }], { "[1].imageWidth": "UPDATE" }],
    ["added", (l) => [...l, window(100)], { "[2]": "ADD" }],
    ["removed", (l) => [l[0]], { "[1]": "DELETE" }],
    ["reordered", (l) => [l[1], l[0]], { "[0].locationX": "ADD", "[0].userMediaStream": "DELETE", "[1].locationX": "DELETE", "[1].userMediaStream": "ADD" }],
    ["given its defaults", (l) => [{ ...l[0], locationX: 0, zOrder: 0, renderMode: 0 }, l[1]], {}],
  ]) {
    test(`shows just the windows that are ${what}`, async () => {
      const type = T("PublishCdnStream");
      const list = [{ imageWidth: 640, imageHeight: 720, userMediaStream: { userInfo: { userId: "anna" } } }, window(640)];
      const withList = (mixLayoutList) => relay({ videoParams: { ...relay().videoParams, layoutParams: { mixLayoutMode: 4, mixLayoutList } } });
      const old = (await provider.check(type, withList(list))).inputs;
      const now = (await provider.check(type, withList(change(list)))).inputs;
      const { detail: shown, replaces } = await provider.diff(type, "id", old, old, now);
      assert.deepEqual(shown, Object.fromEntries(Object.entries(detail).map(([k, v]) => [`videoParams.layoutParams.mixLayoutList${k}`, v])));
      assert.deepEqual(replaces, []);
    });
  }

  test("never changes anything for a signature, and leaves ignored changes out", async () => {
    const type = T("StreamIngest");
    const old = (await provider.check(type, { ...lives.StreamIngest.inputs, userSig: "one", privateMapKey: "a" })).inputs;
    const now = (await provider.check(type, { ...lives.StreamIngest.inputs, userSig: "two" })).inputs;
    assert.equal((await provider.diff(type, "id", old, old, now)).changes, unchanged);
    assert.equal((await provider.diff(type, "id", old, old, { ...now, volume: 5 }, ["volume"])).changes, unchanged);
  });

  test("keeps secrets secret in inputs and outputs", async () => {
    const type = T("CloudRecording");
    const { inputs } = await provider.check(type, { ...lives.CloudRecording.inputs, roomId: "77", userId: secret("hidden-robot") });
    assert.ok(isSecret(inputs.storageParams.cloudStorage.secretKey) && isSecret(inputs.storageParams.cloudStorage.accessKey) && isSecret(inputs.userId));
    const { id, properties } = await provider.create(type, inputs);
    assert.ok(isSecret(properties.storageParams.cloudStorage.secretKey) && isSecret(properties.userId));
    assert.equal(plain(properties.storageParams.cloudStorage.secretKey), "a-storage-key");
    await provider.delete(type, id, properties, inputs);
  });

  test("finds the agent that a lost start has started, by its session", async () => {
    const type = T("AIConversation");
    const { inputs } = await provider.check(type, { ...lives.AIConversation.inputs, roomId: "56", sessionId: "of-its-own" });
    await emulator.admin("PUT", "faults", [{ kind: "Drop", acts: true, action: "StartAIConversation" }]);
    const { id } = await provider.create(type, inputs);
    assert.deepEqual((await tasks()).filter((t) => t.room.roomId === "56").map((t) => t.taskId), [id]);
  });

  test("repeats a relay change whose outcome is unknown with a larger number", async () => {
    const type = T("PublishCdnStream");
    const { inputs } = await provider.check(type, relay({ roomId: "57" }));
    const { id, properties } = await provider.create(type, inputs);
    const news = (await provider.check(type, relay({ roomId: "57", publishCdnParams: [{ publishCdnUrl: "rtmp://b.example.com/live/b" }] }))).inputs;
    await emulator.admin("PUT", "faults", [{ kind: "Drop", acts: true, action: "UpdatePublishCdnStream" }]);
    const once = await provider.update(type, id, properties, inputs, news);
    const running = await task(id);
    assert.equal(running.updates, 2);
    assert.equal(running.sequenceNumber, once.sequenceNumber);

    // From a state of before, as after a restore, the number still increases.
    const later = await provider.update(type, id, properties, news, inputs);
    assert.ok(later.sequenceNumber > once.sequenceNumber);
  });

  for (const name of Object.keys(lives)) {
    test(`${name} has one task after the plugin was killed between request and answer`, async (t) => {
      const type = T(name);
      const config = configOf(emulator);
      const [first, second] = [await startProvider({ config }), await startProvider({ config })];
      t.after(() => [first, second].forEach((p) => p.stop()));
      const wanted = { ...lives[name].inputs, roomId: "70" };
      const { inputs } = await first.check(type, wanted, {}, { seed: new Uint8Array(32).fill(70) });
      await emulator.admin("PUT", "faults", [{ kind: "Hang", acts: true }]);
      const lost = first.create(type, inputs).catch(() => "lost");
      const live = async () => (await tasks()).filter((x) => x.room.roomId === "70" && x.kind === name && !x.endedAt);
      await emulator.admin("GET", "faults/over");
      assert.equal((await live()).length, 1);
      first.kill();
      assert.equal(await lost, "lost");

      // The engine checks anew, with another seed.
      const { id } = await second.create(type, (await second.check(type, wanted, {}, { seed: new Uint8Array(32).fill(71) })).inputs);
      assert.deepEqual((await live()).map((x) => x.taskId), [id]);
    });
  }

  for (const step of ["UpdatePublishCdnStream", "StopPublishCdnStream"]) {
    for (const acts of [true, false]) {
      test(`has one task, changed and then stopped, after the plugin was killed ${acts ? "after" : "before"} ${step} acted`, async (t) => {
        const type = T("PublishCdnStream");
        const roomId = step.startsWith("Stop") ? "75" : acts ? "76" : "77";
        const config = configOf(emulator);
        const [first, second] = [await startProvider({ config }), await startProvider({ config })];
        t.after(() => [first, second].forEach((p) => p.stop()));
        const { inputs } = await first.check(type, { ...lives.PublishCdnStream.inputs, roomId });
        const { id, properties } = await first.create(type, inputs);
        const news = { ...inputs, publishCdnParams: [{ publishCdnUrl: "rtmp://b.example.com/live/b" }] };
        const run = (p) => (step.startsWith("Stop") ? p.delete(type, id, properties, inputs) : p.update(type, id, properties, inputs, news));
        await emulator.admin("PUT", "faults", [{ kind: "Hang", acts, action: step }]);
        const lost = run(first).catch(() => "lost");
        await emulator.admin("GET", "faults/over");
        first.kill();
        assert.equal(await lost, "lost");

        // The engine kept the state of before and runs the step again.
        await run(second);
        const live = (await tasks()).filter((x) => x.room.roomId === roomId && !x.endedAt);
        assert.deepEqual(live.map((x) => x.taskId), step.startsWith("Stop") ? [] : [id]);
        if (live.length > 0) assert.match(live[0].parameters.PublishCdnParams[0].PublishCdnUrl, /b\.example\.com/);
      });
    }
  }

  test("acts are done once, and again when their triggers change", async () => {
    const here = async (roomId) => (await emulator.admin("GET", "rooms")).filter((r) => r.key.roomId === roomId).flatMap((r) => r.users.filter((u) => !u.leftAt).map((u) => u.userId)).sort();
    const room = (roomId, ...users) => emulator.admin("PUT", "rooms", { roomId, users: users.map((userId) => ({ userId })) });

    await room("80", "anna", "ben");
    const removal = (await provider.check(T("UserRemoval"), { roomId: "80", userIds: ["anna"], triggers: ["1"] })).inputs;
    const removed = await provider.create(T("UserRemoval"), removal);
    assert.deepEqual(await here("80"), ["ben"]);
    const again = await provider.diff(T("UserRemoval"), removed.id, removed.properties, removal, { ...removal, triggers: ["2"] });
    assert.deepEqual(again.detail, { "triggers[0]": "UPDATE_REPLACE" });
    await room("80", "anna", "ben");
    const elsewhere = { ...removal, region: "ap-guangzhou" };
    assert.deepEqual((await provider.diff(T("UserRemoval"), removed.id, removed.properties, removal, elsewhere)).detail, { region: "UPDATE" });
    await provider.update(T("UserRemoval"), removed.id, removed.properties, removal, elsewhere);
    assert.deepEqual(await here("80"), ["anna", "ben"]);
    assert.equal((await provider.check(T("UserRemoval"), { roomId: "80", userIds: [] })).failures[0].property, "userIds");
    await provider.delete(T("UserRemoval"), removed.id, removed.properties, removal);

    const later = (await provider.check(T("RoomDismissal"), { roomId: "80", when: "Destroy" })).inputs;
    const waiting = await provider.create(T("RoomDismissal"), later);
    assert.deepEqual(await here("80"), ["anna", "ben"]);
    await provider.delete(T("RoomDismissal"), waiting.id, waiting.properties, later);
    assert.deepEqual(await here("80"), []);
    await provider.delete(T("RoomDismissal"), waiting.id, waiting.properties, later);

    await room("81", "anna");
    const now = (await provider.check(T("RoomDismissal"), { roomId: "81" })).inputs;
    const dismissed = await provider.create(T("RoomDismissal"), now);
    assert.deepEqual(await here("81"), []);
    await provider.delete(T("RoomDismissal"), dismissed.id, dismissed.properties, now);
    assert.match((await provider.check(T("RoomDismissal"), { roomId: "81", when: "destroy" })).failures[0].reason, /did you mean Destroy\?/);

    const agent = await provider.create(T("AIConversation"), (await provider.check(T("AIConversation"), { ...lives.AIConversation.inputs, roomId: "82", sessionId: "speaks" })).inputs);
    const text = (await provider.check(T("AIAnnouncement"), { taskId: agent.id, text: "Welcome", stopAfterPlay: true })).inputs;
    await provider.create(T("AIAnnouncement"), text);
    assert.match((await task(agent.id)).endReason, /speaking/);
    await assert.rejects(provider.create(T("AIAnnouncement"), text), (e) => e.code === 5);
  });

  test("ends a slow create when its time is up, and says so", async () => {
    const type = T("StreamIngest");
    const { inputs } = await provider.check(type, { ...lives.StreamIngest.inputs, roomId: "58" });
    await emulator.admin("PUT", "faults", [{ kind: "Hang", action: "StartStreamIngest" }]);
    await assert.rejects(provider.create(type, inputs, { timeout: 1 }), /took longer than 1 s.*may be running/s);
  });

  test("stops waiting when it is cancelled", async (t) => {
    const own = await startProvider({ config: configOf(emulator) });
    t.after(() => own.stop());
    const { inputs } = await own.check(T("StreamIngest"), { ...lives.StreamIngest.inputs, roomId: "59" });
    await emulator.admin("PUT", "faults", [{ kind: "Hang", action: "StartStreamIngest" }]);
    const creating = assert.rejects(own.create(T("StreamIngest"), inputs), /was cancelled.*may be running/s);
    await emulator.admin("GET", "faults/over");
    await own.cancel();
    await creating;
  });

  test("says nothing of a task that may run where a start was cancelled before its turn", async (t) => {
    const own = await startProvider({ config: configOf(emulator) });
    t.after(() => own.stop());
    const { inputs } = await own.check(T("StreamIngest"), lives.StreamIngest.inputs);

    // More than the documented rate lets through at once.
    const creating = Array.from({ length: 60 }, (_, i) => own.create(T("StreamIngest"), { ...inputs, roomId: `${9000 + i}` }));
    await Promise.race(creating);
    await own.cancel();
    const ended = await Promise.allSettled(creating);
    const unsent = ended.filter((e) => e.status === "rejected" && /^1 CANCELLED: The create was cancelled\.$/.test(e.reason.message));
    const unknown = ended.filter((e) => e.status === "rejected" && /may be running/.test(e.reason.message));
    const created = ended.filter((e) => e.status === "fulfilled");
    assert.ok(unsent.length >= 20, `${unsent.length} of ${ended.length}: ${ended.find((e) => e.status === "rejected").reason.message}`);
    assert.equal(unsent.length + unknown.length + created.length, 60);
    const live = (await tasks()).filter((x) => Number(x.room.roomId) >= 9000 && !x.endedAt);
    assert.ok(live.length >= created.length && live.length <= created.length + unknown.length);
  });

  test("keeps a task that was started but could not be paused", async () => {
    const type = T("StreamIngest");
    const { inputs } = await provider.check(type, { ...lives.StreamIngest.inputs, roomId: "60", isPause: true });
    await emulator.admin("PUT", "faults", [{ kind: "Error", code: "InternalError", times: 9, action: "UpdateStreamIngest" }]);
    const failed = await initFailed(provider.create(type, inputs));
    assert.match(failed.reasons[0], /could not be paused/);
    assert.equal(failed.properties.taskId, failed.id);
    await emulator.admin("PUT", "faults", []);

    // A look sees that it plays, so that the next update pauses it.
    const seen = await provider.read(type, failed.id, failed.properties, inputs);
    assert.equal(seen.inputs.isPause, false);
    assert.deepEqual((await provider.diff(type, failed.id, seen.properties, seen.inputs, inputs)).detail, { isPause: "UPDATE" });
    await provider.update(type, failed.id, seen.properties, seen.inputs, inputs);
    assert.equal((await task(failed.id)).parameters.IsPause, true);

    // An engine that does not look comes back to it with an update that changes nothing.
    await provider.update(type, failed.id, failed.properties, inputs, inputs);
    assert.equal((await task(failed.id)).parameters.IsPause, true);
  });

  test("every function answers", async (t) => {
    // A call to ask about, with what it left behind.
    await emulator.admin("PUT", "rooms", { roomId: "200", isString: false, users: [{ userId: "anna" }, { userId: "bert" }] });
    const { inputs } = await provider.check(T("StreamIngest"), { ...lives.StreamIngest.inputs, roomId: "200" });
    const task = await provider.create(T("StreamIngest"), inputs);
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
      getCallDetailInfo: [{ ...call, dataType: ["appCpu"] }, (r) => assert.ok(r.data.every((d) => d.dataType === "appCpu") && r.data.length === 3)],
      getScaleInfo: [{ last: "2d" }, (r) => assert.deepEqual(r.days, [])], // The current day is never told.
      getUserEvents: [{ ...call, userId: "anna", roomId: "200" }, (r) => assert.ok(r.events.some((e) => e.meaning === "Entering the room succeeded"))],
      getUnusualEvents: [{ last: "1h" }, (r) => assert.ok(r.experiences.every((e) => e.userId && /^[A-Z]/.test(e.meaning) && !/not list/.test(e.meaning)))],
      getStreamIngest: [{ taskId: task.id }, (r) => assert.equal(r.status, "InProgress")],
      getCloudRecording: [{ taskId: "gone" }, (r) => assert.equal(r.status, "NotExist")],
      getAIConversation: [{ taskId: "gone" }, (r) => assert.equal(r.status, "NotExist")],
      getAITranscription: [{ sessionId: "gone" }, (r) => assert.equal(r.status, "NotExist")],
      getUserSig: [{ userId: "anna" }, (r) => assert.ok(isSecret(r.userSig) && plain(r.userSig).length > 50)],
      getPrivateMapKey: [{ userId: "anna", roomId: "200" }, (r) => assert.ok(isSecret(r.privateMapKey))],
    };
    const schema = JSON.parse(await provider.schema());
    assert.deepEqual(Object.keys(schema.functions).sort(), ["getRoomInfo", ...Object.keys(cases)].map(T).sort());
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

  test("a program that knows no such function or resource is told so", async () => {
    await assert.rejects(provider.invoke("trtc:index:getNothing", {}), /There is no function trtc:index:getNothing/);
  });
});
