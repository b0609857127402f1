// Random stacks, run on Pulumi's own engine and recorded: what our engine asks of the provider and what it leaves in the state
// must be the same. Each stack is a few operations with one program that changes.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Lab, sorted } from "./lab.mjs";
import { environment, inOrder, programText, recorded, run, stateOf } from "./stacks.mjs";
import { unlike } from "./unlike.mjs";

// What is compared of calls: all but the paths that do not count, which both sides were given alike.
const compared = (calls) => Object.fromEntries(Object.entries(calls).sort().map(
  ([name, all]) => [name, all.map(({ ignore, ...call }) => sorted(call))]));

async function replay(stack) {
  const folder = mkdtempSync(join(tmpdir(), "trtc-stack-"));
  const lab = new Lab();
  try {
    const env = environment(folder, await lab.start());
    for (const [i, step] of stack.steps.entries()) {
      writeFileSync(join(folder, "Pulumi.yaml"), programText(step.program));
      Object.assign(lab, { gone: step.gone ?? [], drift: step.drift ?? {}, calls: {} });
      const verb = step.op.split("-")[0];
      const done = await run(folder, env, [
        verb, "--stack", "dev", "--non-interactive", "--parallel", "1",
        ...(verb === "preview" ? [] : ["--yes", "--skip-preview"]),
        ...(step.op === "up-refresh" ? ["--refresh"] : []),
        ...(step.op.includes("target") ? ["--target", step.target] : []),
      ]);
      const what = `stack ${stack.seed} step ${i} (${step.op}): ${done.text.slice(-1500)}`;
      assert.equal(done.killed, false, "it hangs: " + what);
      assert.equal(done.failed, step.did.failed, what);
      assert.deepEqual(compared(lab.calls), compared(step.did.calls), what);
      const state = stateOf(join(folder, ".trtc", "stacks", "lab", "dev.json"));
      assert.deepEqual(inOrder(state), inOrder({ resources: [], pending: [], ...step.did.state }), what);
    }
  } finally {
    lab.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

test("random stacks as on Pulumi's own engine", { concurrency: 2 }, async (t) => {
  const stacks = await recorded();
  await Promise.all(stacks.map((stack) => t.test(`stack ${stack.seed}`, { todo: unlike[stack.seed] }, () => replay(stack))));
});
