// The folders of cases: what stands in them, and the values put into their programs.
import { existsSync, readFileSync, readdirSync } from "node:fs";

const root = new URL("../", import.meta.url);

export const folders = readdirSync(root, { withFileTypes: true }).filter((e) => e.isDirectory() && /^\d/.test(e.name)).map((e) => e.name);

// A case, claimed by the test that calls this; claims.test.mjs sees that each folder has exactly one.
export function caseOf(name) {
  const folder = new URL(`${name}/`, root);
  if (!existsSync(folder)) throw new Error(`there is no case ${name}`);
  const names = readdirSync(folder);
  const bytes = (file) => readFileSync(new URL(file, folder));
  return {
    name,
    bytes,
    // All files as they are.
    files: () => Object.fromEntries(names.map((file) => [file, bytes(file)])),
    // One file as text, with @name@ replaced by the value of that name.
    text: (file, values = {}) =>
      bytes(file).toString("utf8").replace(/@(\w+)@/g, (_, key) => {
        if (!(key in values)) throw new Error(`${name}/${file} wants a value for ${key}`);
        return values[key];
      }),
  };
}
