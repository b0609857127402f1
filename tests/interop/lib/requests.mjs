// The right requests that the .NET tests use, with their times told from now.
import { readFileSync } from "node:fs";

const all = JSON.parse(readFileSync(new URL("../../Trtc.Testing/ValidRequests.json", import.meta.url)));

export function validRequest(name, now = new Date()) {
  return fillIn(structuredClone(all[name]), now);
}

// A recording of silence: 16 kHz, one channel, 8 bits.
export function wav(seconds, rate = 16_000) {
  const header = Buffer.alloc(44);
  const length = seconds * rate;
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + length, 4);
  header.write("WAVEfmt ", 8);
  const numbers = [[16, 16, 4], [20, 1, 2], [22, 1, 2], [24, rate, 4], [28, rate, 4], [32, 1, 2], [34, 8, 2]];
  numbers.forEach(([at, value, bytes]) => header.writeUIntLE(value, at, bytes));
  header.write("data", 36);
  header.writeUInt32LE(length, 40);
  return Buffer.concat([header, Buffer.alloc(length, 0x80)]).toString("base64");
}

function fillIn(value, now) {
  if (Array.isArray(value)) return value.map((item) => fillIn(item, now));
  if (value === null || typeof value !== "object") return value;
  const [unit, offset] = Object.entries(value)[0] ?? [];
  if (unit === "$now") return Math.floor(now / 1000) + offset;
  if (unit === "$wav") return wav(offset);
  if (unit === "$day") return new Date(+now + offset * 86_400_000).toISOString().slice(0, 10);
  if (unit === "$minute") return new Date(+now + offset * 60_000).toISOString().slice(0, 16).replace("T", " ");
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillIn(item, now)]));
}
