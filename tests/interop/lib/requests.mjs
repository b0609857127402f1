// The right requests that the .NET tests use, with their times told from now.
import { readFileSync } from "node:fs";

const all = JSON.parse(readFileSync(new URL("../../Trtc.Testing/ValidRequests.json", import.meta.url)));

export function validRequest(name, now = new Date()) {
  return fillIn(structuredClone(all[name]), now);
}

function fillIn(value, now) {
  if (Array.isArray(value)) return value.map((item) => fillIn(item, now));
  if (value === null || typeof value !== "object") return value;
  const [unit, offset] = Object.entries(value)[0] ?? [];
  if (unit === "$now") return Math.floor(now / 1000) + offset;
  if (unit === "$day") return new Date(+now + offset * 86_400_000).toISOString().slice(0, 10);
  if (unit === "$minute") return new Date(+now + offset * 60_000).toISOString().slice(0, 16).replace("T", " ");
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillIn(item, now)]));
}
