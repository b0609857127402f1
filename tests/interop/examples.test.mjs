// Each example in the schema's descriptions declares what the one in YAML declares.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { bare, configOf, evaluate, examples, isHidden, mapped, schema } from "./lib/examples.mjs";
import { runTypeScript } from "./lib/typescript.mjs";

const python = spawnSync("python3", ["--version"]).status === 0;
const checker = fileURLToPath(new URL("lib/examples.py", import.meta.url));

// Inputs without marks, and which of them are secret.
const expected = (program) => mapped(evaluate(program), ({ type, inputs }) =>
  ({ type, inputs: bare(inputs), secrets: Object.keys(inputs).filter((input) => isHidden(inputs[input])) }));

const sorted = (resources) => mapped(resources, (r) => ({ ...r, secrets: [...r.secrets].sort() }));

function runPython(program, config) {
  const input = JSON.stringify({ program, config, schema });
  const { status, stdout, stderr } = spawnSync("python3", ["-I", checker], { input, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr.trim().split("\n").at(-1));
  return JSON.parse(stdout);
}

describe("the examples in the schema", () => {
  for (const [resource, { yaml, typescript, python: program }] of Object.entries(examples)) {
    test(`of ${resource} in TypeScript registers what the one in YAML declares`, async () => {
      assert.deepEqual(sorted(await runTypeScript(typescript, configOf(yaml), "examples")), sorted(expected(yaml)));
    });

    test(`of ${resource} in Python registers what the one in YAML declares`, { skip: !python && "python3 is missing" }, () => {
      assert.deepEqual(sorted(runPython(program, configOf(yaml))), sorted(expected(yaml)));
    });
  }

  // A check that cannot fail checks nothing.
  const { yaml, typescript, python: program } = examples.CloudRecording;
  const broken = [
    ["a resource", "new trtc.CloudRecording", "new trtc.CloudRecorder", "trtc.CloudRecording(", "trtc.CloudRecorder("],
    ["an input", "userId: \"recorder\"", "userID: \"recorder\"", "user_id=\"recorder\"", "userId=\"recorder\""],
    ["a nested name", "maxIdleTime: 600", "idleTime: 600", "\"max_idle_time\": 600", "\"idle_time\": 600"],
    ["an enum's value", "RecordMode.SingleStream", "RecordMode.Single", "RecordMode.SINGLE_STREAM", "RecordMode.SINGLE"],
    ["an enum", "trtc.StorageVendor", "trtc.Vendor", "trtc.StorageVendor", "trtc.Vendor"],
    ["a type", "maxIdleTime: 600", "maxIdleTime: \"600\"", "\"max_idle_time\": 600", "\"max_idle_time\": \"600\""],
    ["the syntax", "recordParams: {", "recordParams: {{", "record_params={", "record_params={{"],
  ];
  for (const [what, ...[right, wrong, pythonRight, pythonWrong]] of broken) {
    test(`with ${what} that is wrong fails in TypeScript`, async () => {
      assert.ok(typescript.includes(right));
      await assert.rejects(runTypeScript(typescript.replaceAll(right, wrong), configOf(yaml), "examples"));
    });

    test(`with ${what} that is wrong fails in Python`, { skip: !python && "python3 is missing" }, () => {
      assert.ok(program.includes(pythonRight));
      assert.throws(() => runPython(program.replaceAll(pythonRight, pythonWrong), configOf(yaml)));
    });
  }

  test("with a secret that is read in the clear is found", async () => {
    const clear = await runTypeScript(typescript.replaceAll("requireSecret(", "require("), configOf(yaml), "examples");
    assert.notDeepEqual(sorted(clear), sorted(expected(yaml)));
  });
});
