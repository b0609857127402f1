// A stack of a YAML program, run with the tool under test and the packages of ./packages as its plugins.
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { project } from "../../cases/lib/tool.mjs";
import { mark } from "./wire.mjs";

const server = fileURLToPath(new URL("plugin.mjs", import.meta.url));
// Plugins where Pulumi keeps them: plugins/resource-NAME-vVERSION/pulumi-resource-NAME.
function install(home, plugins) {
  for (const plugin of plugins) {
    const [, name, version] = /^(.+)@(.+)$/.exec(plugin);
    const folder = join(home, "plugins", `resource-${name}-v${version}`);
    const file = join(folder, `pulumi-resource-${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `#!/bin/sh\nexec "${process.execPath}" "${server}" ${name} "${version}"\n`);
    chmodSync(file, 0o755);
  }
}

const secretMark = "1b47061264138c4ac30d75fd1eb44270";

// Secrets as { secret: value }, where the tool shows them; as { secret: hidden } otherwise.
export const hidden = Symbol("hidden");
export function opened(value) {
  if (Array.isArray(value)) return value.map(opened);
  if (value === null || typeof value !== "object") return value;
  if (value[mark] === secretMark) {
    return { secret: "plaintext" in value ? opened(JSON.parse(value.plaintext)) : hidden };
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, opened(inner)]));
}

// A secret as a deployment with open secrets has it.
export const secretIn = (value) => ({ [mark]: secretMark, plaintext: JSON.stringify(value) });

// What is done, as (operation, name), in the order of its steps, whichever form the tool's JSON has.
export const steps = (document) =>
  (document?.steps ?? []).map((step) => ({ op: step.op, name: step.name ?? step.urn.split("::").at(-1), failed: step.failed ?? false }));

export const errors = (result) => (result.document?.diagnostics ?? [])
  .filter((d) => d.severity === "error").map((d) => ({ name: d.urn?.split("::").at(-1) ?? d.name, message: d.message }));

export function stackOf(t, plugins, more = {}) {
  const base = project(t, {}, { env: more });
  const home = join(dirname(base.folder), "pulumi");
  install(home, plugins);
  const env = { PULUMI_HOME: home, PULUMI_BACKEND_URL: `file://${join(dirname(base.folder), "states")}` };
  const json = (...args) => base.json([...args, "--stack", "test"], env);
  return {
    folder: base.folder,
    env: { ...base.env, ...env },
    // Puts a program, a folder or files by name, in the place of the one before.
    take(source) {
      for (const name of readdirSync(base.folder)) if (name !== "Pulumi.test.yaml") rmSync(join(base.folder, name), { recursive: true });
      if (typeof source === "string") cpSync(source, base.folder, { recursive: true });
      else base.put(source);
    },
    // The configuration, in place of the one before; secrets are set by the tool.
    async configure(config, secrets = {}) {
      rmSync(join(base.folder, "Pulumi.test.yaml"), { force: true });
      base.put({ "Pulumi.test.yaml": JSON.stringify({ config }) });
      for (const [name, value] of Object.entries(secrets)) {
        const set = await base.run(["config", "set", "--stack", "test", "--secret", name, value], env);
        if (set.code !== 0) throw new Error(set.text);
      }
    },
    preview: (...options) => json("preview", ...options),
    up: (...options) => json("up", "--yes", "--skip-preview", ...options),
    destroy: (...options) => json("destroy", "--yes", "--skip-preview", ...options),
    // The deployment as the state has it; its secrets are open where the tool can show them.
    async deployment({ open = true, missing } = {}) {
      const shown = open && (await base.run(["stack", "export", "--show-secrets", "--stack", "test"], env));
      const result = shown.code === 0 ? shown : await base.run(["stack", "export", "--stack", "test"], env);
      if (missing && /no stack/.test(result.text)) return missing;
      if (result.code !== 0) throw new Error(result.text);
      return opened(JSON.parse(result.stdout).deployment);
    },
    // Another stack's state, for what refers to it.
    async other(organization, projectName, stack, outputs) {
      const urn = `urn:pulumi:${stack}::${projectName}::pulumi:pulumi:Stack::${projectName}-${stack}`;
      const type = "pulumi:pulumi:Stack";
      const resource = { urn, custom: false, type, outputs };
      base.put({ "other.json": JSON.stringify({ version: 3, deployment: { manifest: {}, resources: [resource] } }) });
      const folder = join(dirname(base.folder), projectName);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, "Pulumi.yaml"), `name: ${projectName}\nruntime: yaml\n`);
      const args = ["stack", "import", "--stack", stack, "--cwd", folder, "--file", join(base.folder, "other.json")];
      const result = await base.run(args, env);
      if (result.code !== 0) throw new Error(result.text);
    },
  };
}
