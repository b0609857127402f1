// Starts the built emulator on a free port.
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

// TRTC names the tool under test; without it, it is the one that was built.
export const tool = process.env.TRTC ? resolve(process.env.TRTC) : fileURLToPath(new URL("../../../bin/trtc", import.meta.url));

export async function startEmulator(...options) {
  const child = spawn(tool, ["emulator", "--json", ...options], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout });
  const line = await new Promise((resolve, reject) => {
    lines.once("line", resolve);
    child.once("exit", (code) => reject(new Error(`the emulator ended with ${code}`)));
    child.once("error", reject);
  });
  const info = JSON.parse(line);
  const admin = async (method, path, body) => {
    const response = await fetch(`${info.endpoint}/_emulator/${path}`, { method, body: body && JSON.stringify(body) });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.status === 204 ? undefined : response.json();
  };
  const stop = () => child.kill();
  return { ...info, stop, host: info.endpoint.replace("http://", ""), admin };
}
