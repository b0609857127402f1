import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import automation from "@pulumi/pulumi/automation/index.js";
import { event } from "./event.mjs";

const { LocalWorkspace, PulumiCommand } = automation;
const states = mkdtempSync(join(tmpdir(), "event-"));
let stack;

before(async () => {
  // The tool in the place of the Pulumi CLI.
  const { status, stdout, stderr } = spawnSync("trtc", ["automation", join(states, "root")], { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  stack = await LocalWorkspace.createStack(
    { stackName: "test", projectName: "event", program: event },
    {
      pulumiCommand: await PulumiCommand.get({ root: stdout.trim() }),
      envVars: { PULUMI_BACKEND_URL: `file://${states}`, PULUMI_CONFIG_PASSPHRASE: "test" },
    },
  );
});

after(async () => {
  await stack?.destroy({ remove: true });
  rmSync(states, { recursive: true });
});

test("the film is started, changed in place, and left alone", async () => {
  const started = await stack.up();
  assert.deepEqual(started.summary.resourceChanges, { create: 2 });
  assert.ok(started.outputs.task.value);

  await stack.setConfig("volume", { value: "30" });
  const { changeSummary } = await stack.preview();
  assert.deepEqual(changeSummary, { same: 1, update: 1 });
  const changed = await stack.up();
  assert.deepEqual(changed.summary.resourceChanges, { same: 1, update: 1 });
  assert.equal(changed.outputs.task.value, started.outputs.task.value);

  assert.deepEqual((await stack.up()).summary.resourceChanges, { same: 2 });
});

test("what the service would refuse, a preview refuses", async () => {
  await stack.setConfig("room", { value: "hall" });
  await assert.rejects(stack.preview(), /roomId: is "hall", but must be a number/);
  await stack.removeConfig("room");
});
