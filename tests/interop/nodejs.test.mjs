// Programs in JavaScript and TypeScript on the embedded engine, with Node's real SDK: a table of each feature.
import { describe, test } from "node:test";
import { hold } from "./nodejs/hold.mjs";
import { programs } from "./nodejs/programs/index.mjs";

const skip = process.platform === "win32" ? "the plugins are shell scripts" : false;

describe("programs", { concurrency: 2, skip }, () => {
  for (const [name, row] of Object.entries(programs)) test(name, (t) => hold(t, row.name ?? "program", row));
});
