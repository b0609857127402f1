// The example in TypeScript with the SDK that is generated from the schema: both hold for the compiler, and the tool runs the program.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { credentials, project, startEmulator } from "../cases/lib/tool.mjs";

const ts = createRequire(import.meta.url)("typescript");
const repository = fileURLToPath(new URL("../../", import.meta.url));
const installed = fileURLToPath(new URL("node_modules", import.meta.url));

// What is installed for a project elsewhere, and the SDK beside it, as npm links a package that is a folder.
function install(folder) {
  const base = dirname(folder);
  symlinkSync(installed, join(base, "node_modules"), "dir");
  const skipped = ["node_modules", "bin", "package-lock.json"];
  const filter = (path) => !skipped.includes(path.split(/[\\/]/).at(-1));
  cpSync(join(repository, "sdk/nodejs"), join(base, "sdk"), { recursive: true, filter });
  cpSync(join(repository, "examples/typescript"), folder, { recursive: true, filter });
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(base, "sdk"), join(folder, "node_modules", "pulumi-trtc"), "dir");
  return join(base, "sdk");
}

// Compiles as tsc does in this folder, and returns what is wrong. Files that several compilations need are read once.
const read = new Map();
function compile(folder, change = (text) => text) {
  const { options, fileNames } = ts.getParsedCommandLineOfConfigFile(
    join(folder, "tsconfig.json"), { skipLibCheck: true }, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: assert.fail });
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) => {
    if (name === join(folder, "index.ts")) return ts.createSourceFile(name, change(readFileSync(name, "utf8")), ...rest);
    if (!read.has(name)) read.set(name, getSourceFile(name, ...rest));
    return read.get(name);
  };
  const program = ts.createProgram(fileNames, options, host);
  const wrong = ts.getPreEmitDiagnostics(program).map((d) => ts.flattenDiagnosticMessageText(d.messageText, "\n"));
  if (wrong.length === 0) program.emit();
  return wrong;
}

const kinds = (document) => document.steps.map(({ op, name }) => `${op} ${name}`).sort();

test("the example in TypeScript compiles, comes up, stays and goes", async (t) => {
  const emulator = await startEmulator("--no-rate-limits");
  t.after(() => emulator.stop());
  // It has been compiled once, which need not be done again in every run.
  const env = { ...credentials(emulator), PULUMI_NODEJS_TRANSPILE_ONLY: "true" };
  const stack = project(t, {}, { env });
  const sdk = install(stack.folder);
  assert.deepEqual(compile(sdk), []);
  assert.deepEqual(compile(stack.folder), []);
  const misspelt = compile(stack.folder, (text) => text.replace("recordMode: ", "recordMod: "));
  assert.match(misspelt.join("\n"), /recordMod/);

  // A copy takes the plugin that is installed.
  const declared = stack.read("Pulumi.yaml");
  const copied = declared.replace(/^plugins:\n(?: .*\n)+/m, "");
  assert.notEqual(copied, declared);
  stack.put({ "Pulumi.yaml": copied });

  const names = ["ingest", "live-event-typescript-dev", "recording", "relay", "transcription"];
  const created = names.map((name) => `create ${name}`);
  const preview = await stack.preview();
  assert.equal(preview.code, 0, preview.text);
  assert.deepEqual(kinds(preview.document), created);

  const up = await stack.up();
  assert.equal(up.code, 0, up.text);
  const { watch, usageLastWeek, ...tasks } = up.document.outputs;
  assert.equal(watch, "The relay of room 1001 goes to rtmp://push.example.com/live/opening.");
  assert.equal(typeof usageLastWeek, "object");
  const live = (await emulator.admin("GET", "tasks")).filter((task) => task.isLive).map((task) => task.taskId);
  assert.equal(live.length, 4);
  assert.deepEqual(Object.keys(tasks).sort(), ["recordingTask", "relayTask", "transcriptionTask"]);
  for (const task of Object.values(tasks)) assert.ok(live.includes(task));

  const again = await stack.run(["up", "--yes", "--skip-preview", "--expect-no-changes"]);
  assert.equal(again.code, 0, again.text);
  const destroyed = await stack.destroy();
  assert.equal(destroyed.code, 0, destroyed.text);
  assert.ok((await emulator.admin("GET", "tasks")).every((task) => !task.isLive));
});
