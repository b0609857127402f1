// Workspaces of Pulumi's own Automation API, with the tool under test in the place of the Pulumi CLI.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import automation from "@pulumi/pulumi/automation/index.js";
import { tool } from "../lib/emulator.mjs";

export const { LocalWorkspace, PulumiCommand } = automation;

const accounts = /^(TENCENTCLOUD|TRTC|PULUMI)_/;

// Nothing of who runs the tests comes in: no account, no stack, no home.
for (const name of Object.keys(process.env)) {
  if (accounts.test(name)) delete process.env[name];
}

export function folderOf(t) {
  const folder = mkdtempSync(join(tmpdir(), "trtc-automation-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

// A film in a room, some configuration, and what a program tells.
export const program = `name: studio
runtime: yaml
config:
  volume: { type: integer, default: 80 }
  key: { type: string, secret: true, default: none }
resources:
  film:
    type: trtc:StreamIngest
    properties:
      { roomId: "100", roomIdType: Integer, userId: cinema, streamUrl: "https://media.example.com/film.mp4", volume: "\${volume}" }
outputs:
  task: "\${film.taskId}"
  volume: "\${volume}"
  key: "\${key}"
  nested: { key: "\${key}", rooms: [100] }
`;

// As somebody sets it up: once `trtc automation`, then the folder that it prints.
export function rootOf(folder, env = {}) {
  const { status, stdout, stderr } = spawnSync(tool, ["automation", join(folder, "root")], {
    encoding: "utf8", env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

export async function workspaceOf(t, files = { "Pulumi.yaml": program }, options = {}) {
  const folder = folderOf(t);
  const workDir = join(folder, "project");
  mkdirSync(workDir);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(workDir, name), text);
  const pulumiCommand = await PulumiCommand.get({ root: rootOf(folder) });
  const envVars = { HOME: folder, PULUMI_HOME: join(folder, "home"), PULUMI_CONFIG_PASSPHRASE: "open sesame", ...options.envVars };
  const all = { pulumiCommand, ...options, envVars };
  return {
    folder, workDir, all, pulumiCommand,
    put: (name, text) => writeFileSync(join(workDir, name), text),
    workspace: () => LocalWorkspace.create({ workDir, ...all }),
    create: (stackName) => LocalWorkspace.createStack({ stackName, workDir }, all),
    select: (stackName) => LocalWorkspace.selectStack({ stackName, workDir }, all),
    createOrSelect: (stackName) => LocalWorkspace.createOrSelectStack({ stackName, workDir }, all),
  };
}
