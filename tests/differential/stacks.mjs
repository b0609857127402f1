// Recorded stacks: what they are, how one is run, and what is compared of its state.
import { execFile } from "node:child_process";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { tool } from "../interop/lib/emulator.mjs";
import { sorted } from "./lab.mjs";

const recordings = fileURLToPath(new URL("../spec/engine-stacks.jsonl", import.meta.url));
const mark = "4dabf18193072939515e22adb298388d";
const secret = "1b47061264138c4ac30d75fd1eb44270";

const masked = (value) => value === null || typeof value !== "object" ? value
  : Array.isArray(value) ? value.map(masked)
  : value[mark] === secret ? { $secret: "?" }
  : Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, masked(inner)]));

// IDs of providers are random, and their names hold a version where one is known.
const provider = (text) => text && text.replace(/::[0-9a-f-]{36}$/, "::ID").replace(/default_\d+_\d+_\d+(_[^:]*)?/, "default");

export function stateOf(file) {
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
export const inOrder = (state) => ({
  ...state,
  resources: state.resources.map((r) => JSON.stringify(sorted(r))).sort().map((r) => JSON.parse(r)),
});

export async function recorded() {
  const stacks = [];
  for await (const line of createInterface({ input: createReadStream(process.env.TRTC_ENGINE_STACKS ?? recordings) })) {
    stacks.push(JSON.parse(line));
  }

  return stacks;
}

// Runs the tool; `started` gets its process.
export function run(folder, env, args, started = () => {}) {
  return new Promise((resolve) => started(execFile(
    tool, args, { cwd: folder, env, timeout: 120_000, maxBuffer: 1 << 26 },
    (error, output, errors) => resolve({ failed: error !== null, killed: error?.killed ?? false, text: output + errors }))));
}

export function environment(folder, port) {
  const env = {
    ...process.env, PULUMI_DEBUG_PROVIDERS: `lab:${port}`, PULUMI_CONFIG_PASSPHRASE: "x", PULUMI_HOME: `${folder}/home`, NO_COLOR: "1",
  };
  delete env.PULUMI_BACKEND_URL;
  return env;
}

export const programText = ({ plugins, ...program }) => JSON.stringify(program, null, 1);
