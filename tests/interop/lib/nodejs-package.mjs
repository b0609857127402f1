// The Node.js package that is generated from the schema, compiled once for a file of tests, in a folder of its own as npm links to it.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ts = createRequire(import.meta.url)("typescript");
const installed = fileURLToPath(new URL("../node_modules", import.meta.url));

export const repository = fileURLToPath(new URL("../../../", import.meta.url));

// Sources, without what npm and the compiler put beside them.
export const copySources = (from, to) =>
  cpSync(join(repository, from), to, { recursive: true, filter: (path) => !["node_modules", "bin"].includes(path.split(/[\\/]/).at(-1)) });

// Compiles as tsc does in this folder, and returns what is wrong. Files that several compilations need are read once.
const read = new Map();
export function compile(folder, change = (text) => text) {
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
  const errors = ts.getPreEmitDiagnostics(program).map((d) => ts.flattenDiagnosticMessageText(d.messageText, "\n"));
  if (errors.length === 0) program.emit();
  return errors;
}

// The compiled package: its folder, what was wrong with it, and how a project and the folder around it get it.
export function compilePackage() {
  const base = mkdtempSync(join(tmpdir(), "trtc-sdk-"));
  const folder = join(base, "nodejs");
  symlinkSync(installed, join(base, "node_modules"), "dir");
  copySources("sdk/nodejs", folder);
  return {
    folder,
    wrong: compile(folder),
    remove: () => rmSync(base, { recursive: true, force: true }),
    linkInto(project) {
      symlinkSync(installed, join(dirname(project), "node_modules"), "dir");
      mkdirSync(join(project, "node_modules"));
      symlinkSync(folder, join(project, "node_modules", "pulumi-trtc"), "dir");
    },
  };
}
