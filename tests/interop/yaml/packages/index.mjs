// The packages that programs use, by name and version.
import acts from "./acts.mjs";
import parameterized from "./parameterized.mjs";
import values from "./values.mjs";

export const packages = Object.fromEntries(
  [...values, ...acts, ...parameterized].map((described) => [`${described.name}@${described.version}`, described]));
