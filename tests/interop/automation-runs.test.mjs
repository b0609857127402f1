// Runs of stacks by Pulumi's own Automation API for Node.js, with this tool in the place of the Pulumi CLI, on the embedded emulator:
// what they answer, the events that they tell, and what is left in the history.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { program, workspaceOf } from "./automation/workspace.mjs";
import { tool } from "./lib/emulator.mjs";

const concurrency = 2;
const stackUrn = "urn:pulumi:dev::studio::pulumi:pulumi:Stack::studio-dev";
const filmUrn = "urn:pulumi:dev::studio::trtc:index:StreamIngest::film";
const empty = "name: studio\nruntime: yaml\nresources: {}\n";
const other = `${program.slice(0, program.indexOf("outputs:"))}  news:
    type: trtc:StreamIngest
    properties: { roomId: "200", roomIdType: Integer, userId: cinema, streamUrl: "https://media.example.com/news.mp4" }
`;

const failed = (pattern) => (error) => {
  assert.equal(error.name, "CommandError");
  assert.match(error.message, pattern);
  return true;
};

// The kind of an event, and of a step its operation and name.
const told = (event) => {
  const [kind] = Object.keys(event).filter((k) => k !== "sequence" && k !== "timestamp");
  const metadata = event[kind].metadata;
  return metadata ? `${kind.replace("Event", "")} ${metadata.op} ${metadata.urn.split("::").at(-1)}` : kind.replace("Event", "");
};

const whole = (events) => {
  assert.deepEqual(events.map((e) => e.sequence), events.map((_, i) => i));
  assert.equal(told(events[0]), "prelude");
  assert.equal(told(events.at(-1)), "cancel");
  assert.ok(!JSON.stringify(events).includes("hushhush"));
  return events;
};

describe("a life", { concurrency }, () => {
  test("of a stack: previewed, made, refreshed and destroyed, with its outputs, events and history", async (t) => {
    const { create, folder } = await workspaceOf(t);
    const stack = await create("dev");
    await stack.setConfig("key", { value: "hushhush", secret: true });
    assert.equal(await stack.info(), undefined);
    assert.deepEqual(await stack.history(), []);
    assert.deepEqual(await stack.outputs(), {});

    let events = [];
    const onEvent = (event) => events.push(event);
    const preview = await stack.preview({ onEvent });
    assert.deepEqual(preview.changeSummary, { create: 2 });
    assert.match(preview.stdout, /film/);
    whole(events);
    assert.ok(events.filter((e) => e.resourcePreEvent).every((e) => e.resourcePreEvent.planning));
    assert.deepEqual(events[0].preludeEvent.config, { "studio:key": "[secret]", "studio:volume": "80" });
    assert.deepEqual(await stack.history(), []);

    events = [];
    let [seen, said] = ["", ""];
    const up = await stack.up({
      onEvent, onOutput: (text) => (seen += text), onError: (text) => (said += text), message: "the first", userAgent: "tests", parallel: 2,
      color: "never", logFlow: true, logVerbosity: 3, logToStdErr: true, debug: true, suppressProgress: true, refresh: true, diff: true,
    });
    assert.equal(seen.trimEnd(), up.stdout.trimEnd());
    assert.equal(said.trimEnd(), up.stderr.trimEnd());
    assert.match(up.stderr, /embedded emulator stands in/);
    assert.ok(!up.stdout.includes("hushhush"));
    const { task, ...rest } = up.outputs;
    assert.deepEqual(rest, {
      key: { value: "hushhush", secret: true },
      nested: { value: { key: "hushhush", rooms: [100] }, secret: false },
      volume: { value: 80, secret: false },
    });
    assert.ok(task.value);
    assert.deepEqual(await stack.outputs(), up.outputs);
    const { startTime, endTime, config, ...summary } = up.summary;
    assert.deepEqual(summary, {
      kind: "update", message: "the first", environment: { "exec.kind": "auto.local", "exec.agent": "tests" }, result: "succeeded",
      version: 1, resourceChanges: { create: 2 },
    });
    assert.ok(startTime <= endTime);
    assert.deepEqual(config["studio:key"].secret, true);

    whole(events);
    assert.deepEqual(events.filter((e) => !e.diagnosticEvent).map(told), [
      "prelude", "resourcePre create studio-dev", "resourcePre create film", "resOutputs create film", "resOutputs create studio-dev",
      "summary", "cancel",
    ]);
    const made = events.find((e) => e.resOutputsEvent?.metadata.urn === filmUrn).resOutputsEvent.metadata;
    assert.deepEqual([made.type, made.old, made.new.id, made.new.parent, made.new.custom, made.new.inputs.volume], [
      "trtc:index:StreamIngest", null, task.value, stackUrn, true, 80,
    ]);
    const outputs = events.find((e) => e.resOutputsEvent?.metadata.urn === stackUrn).resOutputsEvent.metadata.new.outputs;
    assert.deepEqual(outputs, { key: "[secret]", nested: { key: "[secret]", rooms: [100] }, task: task.value, volume: 80 });
    assert.deepEqual(events.at(-2).summaryEvent.resourceChanges, { create: 2 });
    assert.equal(events.at(-2).summaryEvent.isPreview, false);

    // What changes is told by its path.
    await stack.setConfig("volume", { value: "50" });
    events = [];
    await stack.up({ onEvent });
    const changed = events.find((e) => e.resourcePreEvent?.metadata.urn === filmUrn).resourcePreEvent.metadata;
    assert.deepEqual([changed.op, changed.diffs, changed.detailedDiff], [
      "update", ["volume"], { volume: { diffKind: "update", inputDiff: true } },
    ]);

    events = [];
    assert.deepEqual((await stack.previewRefresh({ onEvent })).changeSummary, { same: 2 });
    whole(events);
    events = [];
    assert.equal((await stack.refresh({ onEvent, expectNoChanges: true })).summary.kind, "refresh");
    assert.ok(whole(events).map(told).includes("resOutputs refresh film"));

    events = [];
    assert.deepEqual((await stack.previewDestroy({ onEvent })).changeSummary, { delete: 2 });
    assert.equal((await stack.refresh({ previewOnly: true })).summary.kind, "refresh");
    events = [];
    const destroyed = await stack.destroy({ onEvent, message: "the last" });
    assert.deepEqual([destroyed.summary.kind, destroyed.summary.resourceChanges, destroyed.summary.message], [
      "destroy", { delete: 2 }, "the last",
    ]);
    assert.deepEqual(whole(events).filter((e) => !e.diagnosticEvent).map(told), [
      "prelude", "resourcePre delete film", "resOutputs delete film", "resourcePre delete studio-dev", "resOutputs delete studio-dev",
      "summary", "cancel",
    ]);

    assert.deepEqual((await stack.history()).map((u) => [u.version, u.kind]), [
      [4, "destroy"], [3, "refresh"], [2, "update"], [1, "update"],
    ]);
    assert.deepEqual((await stack.history(3, 2)).map((u) => u.version), [1]);
    assert.equal((await stack.history(1))[0].config["studio:key"].value, "hushhush");
    assert.deepEqual((await stack.history(1, 1, false))[0].config["studio:key"], { secret: true });
    await stack.destroy({ remove: true });
    assert.deepEqual(await stack.workspace.listStacks(), []);
    assert.ok(!existsSync(join(folder, "project", ".trtc", "history", "studio", "dev")));
  });

  test("in a folder that Pulumi shares, and by a plan", async (t) => {
    const { create, folder } = await workspaceOf(t, undefined, {});
    const states = join(folder, "states");
    const stack = await create("dev");
    stack.workspace.envVars.PULUMI_BACKEND_URL = `file://${states}`;
    await stack.workspace.createStack("dev");
    const plan = join(folder, "plan.json");
    await stack.preview({ plan });
    assert.deepEqual((await stack.up({ plan })).summary.resourceChanges, { create: 2 });
    const [entry] = (await import("node:fs")).readdirSync(join(states, ".pulumi", "history", "studio", "dev"));
    assert.match(entry, /^dev-\d{19}\.history\.json$/);
    const { user, url } = await stack.workspace.whoAmI();
    assert.ok(user);
    assert.equal(url, `file://${states}`);
  });
});

describe("runs", { concurrency }, () => {
  test("of parts of a stack: targets, exclusions, replacements, and what is protected", async (t) => {
    const { create, put } = await workspaceOf(t, { "Pulumi.yaml": other });
    const stack = await create("dev");
    const changes = async (run) => (await run).summary.resourceChanges;
    assert.deepEqual(await changes(stack.up({ target: [filmUrn] })), { create: 2 });
    assert.deepEqual(await changes(stack.up({ exclude: [filmUrn], excludeDependents: true })), { create: 1, same: 2 });
    const events = [];
    assert.deepEqual(await changes(stack.up({ replace: [filmUrn], onEvent: (e) => events.push(e) })), { replace: 1, same: 2 });
    const replaced = whole(events).map(told).filter((e) => e.endsWith("film"));
    assert.deepEqual(replaced, [
      "resourcePre create-replacement film", "resOutputs create-replacement film", "resourcePre replace film", "resOutputs replace film",
      "resourcePre delete-replaced film", "resOutputs delete-replaced film",
    ]);
    await assert.rejects(stack.preview({ expectNoChanges: true, replace: [filmUrn] }), failed(/no changes were expected/));
    await stack.up({ expectNoChanges: true, targetDependents: true, continueOnError: true, runProgram: true });

    put("Pulumi.yaml", other.replace("  film:\n", "  film:\n    options: { protect: true }\n"));
    await stack.up();
    assert.deepEqual(await changes(stack.destroy({ excludeProtected: true })), { delete: 1, same: 2 });
    await assert.rejects(stack.destroy(), failed(/protect/));
  });

  test("that fail are errors, with their events, and with an entry in the history", async (t) => {
    const { create, put } = await workspaceOf(t);
    const stack = await create("dev");
    put("Pulumi.yaml", program.replace("userId: cinema, ", ""));
    const events = [];
    await assert.rejects(stack.up({ onEvent: (e) => events.push(e) }), failed(/userId/));
    assert.ok(whole(events).some((e) => e.diagnosticEvent?.severity === "error" && e.diagnosticEvent.message.includes("userId")));
    assert.equal((await stack.info()).result, "failed");
    put("Pulumi.yaml", `${program}  wrong: "\${nothing}"\n`);
    await assert.rejects(stack.preview(), failed(/nothing/));
  });

  test("with what this tool does not do are refused by name", async (t) => {
    const { create } = await workspaceOf(t, { "Pulumi.yaml": empty });
    const stack = await create("dev");
    await assert.rejects(stack.up({ policyPacks: ["pack"] }), failed(/--policy-pack is not taken/));
    await assert.rejects(stack.up({ attachDebugger: true }), failed(/--attach-debugger is not taken/));
    await assert.rejects(stack.preview({ importFile: "list.json" }), failed(/--import-file is not taken/));
    await assert.rejects(stack.import({ converter: "terraform", converterArgs: ["x"] }), failed(/--from is not taken/));
    await assert.rejects(stack.orgGetDefault(), failed(/org/));
  });
});

describe("states", { concurrency }, () => {
  test("are exported with their secrets, and imported", async (t) => {
    const { create, workDir } = await workspaceOf(t);
    const stack = await create("dev");
    await stack.setConfig("key", { value: "hushhush", secret: true });
    const { outputs } = await stack.up();
    const exported = await stack.exportStack();
    assert.equal(exported.version, 4);
    assert.ok(JSON.stringify(exported.deployment).includes("hushhush"));
    const copy = await create("copy");
    const renamed = JSON.parse(JSON.stringify(exported).replaceAll(":dev::", ":copy::").replaceAll("studio-dev", "studio-copy"));
    await copy.importStack(renamed);
    assert.deepEqual(await copy.outputs(), outputs);
    assert.ok(!readFileSync(join(workDir, ".trtc", "stacks", "studio", "copy.json"), "utf8").includes("hushhush"));
    await assert.rejects(copy.importStack({ version: 99, deployment: {} }), failed(/version/));
    await assert.rejects(copy.workspace.removeStack("copy"), failed(/still has 1 resource/));
    await copy.workspace.removeStack("copy", { force: true });
  });

  test("take over what is there already", async (t) => {
    const { create, put } = await workspaceOf(t);
    const stack = await create("dev");
    const { outputs } = await stack.up();
    put("Pulumi.yaml", empty);
    const state = await stack.exportStack();
    state.deployment.resources = state.deployment.resources.filter((r) => r.urn !== filmUrn);
    delete state.deployment.resources.find((r) => r.urn === stackUrn).outputs;
    await stack.importStack(state);
    const imported = await stack.import({
      message: "take it over", protect: false, resources: [{ type: "trtc:index:StreamIngest", name: "film", id: outputs.task.value }],
    });
    assert.match(imported.generatedCode, /film:/);
    assert.deepEqual([imported.summary.kind, imported.summary.message], ["resource-import", "take it over"]);
    await stack.importStack(state);
    const again = await stack.import({
      generateCode: false, resources: [{ type: "trtc:index:StreamIngest", name: "film", id: outputs.task.value }],
    });
    assert.equal(again.generatedCode, "");
  });
});

describe("the surroundings", { concurrency }, () => {
  test("are the plugins that there are; none is installed", async (t) => {
    const { workspace } = await workspaceOf(t, { "Pulumi.yaml": empty });
    const space = await workspace();
    const trtc = (await space.listPlugins()).find((p) => p.name === "trtc");
    assert.equal(trtc.kind, "resource");
    assert.ok(trtc.installTime instanceof Date && trtc.size > 0);
    await space.installPlugin("trtc", "v0.1.0");
    await assert.rejects(space.installPlugin("random", "v4.0.0"), failed(/downloads no plugins/));
    await assert.rejects(space.installPluginFromServer("random", "v4.0.0", "https://plugins.example.com"), failed(/downloads no plugins/));
    await space.removePlugin("random", "4.0.0");
    await space.install({ noPlugins: true });
  });

  test("are the same for .NET: events in a file, and another passphrase from standard input", async (t) => {
    const { create, folder, workDir, all } = await workspaceOf(t);
    const stack = await create("dev");
    await stack.setConfig("key", { value: "hushhush", secret: true });
    const run = (args, input = "", env = {}) => {
      const { status, stdout, stderr } = spawnSync(tool, [...args, "--stack", "dev", "--non-interactive"], {
        cwd: workDir, input, encoding: "utf8", env: { ...process.env, ...all.envVars, PULUMI_DEBUG_COMMANDS: "true", ...env },
      });
      assert.equal(status, 0, stderr);
      return stdout;
    };
    const log = join(folder, "eventlog.txt");
    run(["up", "--yes", "--skip-preview", "--exec-kind", "auto.local", "--event-log", log]);
    const events = readFileSync(log, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
    assert.deepEqual(whole(events).at(-2).summaryEvent.resourceChanges, { create: 2 });

    run(["stack", "change-secrets-provider", "passphrase"], "another");
    await assert.rejects(stack.getConfig("key"), failed(/passphrase is not the one/));
    stack.workspace.envVars.PULUMI_CONFIG_PASSPHRASE = "another";
    assert.equal((await stack.getConfig("key")).value, "hushhush");
    assert.equal((await stack.outputs()).key.value, "hushhush");
  });
});
