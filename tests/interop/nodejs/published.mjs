// Pulumi's own Node programs, ready to run: their SDKs in JavaScript, and what each program imports where Node.js finds it.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const modules = fileURLToPath(new URL("../node_modules", import.meta.url));

function link(target, path) {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, "junction");
}

// All that our own programs import, above their folders.
export const linkModules = (folder) => link(modules, join(folder, "node_modules"));

function compile(from, to) {
  const ts = require("typescript");
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    if (statSync(source).isDirectory()) compile(source, target);
    else if (name.endsWith(".ts")) {
      writeFileSync(target.replace(/ts$/, "js"), ts.transpileModule(readFileSync(source, "utf8"), { compilerOptions }).outputText);
    } else if (name === "package.json") {
      const { name: named, version, pulumi, type } = JSON.parse(readFileSync(source, "utf8"));
      writeFileSync(target, JSON.stringify({ name: named, version, pulumi, type, main: "index.js" }));
    }
  }
}

// The SDKs beside a folder of programs, compiled once.
export class Published {
  #sdks = {};
  #root = mkdtempSync(join(tmpdir(), "trtc-sdks-"));

  constructor(projects) {
    this.projects = projects;
    const sdks = join(dirname(projects), "sdks");
    link(join(modules, "@pulumi/pulumi"), join(this.#root, "node_modules/@pulumi/pulumi"));
    for (const name of readdirSync(sdks)) {
      const folder = join(this.#root, name);
      compile(join(sdks, name), folder);
      this.#sdks[name] = { folder, name: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).name };
    }
    // What an SDK has of others.
    const enums = this.#sdks["enum-30.0.0"];
    if (enums) link(enums.folder, join(this.#root, "node_modules", enums.name));
  }

  // Puts what a program imports above its folder.
  link(program, folder) {
    link(join(modules, "@pulumi/pulumi"), join(folder, "node_modules/@pulumi/pulumi"));
    link(join(modules, "typescript"), join(folder, "node_modules/typescript"));
    for (const [name, from] of Object.entries(this.#dependencies(join(this.projects, program)))) {
      const sdk = Object.entries(this.#sdks).find(([of]) => from.endsWith(`-${of}.tgz`))?.[1];
      if (sdk) link(sdk.folder, join(folder, "node_modules", name));
    }
  }

  #dependencies(folder) {
    const all = {};
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) Object.assign(all, this.#dependencies(join(folder, entry.name)));
      else if (entry.name === "package.json") {
        Object.assign(all, JSON.parse(readFileSync(join(folder, entry.name), "utf8")).dependencies);
      }
    }
    return all;
  }

  remove = () => rmSync(this.#root, { recursive: true, force: true });
}
