// YAML programs on the embedded engine, held against what Pulumi's tests of its YAML language ask for: programs of our own always; Pulumi's
// own where PULUMI_YAML_PROGRAMS names their folder (cmd/pulumi-language-yaml/testdata/projects of pulumi/pulumi-yaml).
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { hold } from "./yaml/hold.mjs";
import { programs } from "./yaml/programs/index.mjs";
import { differs, expected, refused } from "./yaml/pulumi/index.mjs";
import { stackOf } from "./yaml/stack.mjs";
import { page, text } from "./yaml/table.mjs";

const folder = process.env.PULUMI_YAML_PROGRAMS;
const concurrency = 2;
const plugins = process.platform === "win32" ? "the plugins are shell scripts" : false;

test("docs/yaml-programs.md says what is run", () => {
  assert.equal(readFileSync(page, "utf8"), text, "write it again with `node yaml/table.mjs`");
});

describe("programs of our own", { concurrency, skip: plugins }, () => {
  for (const [name, program] of Object.entries(programs)) {
    test(name, (t) => {
      const stack = stackOf(t, program.packages ?? []);
      return hold(stack, program, (run) => stack.take({ "Pulumi.yaml": `name: ${name}\nruntime: yaml\n`, ...program.runs[run].files }));
    });
  }
});

const missing = folder ? false : "PULUMI_YAML_PROGRAMS does not name their folder";

describe("Pulumi's own programs", { concurrency, skip: plugins || missing }, () => {
  test("each is expected or refused", () => {
    const known = [...Object.keys(expected), ...Object.keys(refused)].sort();
    assert.deepEqual(readdirSync(folder).sort(), known);
  });
  for (const [name, row] of Object.entries(expected)) {
    test(name, { todo: differs[name] }, (t) => {
      const stack = stackOf(t, row.packages ?? []);
      const of = (run) => (existsSync(join(folder, name, "0")) ? join(folder, name, String(run)) : join(folder, name));
      return hold(stack, row, (run) => stack.take(of(run)));
    });
  }
  for (const [name, { why, packages, type }] of Object.entries(refused)) {
    test(name, { skip: packages ? false : why }, async (t) => {
      const stack = stackOf(t, packages);
      stack.take(join(folder, name));
      const result = await stack.preview();
      assert.equal(result.code, 1, result.text);
      assert.match(result.text, new RegExp(`Main\\.yaml:\\d+[^]*${type}`));
    });
  }
});
