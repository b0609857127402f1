// A program that declares components with Node's real SDK, run on the embedded engine against an emulator of its own.
import assert from "node:assert/strict";
import { credentials, project, startEmulator } from "../../cases/lib/tool.mjs";
import { copySources } from "./nodejs-package.mjs";

export const mark = "4dabf18193072939515e22adb298388d";

// A project whose program is JavaScript that sees `trtc`, the package that was built, and `pulumi`.
export async function event(t, built, program) {
  const emulator = await startEmulator();
  t.after(() => emulator.stop());
  const stack = project(t, {
    "Pulumi.yaml": "name: event\nruntime: { name: nodejs, options: { typescript: false } }\n",
    "package.json": "{ \"main\": \"index.js\" }\n",
  }, { env: credentials(emulator) });
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

export const changes = ({ steps }) => steps.filter(({ op }) => op !== "same").map(({ op, name }) => `${op} ${name}`).sort();

// What a component is made of, by its parts' names after its own.
export const partsOf = (resources, name) => Object.fromEntries(Object.entries(resources)
  .filter(([, { parent }]) => parent?.endsWith(`::${name}`))
  .map(([part, resource]) => [part.slice(name.length + 1), resource]));
export const ids = (parts) => Object.fromEntries(Object.entries(parts).map(([part, { id }]) => [part, id]));

// A copy of an example with what is installed for it, which takes the plugin that is installed, and an emulator.
export async function example(t, built, folder) {
  const emulator = await startEmulator("--no-rate-limits");
  t.after(() => emulator.stop());
  // It is compiled once, which need not be done again in every run.
  const copy = project(t, {}, { env: { ...credentials(emulator), PULUMI_NODEJS_TRANSPILE_ONLY: "true" } });
  copySources(folder, copy.folder);
  built.linkInto(copy.folder);
  const declared = copy.read("Pulumi.yaml");
  const copied = declared.replace(/^plugins:\n(?: .*\n)+/m, "");
  assert.notEqual(copied, declared);
  copy.put({ "Pulumi.yaml": copied });
  return { ...copy, emulator };
}
