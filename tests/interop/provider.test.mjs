// The plugin over the engine's own protocol, against the emulator: what it is, how it is configured, how it is stopped.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { lives } from "./lib/lives.mjs";
import { isSecret, plugin, startProvider } from "./lib/provider.mjs";
import { changed, configOf, startService, T, unchanged } from "./lib/service.mjs";

const require = createRequire(import.meta.url);
const { emulator, provider, tasks, task } = await startService();

describe("the provider plugin", () => {
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
    const checkedIn = readFileSync(new URL("../../schema.json", import.meta.url), "utf8");
    assert.equal(execFileSync(plugin, ["--schema"], { encoding: "utf8", maxBuffer: 1 << 24 }), checkedIn);
    assert.equal(await provider.schema(), checkedIn);
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
    assert.ok(
      own.logs.some((l) => /stays in region ap-singapore, though the provider's region is ap-tokyo/.test(l.message)),
      JSON.stringify(own.logs),
    );
    assert.equal((await own.diff(type, "task", inputs, inputs, stays.inputs)).changes, unchanged);
    const moved = await own.check(type, { ...lives.StreamIngest.inputs, region: "ap-tokyo" }, inputs);
    assert.deepEqual((await own.diff(type, "task", inputs, inputs, moved.inputs)).detail, { region: "UPDATE_REPLACE" });

    const other = await startProvider({ config: configOf(emulator, { sdkAppId: 1400000077 }) });
    t.after(() => other.stop());
    const another = await other.check(type, { ...lives.StreamIngest.inputs, userSig: "of another application" }, inputs);
    assert.deepEqual((await other.diff(type, "task", inputs, inputs, another.inputs)).detail, { sdkAppId: "UPDATE_REPLACE" });
  });

  test("replaces nothing for another endpoint", async () => {
    assert.deepEqual(
      await provider.diffConfig({ endpoint: "a.example.com" }, { endpoint: "b.example.com" }),
      { changes: changed, replaces: [], diffs: ["endpoint"] },
    );
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
    await assert.rejects(
      own.create(T("StreamIngest"), inputs),
      (e) => e.code === 16 && /AuthFailure.SignatureFailure/.test(e.message) && !e.message.includes("not-the-key"),
    );
    const none = await startProvider({ config: { endpoint: emulator.endpoint, region: "ap-singapore", sdkAppId: 1 } });
    t.after(() => none.stop());
    const checked = await none.check(T("StreamIngest"), lives.StreamIngest.inputs);
    assert.match(checked.failures.find((f) => f.property === "userSig").reason, /set sdkSecretKey in the provider's configuration/);
    await assert.rejects(
      none.create(T("StreamIngest"), { ...checked.inputs, userSig: "s" }), /No credentials found.*TENCENTCLOUD_SECRET_ID/,
    );
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
    const live = (await tasks()).filter((x) => Number(x.room?.roomId) >= 9000 && !x.endedAt);
    assert.ok(live.length >= created.length && live.length <= created.length + unknown.length);
  });

  test("a program that knows no such function or resource is told so", async () => {
    await assert.rejects(provider.invoke("trtc:index:getNothing", {}), /There is no function trtc:index:getNothing/);
  });
});
