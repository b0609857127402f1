// An emulator, and the plugin that works on it, for all tests of a file.
import { after } from "node:test";
import { startEmulator } from "./emulator.mjs";
import { secret, startProvider } from "./provider.mjs";

export const [unchanged, changed] = [1, 2];
export const T = (name) => `trtc:index:${name}`;

// A refusal of something nested begins with its path.
export const placeOf = (failure) => failure.property || failure.reason.split(": ")[0];

export const configOf = ({ secretId, secretKey, endpoint, sdkAppId, sdkSecretKey }, more = {}) => (
  { secretId, secretKey: secret(secretKey), region: "ap-singapore", endpoint, sdkAppId, sdkSecretKey, ...more }
);

export async function startService() {
  const emulator = await startEmulator("--no-rate-limits");
  after(() => emulator.stop());
  const provider = await startProvider({ config: configOf(emulator) });
  after(() => provider.stop());
  const tasks = () => emulator.admin("GET", "tasks");
  const task = async (id) => (await tasks()).find((t) => t.taskId === id);
  return { emulator, provider, tasks, task };
}
