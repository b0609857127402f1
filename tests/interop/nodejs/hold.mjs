// Runs a program of a table, one run after the other, and holds what came of it against what the table says.
import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Lab } from "../../differential/lab.mjs";
import { errors, stackOf } from "../yaml/stack.mjs";
import { operations, state, succeeded, told, whole } from "../yaml/hold.mjs";
import { linkModules } from "./published.mjs";

const require = createRequire(import.meta.url);
const grpc = require("@grpc/grpc-js");
const { CheckFailure, InvokeResponse, CallResponse } = require("@pulumi/pulumi/proto/provider_pb.js");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb.js");
const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
const mark = "4dabf18193072939515e22adb298388d";
const secret = (value) => ({ [mark]: "1b47061264138c4ac30d75fd1eb44270", value });

// Functions and methods of the lab provider.
const functions = {
  double: ({ value }) => ({ result: value * 2 }),
  hide: ({ value }) => ({ result: secret(value) }),
  echo: (args) => args,
  here: () => ({}),
};
function answer(Type, token, args) {
  const name = token.split(":").at(-1);
  if (name === "broken") throw Object.assign(new Error("broken"), { code: grpc.status.UNKNOWN, details: "the function broke" });
  const response = new Type();
  if (name === "refuse") {
    const failure = new CheckFailure();
    failure.setProperty("value");
    failure.setReason("value is refused");
    response.setFailuresList([failure]);
  } else {
    response.setReturn(Struct.fromJavaScript(functions[name](args)));
  }
  return response;
}
const serve = (act) => (call, done) => {
  try {
    done(null, act(call.request));
  } catch (error) {
    done(error);
  }
};
const calls = (arrive) => ({
  invoke: serve((request) => {
    // A program says where it is: what waits for it goes on.
    if (request.getTok() === "lab:index:here") arrive(request.getArgs().toJavaScript().process);
    return answer(InvokeResponse, request.getTok(), request.getArgs().toJavaScript());
  }),
  call: serve((request) => {
    const response = new CallResponse();
    const { greeting, __self__: self } = request.getArgs().toJavaScript();
    const text = `${greeting.value ?? greeting} ${(self.urn ?? self).split("::").at(-1)}`;
    response.setReturn(Struct.fromJavaScript({ text: greeting.value ? secret(text) : text }));
    return response;
  }),
});

// The provider of components where Pulumi keeps plugins.
function installKit(home) {
  const file = join(home, "plugins", "resource-kit-v1.0.0", "pulumi-resource-kit");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\nexec "${process.execPath}" "${beside("kit.cjs")}" "$@"\n`);
  chmodSync(file, 0o755);
}

export async function start(t, name, { packages = [], kit, env = {} }) {
  const lab = new Lab();
  lab.arrived = new Promise((arrive) => (lab.more = calls(arrive)));
  const port = await lab.start();
  t.after(() => lab.stop());
  const stack = stackOf(t, packages, { PULUMI_DEBUG_PROVIDERS: `lab:${port}`, NO_COLOR: "1", ...env });
  linkModules(dirname(stack.folder));
  if (kit) installKit(join(dirname(stack.folder), "pulumi"));
  const put = (program, files = {}) => stack.take({
    "Pulumi.yaml": `name: ${name}\nruntime: nodejs\n`,
    "package.json": "{}",
    "lab.js": readFileSync(beside("lab.js"), "utf8"),
    ...(program === undefined ? {} : { "index.js": `const pulumi = require("@pulumi/pulumi");\n${program}` }),
    ...files,
  });
  return { stack, lab, put };
}

export async function hold(t, name, row) {
  const { stack, lab, put } = await start(t, name, row);
  if (row.reference) await stack.other(...row.reference);
  for (const run of row.runs ?? [row]) {
    put(run.program ?? row.program, { ...row.files, ...run.files });
    await stack.configure(run.config ?? row.config ?? {}, run.secrets ?? row.secrets);
    lab.calls = {};
    for (const command of [run.command ?? "up"].flat()) {
      const result = await stack[command](...(run.options ?? []));
      if (run.fails) failed(result, run.fails);
      else succeeded(result);
      operations(result, run.does);
      await run.told?.(result, lab, command);
    }
    const deployment = await stack.deployment({ missing: {} });
    whole(deployment);
    if (run.after) await state(deployment, { ...run.after, check: (of) => run.after.check?.(of, stack, lab) });
  }
  if (row.notes) {
    const file = join(dirname(stack.folder), "notes.txt");
    assert.deepEqual(readFileSync(file, "utf8").trim().split("\n"), row.notes);
  }
}

// Each thing that must be said is said once.
function failed(result, patterns) {
  assert.notEqual(result.code, 0, told(result));
  const said = errors(result).map(({ name, message }) => `${name}: ${message}`).join("\n");
  for (const pattern of [patterns].flat()) {
    const found = said.match(new RegExp(pattern.source, `${pattern.flags}g`)) ?? [];
    assert.equal(found.length, 1, `${pattern} is said ${found.length} times:\n${told(result)}`);
  }
}
