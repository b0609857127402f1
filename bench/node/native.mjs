// What native compilation is for: the plugin is ready soon and small. Measured against the same plugin on the JIT, in one run.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { startEmulator } from "../../tests/interop/lib/emulator.mjs";
import { plugin, startProvider } from "../../tests/interop/lib/provider.mjs";

const root = new URL("../../", import.meta.url);
const jit = fileURLToPath(new URL("src/Pulumi.Trtc.Provider/bin/Release/net10.0/pulumi-resource-trtc.dll", root));
const rounds = Number(process.argv[2] ?? 18);

async function ready(command, ...args) {
  const begin = process.hrtime.bigint();
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "ignore"] });
  await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", resolve);
    child.once("error", reject);
  });
  const took = Number(process.hrtime.bigint() - begin) / 1e6;
  child.kill();
  return took;
}

// What is resident after a task's whole life.
async function resident() {
  const emulator = await startEmulator();
  const { secretId, secretKey, endpoint, sdkAppId, sdkSecretKey } = emulator;
  const provider = await startProvider({ config: { secretId, secretKey, region: "ap-singapore", endpoint, sdkAppId, sdkSecretKey } });
  try {
    const type = "trtc:index:StreamIngest";
    const { inputs } = await provider.check(
      type, { roomId: "1", roomIdType: "Integer", userId: "ingest", streamUrl: "https://example.com/a.mp4" },
    );
    const { id, properties } = await provider.create(type, inputs);
    const news = { ...inputs, volume: 10 };
    await provider.diff(type, id, properties, inputs, news);
    await provider.update(type, id, properties, inputs, news);
    await provider.read(type, id, properties, news);
    await provider.delete(type, id, properties, news);
    const status = readFileSync(`/proc/${provider.pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)[1]) / 1024;
  } finally {
    provider.stop();
    emulator.stop();
  }
}

const kind = existsSync(new URL("artifacts/native", root)) ? "native" : "built for the JIT, in one file";
console.log(`bin/pulumi-resource-trtc, ${kind}: ${(await resident()).toFixed(1)} MiB resident after a full life cycle`);
if (!existsSync(jit)) {
  console.error("There is no Release build for the JIT to compare with; run dotnet build -c Release.");
  process.exit(1);
}

// The best of each: whatever else the machine does only adds.
const times = { ours: [], jit: [] };
for (let i = 0; i < rounds; i++) {
  times.ours.push(await ready(plugin));
  times.jit.push(await ready("dotnet", jit));
}
const [ours, theirs] = [Math.min(...times.ours), Math.min(...times.jit)];
console.log(`ready after ${ours.toFixed(1)} ms, on the JIT after ${theirs.toFixed(1)} ms; ratio ${(ours / theirs).toFixed(2)}`);
