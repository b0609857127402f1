// The examples in the schema's descriptions, and what the ones in YAML declare.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const yaml = createRequire(import.meta.url)("js-yaml");

export const schema = JSON.parse(readFileSync(new URL("../../../schema.json", import.meta.url), "utf8"));

export const nameOf = (token) => token.slice(token.lastIndexOf(":") + 1);

// Code blocks by resource and language.
export const examples = Object.fromEntries(
  Object.entries(schema.resources).map(([token, { description }]) =>
    [nameOf(token), Object.fromEntries([...description.matchAll(/^```(\w+)\n(.*?)\n```$/gms)].map(([, ...block]) => block))]));

// Values of the configuration under test: what has a default is left to it.
export const configOf = (program) =>
  Object.entries(yaml.load(program).config ?? {}).map(([name, { default: otherwise, secret = false }]) =>
    ({ name, value: otherwise ?? `the ${name}`, given: otherwise === undefined, secret }));

// What the service adds to a resource.
export const outputsOf = (name) => ({ taskId: `task of ${name}` });

// A value with its secrets marked, whole or inside.
export const hide = (value) => ({ secret: value });

const isMark = (value) => Object.keys(value).length === 1 && "secret" in value;
const isObject = (value) => value !== null && typeof value === "object";

// An object with each of its members changed.
export const mapped = (object, change) => Object.fromEntries(Object.entries(object).map(([name, inner]) => [name, change(inner)]));

// The resources by name, with their types and inputs, as an engine would evaluate them.
export function evaluate(program) {
  const values = Object.fromEntries(configOf(program).map(({ name, value, secret }) => [name, secret ? hide(value) : value]));
  const resolve = (value) => {
    if (Array.isArray(value)) return value.map(resolve);
    if (isObject(value)) return mapped(value, resolve);
    const reference = typeof value === "string" && /^\$\{(\w+)(?:\.(\w+))?\}$/.exec(value);
    if (!reference) return value;
    const found = reference[2] ? values[reference[1]][reference[2]] : values[reference[1]];
    if (found === undefined) throw new Error(`${value} is not declared`);
    return found;
  };
  return Object.fromEntries(Object.entries(yaml.load(program).resources).map(([name, { type, properties }]) => {
    const inputs = resolve(properties);
    values[name] = { ...inputs, ...outputsOf(name) };
    return [name, { type: type.replace("trtc:", "trtc:index:"), inputs }];
  }));
}

// Throws on a value that a property's type does not take.
export function names(value, property, path = "") {
  const reference = property.$ref ?? property.oneOf?.find((one) => one.$ref)?.$ref;
  if (reference?.startsWith("#/types/")) {
    const type = schema.types[reference.slice("#/types/".length)];
    if (type.enum) {
      if (!type.enum.some((one) => one.value === value)) throw new Error(`${path} is ${JSON.stringify(value)}, which the enum lacks`);
      return;
    }
    members(value, type.properties, type.required, path);
  } else if (property.type === "array") {
    value.forEach((inner, i) => names(inner, property.items, `${path}[${i}]`));
  } else if (property.type === "object") {
    if (typeof value !== "object") throw new Error(`${path} is no map`);
  } else if (property.type) {
    const kind = property.type === "integer" ? "number" : property.type;
    if (typeof value !== kind) throw new Error(`${path} is ${JSON.stringify(value)}, and no ${property.type}`);
  }
}

// What an object of the schema may and must have.
export function members(value, properties, required = [], path = "") {
  for (const name of Object.keys(value)) if (!Object.hasOwn(properties, name)) throw new Error(`the schema has no ${path}.${name}`);
  for (const name of required) if (value[name] === undefined) throw new Error(`${path} lacks ${name}`);
  for (const [name, inner] of Object.entries(value)) names(inner, properties[name], `${path}.${name}`);
}

// Values without the marks of secrets.
export function bare(value) {
  if (Array.isArray(value)) return value.map(bare);
  if (!isObject(value)) return value;
  return isMark(value) ? value.secret : mapped(value, bare);
}

// Whether a secret is in a value.
export const isHidden = (value) => isObject(value) && (isMark(value) || Object.values(value).some(isHidden));
