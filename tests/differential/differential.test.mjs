// Random stacks, run on Pulumi's own engine and recorded: what our engine asks of the provider and what it leaves in the state
// must be the same. Each stack is a few operations with one program that changes.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { tool } from "../interop/lib/emulator.mjs";
import { Lab, sorted } from "./lab.mjs";
import { unlike } from "./unlike.mjs";

const recordings = fileURLToPath(new URL("../spec/engine-stacks.jsonl", import.meta.url));
const mark = "4dabf18193072939515e22adb298388d";
const secret = "1b47061264138c4ac30d75fd1eb44270";

const masked = (value) => value === null || typeof value !== "object" ? value
  : Array.isArray(value) ? value.map(masked)
  : value[mark] === secret ? { $secret: "?" }
  : Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, masked(inner)]));

// IDs of providers are random, and their names hold a version where one is known.
const provider = (text) => text && text.replace(/::[0-9a-f-]{36}$/, "::ID").replace(/default_\d+_\d+_\d+(_[^:]*)?/, "default");

function stateOf(file) {
  if (!existsSync(file)) return { resources: [], pending: [] };
  const deployment = JSON.parse(readFileSync(file, "utf8")).checkpoint.latest;
  const kept = ["custom", "delete", "external", "protect", "retainOnDelete", "parent", "deletedWith", "initErrors",
    "pendingReplacement", "importID", "taint", "replaceWith"];
  const resources = (deployment.resources ?? []).map((r) => {
    const shown = Object.fromEntries(kept.filter((name) => r[name] && r[name].length !== 0).map((name) => [name, r[name]]));
    shown.urn = provider(r.urn);
    shown.provider = provider(r.provider) ?? null;
    if (!r.type.startsWith("pulumi:providers")) {
      Object.assign(shown, { id: r.id ?? null, inputs: masked(r.inputs ?? {}), outputs: masked(r.outputs ?? {}) });
    }

    shown.dependencies = [...(r.dependencies ?? [])].sort();
    shown.propertyDependencies = Object.fromEntries(
      Object.entries(r.propertyDependencies ?? {}).filter(([, urns]) => urns.length > 0).map(([name, urns]) => [name, [...urns].sort()]));
    shown.additionalSecretOutputs = [...(r.additionalSecretOutputs ?? [])].sort();
    if (shown.parent) shown.parent = provider(shown.parent);
    return sorted(shown);
  });
  const pending = (deployment.pending_operations ?? []).map((p) => [p.type, p.resource.urn]).sort();
  return { resources, pending };
}

// The same order on both sides.
const inOrder = (state) => ({
  ...state,
  resources: state.resources.map((r) => JSON.stringify(sorted(r))).sort().map((r) => JSON.parse(r)),
});

// What is compared of calls: all but the paths that do not count, which both sides were given alike.
const compared = (calls) => Object.fromEntries(Object.entries(calls).sort().map(
  ([name, all]) => [name, all.map(({ ignore, ...call }) => sorted(call))]));

function run(folder, env, args) {
  return new Promise((resolve) => execFile(tool, args, { cwd: folder, env, timeout: 120_000, maxBuffer: 1 << 26 }, (error, output, errors) =>
    resolve({ failed: error !== null, killed: error?.killed ?? false, text: output + errors })));
}

async function replay(stack) {
  const folder = mkdtempSync(join(tmpdir(), "trtc-stack-"));
  const lab = new Lab();
  try {
    const env = {
      ...process.env, PULUMI_DEBUG_PROVIDERS: `lab:${await lab.start()}`, PULUMI_CONFIG_PASSPHRASE: "x", PULUMI_HOME: join(folder, "home"),
      NO_COLOR: "1",
    };
    delete env.PULUMI_BACKEND_URL;
    for (const [i, step] of stack.steps.entries()) {
      const { plugins, ...program } = step.program;
      writeFileSync(join(folder, "Pulumi.yaml"), JSON.stringify(program, null, 1));
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
      assert.deepEqual(
        inOrder(stateOf(join(folder, ".trtc", "stacks", "lab", "dev.json"))), inOrder({ resources: [], pending: [], ...step.did.state }), what);
    }
  } finally {
    lab.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

test("random stacks as on Pulumi's own engine", { concurrency: 2 }, async (t) => {
  const stacks = [];
  for await (const line of createInterface({ input: createReadStream(process.env.TRTC_ENGINE_STACKS ?? recordings) })) {
    stacks.push(JSON.parse(line));
  }

  await Promise.all(stacks.map((stack) => t.test(
    `stack ${stack.seed}${unlike[stack.seed] ? `, which differs: ${unlike[stack.seed]}` : ""}`,
    async () => {
      if (unlike[stack.seed]) {
        // What differs is listed; when it does not any more, it must leave the list.
        return await assert.rejects(replay(stack), `stack ${stack.seed} is alike now`);
      }

      await replay(stack);
    })));
});
