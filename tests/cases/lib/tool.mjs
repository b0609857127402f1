// The tool under test, run in a folder and with a home of its own.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { startEmulator, tool } from "../../interop/lib/emulator.mjs";

export { startEmulator, tool };

// No test waits this long; a tool that hangs is stopped then, and its test fails.
const hung = 180_000;

// What the one who runs the tests has set must not reach the tool.
const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(TENCENTCLOUD_|TRTC|PULUMI_)/.test(name)));

export const credentials = (emulator) => ({
  TENCENTCLOUD_SECRET_ID: emulator.secretId,
  TENCENTCLOUD_SECRET_KEY: emulator.secretKey,
  TENCENTCLOUD_REGION: "ap-singapore",
  TRTC_ENDPOINT: emulator.endpoint,
  TRTC_SDK_APP_ID: String(emulator.sdkAppId),
  TRTC_SDK_SECRET_KEY: emulator.sdkSecretKey,
  TRTC_RATE_LIMITS: "off",
});

// A project with these files, for one test. `env` adds to what every run sees.
export function project(t, files, { env = {} } = {}) {
  const base = mkdtempSync(join(tmpdir(), "trtc-case-"));
  t.after(() => rmSync(base, { recursive: true, force: true }));
  const folder = join(base, "project");
  const home = join(base, "home");
  mkdirSync(home);
  mkdirSync(folder);
  const ours = { HOME: home, USERPROFILE: home, PULUMI_CONFIG_PASSPHRASE: "cases", PATH: dirname(tool) + delimiter + process.env.PATH };

  const project = {
    folder,
    // What every run sees.
    env: { ...inherited, ...ours, ...env },
    put(more) {
      for (const [name, content] of Object.entries(more)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content);
      }
    },
    remove: (...names) => names.forEach((name) => rmSync(join(folder, name))),
    read: (name) => readFileSync(join(folder, name), "utf8"),
    run: (args, more = {}) => run(args, { cwd: folder, env: { ...project.env, ...more } }),
    async json(args, more) {
      const result = await project.run([...args, "--json"], more);
      try {
        result.document = args[0] === "preview" ? ofPreview(JSON.parse(result.stdout), result.code) : JSON.parse(result.stdout);
      } catch {
        // It failed before there was anything to tell.
      }
      return result;
    },
    preview: (more) => project.json(["preview"], more),
    up: (more) => project.json(["up", "--yes", "--skip-preview"], more),
    refresh: (more) => project.json(["refresh", "--yes"], more),
    destroy: (more) => project.json(["destroy", "--yes", "--skip-preview"], more),
    // The deployment, without secrets in the clear.
    async state(more) {
      const result = await project.run(["stack", "export"], more);
      if (result.code !== 0) throw new Error(result.text);
      return JSON.parse(result.stdout).deployment;
    },
    // Everything that the tool has written: what holds what no file may hold.
    filesWith: (text) => written(folder).filter((file) => readFileSync(file).includes(text)),
  };
  project.put(files);
  return project;
}

// A preview's document, which is of Pulumi's form, as those of the other commands are.
const ofPreview = ({ steps = [], diagnostics = [], outputs = {}, ...rest }, code) => ({
  ...rest,
  outputs,
  result: code === 0 ? "succeeded" : "failed",
  diagnostics: diagnostics.map((d) => ({ ...d, message: d.message.replace(/^(error|warning|info): /, "").trimEnd() })),
  steps: steps.filter(({ op }) => op !== "refresh").map(({ op, urn, detailedDiff }) => ({
    op,
    urn,
    type: urn.split("::")[2].split("$").at(-1),
    name: urn.split("::").slice(3).join("::"),
    changes: Object.entries(detailedDiff ?? {}).map(([path, { kind }]) => ({
      path, kind: kind.replace("-replace", ""), replaces: kind.endsWith("-replace"),
    })),
  })),
});

function written(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return written(path);
    return entry.isFile() && path.includes(".trtc") ? [path] : [];
  });
}

function run(args, { cwd, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(tool, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const read = { stdout: "", stderr: "" };
    for (const stream of Object.keys(read)) {
      child[stream].setEncoding("utf8").on("data", (data) => (read[stream] += data));
    }
    const guard = setTimeout(() => child.kill("SIGKILL"), hung);
    child.once("error", reject);
    child.once("close", (code, signal) => {
      clearTimeout(guard);
      resolve({ args, code, signal, ...read, text: read.stdout + read.stderr });
    });
  });
}
