// Nothing is forgotten: each folder of cases belongs to exactly one test.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { folders } from "./lib/cases.mjs";

const here = new URL("./", import.meta.url);
const claims = readdirSync(here)
  .filter((file) => file.endsWith(".test.mjs") && file !== "claims.test.mjs")
  .flatMap((file) => [...readFileSync(new URL(file, here), "utf8").matchAll(/\bcaseOf\("([^"]+)"\)/g)].map((found) => found[1]));

test("every folder of cases is claimed by exactly one test", () => {
  assert.deepEqual(claims.toSorted(), folders.toSorted());
});
