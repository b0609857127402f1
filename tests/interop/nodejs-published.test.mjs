// Pulumi's own Node programs on the embedded engine, where PULUMI_NODE_PROGRAMS names their folder (testdata/published/tsnode/projects of
// sdk/nodejs/cmd/pulumi-language-nodejs in pulumi/pulumi, with the SDKs beside it).
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, describe, test } from "node:test";
import { Published } from "./nodejs/published.mjs";
import { differs, expected, refused } from "./nodejs/pulumi/index.mjs";
import { page, text } from "./nodejs/table.mjs";
import { hold } from "./yaml/hold.mjs";
import { stackOf } from "./yaml/stack.mjs";

const folder = process.env.PULUMI_NODE_PROGRAMS;
const missing = folder ? false : "PULUMI_NODE_PROGRAMS does not name their folder";
const skip = process.platform === "win32" ? "the plugins are shell scripts" : missing;

test("docs/node-programs.md says what is run", () => {
  assert.equal(readFileSync(page, "utf8"), text, "write it again with `node nodejs/table.mjs`");
});

describe("Pulumi's own programs", { concurrency: 2, skip }, () => {
  const published = skip ? undefined : new Published(folder);
  after(() => published?.remove());
  test("each is expected or refused", () => {
    assert.deepEqual(readdirSync(folder).sort(), [...Object.keys(expected), ...Object.keys(refused)].sort());
  });
  for (const [name, row] of Object.entries(expected)) {
    test(name, { todo: differs[name] }, (t) => {
      const stack = stackOf(t, row.packages ?? [], { PULUMI_NODEJS_TRANSPILE_ONLY: "true" });
      published.link(name, dirname(stack.folder));
      const of = (run) => (existsSync(join(folder, name, "0")) ? join(folder, name, String(run)) : join(folder, name));
      return hold(stack, row, (run) => stack.take(of(run)));
    });
  }
});
