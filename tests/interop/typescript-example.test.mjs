// The Node.js package that is generated from the schema, and the example that uses it: both hold for the compiler, the package registers
// and asks as it is told, and the tool runs the program.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { example } from "./lib/event.mjs";
import { compile, compilePackage } from "./lib/nodejs-package.mjs";

const require = createRequire(import.meta.url);
const pulumi = require("@pulumi/pulumi");
const secretMark = "4dabf18193072939515e22adb298388d";

let built;
before(() => { built = compilePackage(); });
after(() => built.remove());

const kinds = (document) => document.steps.map(({ op, name }) => `${op} ${name}`).sort();

test("the package compiles", () => assert.deepEqual(built.wrong, []));

test("the package registers resources and providers, looks them up, and asks functions", async () => {
  const [registered, asked] = [{}, []];
  await pulumi.runtime.setMocks({
    newResource({ type, name, inputs, id }) {
      registered[name] = { type, inputs, id };
      return { id: id || `id of ${name}`, state: { ...inputs, taskId: `task of ${name}` } };
    },
    call({ token, inputs }) {
      asked.push([token, inputs]);
      return { totals: { HD: 7 } };
    },
  }, "studio");
  const trtc = require(built.folder);
  const value = (output) => new Promise((resolve) => output.apply(resolve));
  const plain = { roomId: "100", roomIdType: trtc.RoomIdType.Integer, streamUrl: "https://example.com/a.mp4" };
  const film = new trtc.StreamIngest("film", { ...plain, userId: pulumi.output("cinema"), userSig: "sig" });
  assert.ok(trtc.StreamIngest.isInstance(film));
  assert.ok(!trtc.CloudRecording.isInstance(film) && !trtc.StreamIngest.isInstance(undefined));
  assert.equal(await value(film.taskId), "task of film");
  assert.equal(await value(film.volume), undefined);
  assert.ok(await pulumi.isSecret(film.userSig));
  assert.ok(!(await pulumi.isSecret(film.userId)));
  const { type, inputs: { userSig, ...inputs } } = registered.film;
  assert.equal(type, "trtc:index:StreamIngest");
  assert.deepEqual(inputs, { roomId: "100", roomIdType: "Integer", streamUrl: "https://example.com/a.mp4", userId: "cinema" });
  assert.ok(secretMark in userSig);
  assert.throws(() => new trtc.StreamIngest("other", plain), /Missing required property 'userId'/);

  const found = trtc.StreamIngest.get("found", "a-task", { roomId: "200" });
  assert.equal(await value(found.roomId), "200");
  assert.deepEqual(registered.found, { type, inputs: { roomId: "200" }, id: "a-task" });

  const provider = new trtc.Provider("account", { maxRetries: 7, secretKey: "key" });
  assert.ok(trtc.Provider.isInstance(provider));
  await value(provider.urn);
  const { secretKey, ...settings } = registered.account.inputs;
  assert.ok(secretMark in secretKey);
  assert.deepEqual(settings, {
    maxRetries: "7", profile: "default", refreshBeforeUpdate: "true", requestTimeout: "30", userSigExpireSeconds: "604800",
  });

  assert.deepEqual((await trtc.getTrtcUsage({ last: "1d" })).totals, { HD: 7 });
  assert.deepEqual(await value(trtc.getTrtcUsageOutput({ last: pulumi.output("2d") }).totals), { HD: 7 });
  await trtc.getTrtcUsage();
  assert.deepEqual(asked, ["1d", "2d", undefined].map((last) => ["trtc:index:getTrtcUsage", last ? { last } : {}]));

  pulumi.runtime.setAllConfig({ "trtc:region": "ap-tokyo", "trtc:refreshBeforeUpdate": "false" });
  assert.deepEqual([trtc.config.region, trtc.config.refreshBeforeUpdate, trtc.config.maxRetries], ["ap-tokyo", false, 4]);
});

test("the example in TypeScript compiles, comes up, stays and goes", async (t) => {
  const event = await example(t, built, "examples/typescript");
  const { emulator } = event;
  assert.deepEqual(compile(event.folder), []);
  const misspelt = compile(event.folder, (text) => text.replace("recordMode: ", "recordMod: "));
  assert.match(misspelt.join("\n"), /recordMod/);

  const names = ["ingest", "live-event-typescript-dev", "recording", "relay", "transcription"];
  const created = names.map((name) => `create ${name}`);
  const preview = await event.preview();
  assert.equal(preview.code, 0, preview.text);
  assert.deepEqual(kinds(preview.document), created);

  const up = await event.up();
  assert.equal(up.code, 0, up.text);
  const { watch, usageLastWeek, ...tasks } = up.document.outputs;
  assert.equal(watch, "The relay of room 1001 goes to rtmp://push.example.com/live/opening.");
  assert.equal(typeof usageLastWeek, "object");
  const live = (await emulator.admin("GET", "tasks")).filter((task) => task.isLive).map((task) => task.taskId);
  assert.equal(live.length, 4);
  assert.deepEqual(Object.keys(tasks).sort(), ["recordingTask", "relayTask", "transcriptionTask"]);
  for (const task of Object.values(tasks)) assert.ok(live.includes(task));

  const { resources } = await event.state();
  const { version } = JSON.parse(readFileSync(join(built.folder, "package.json"), "utf8"));
  const [provider] = resources.filter(({ type }) => type === "pulumi:providers:trtc");
  assert.ok(provider.urn.includes(`::default_${version.replaceAll(".", "_")}`), provider.urn);
  const ingest = resources.find(({ type }) => type === "trtc:index:StreamIngest");
  assert.deepEqual(ingest.additionalSecretOutputs, ["privateMapKey", "userSig"]);

  const again = await event.run(["up", "--yes", "--skip-preview", "--expect-no-changes"]);
  assert.equal(again.code, 0, again.text);
  const destroyed = await event.destroy();
  assert.equal(destroyed.code, 0, destroyed.text);
  assert.ok((await emulator.admin("GET", "tasks")).every((task) => !task.isLive));
});
