// The example of a stack from code does what it says, from a copy of its own.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { tool } from "./lib/emulator.mjs";

test("examples/automation/nodejs", (t) => {
  const base = mkdtempSync(join(tmpdir(), "trtc-automation-example-"));
  t.after(() => rmSync(base, { recursive: true, force: true }));
  const folder = join(base, "example");
  cpSync(fileURLToPath(new URL("../../examples/automation/nodejs", import.meta.url)), folder, { recursive: true });
  mkdirSync(join(base, "home"));
  symlinkSync(fileURLToPath(new URL("node_modules", import.meta.url)), join(folder, "node_modules"));
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(TENCENTCLOUD_|TRTC|PULUMI_|NODE_TEST)/.test(name)));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--test"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...env, HOME: join(base, "home"), PATH: dirname(tool) + delimiter + process.env.PATH },
  });
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /^(# |ℹ )pass 2$/m);
});
