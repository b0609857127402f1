// Schemas in few words, and what a value of a schema may be.
import { isArchive, isAsset, isBytes, isReference, plain, unknown } from "./wire.mjs";

const known = { any: "pulumi.json#/Any", asset: "pulumi.json#/Asset", archive: "pulumi.json#/Archive" };

// A property: "string", "any", "#Type" of the package, "/other/v1.0.0/schema.json#/…", [items], { map }, { secret }, { plain },
// { const }, { replaces }, { oneOf, discriminator }.
export function property(type, pkg) {
  const inner = (of) => property(of, pkg);
  if (Array.isArray(type)) return { type: "array", items: inner(type[0]) };
  if (typeof type !== "string") {
    if (type.map) return { type: "object", additionalProperties: inner(type.map) };
    if (type.secret) return { ...inner(type.secret), secret: true };
    if (type.plain) return { ...inner(type.plain), plain: true };
    if (type.replaces) return { ...inner(type.replaces), replaceOnChanges: true };
    if (type.const) return { type: "string", const: type.const };
    return { ...type, oneOf: type.oneOf.map(inner) };
  }
  if (type in known) return { $ref: known[type] };
  if (type.startsWith("/")) return { $ref: type };
  if (type.startsWith("#")) return { $ref: `#/types/${token(pkg, type.slice(1))}` };
  return { type };
}

// NAME or MODULE:NAME as a token.
export const token = (pkg, name) => (name.includes(":") ? `${pkg}:${name}` : `${pkg}:index:${name}`);

// Members of an object, those with ? after their name optional.
export function members(of, pkg) {
  const properties = {};
  const required = [];
  for (const [name, type] of Object.entries(of)) {
    const bare = name.replace(/\?$/, "");
    properties[bare] = property(type, pkg);
    if (bare === name) required.push(bare);
  }
  return { properties, required };
}

// The schema of a package, as its description in ./packages says.
export function schemaOf({ name, version, types = {}, resources = {}, functions = {}, provider, config, more }) {
  const tokens = (all, make) => Object.fromEntries(Object.entries(all).map(([inner, spec]) => [token(name, inner), make(spec)]));
  const object = (of) => ({ type: "object", ...members(of, name) });
  const resource = ({ inputs, outputs = inputs, component }) => {
    const { properties: inputProperties, required: requiredInputs } = members(inputs, name);
    return { ...object(outputs), inputProperties, requiredInputs, ...(component ? { isComponent: true } : {}) };
  };
  const returned = (type) => (type.object
    ? { outputs: object(type.object) }
    : { outputs: property(type.is, name) });
  return {
    name,
    version,
    types: tokens(types, (type) => (type.enum ? { type: type.of ?? "string", enum: type.enum } : object(type))),
    resources: tokens(resources, resource),
    functions: tokens(functions, ({ inputs, returns, ...rest }) => ({ inputs: object(inputs), ...returned(returns), ...rest.more })),
    provider: resource(provider ?? { inputs: {} }),
    ...(config ? { config: { variables: members(config, name).properties } } : {}),
    ...more,
  };
}

const kinds = {
  string: (value) => typeof value === "string" || isBytes(value),
  boolean: (value) => typeof value === "boolean",
  number: (value) => typeof value === "number",
  integer: (value) => Number.isInteger(value),
};

// What is wrong with a value, as (path, why), or undefined.
export function mismatch(schema, spec, given, path = "") {
  const value = plain(given);
  const wrong = (why) => ({ path, why: `${path || "it"} is ${JSON.stringify(value)?.slice(0, 200)}, and ${why}` });
  if (value === unknown) return undefined;
  if (spec.const !== undefined && value !== spec.const) return wrong(`not ${spec.const}`);
  if (spec.oneOf) return spec.oneOf.every((one) => mismatch(schema, one, given, path)) ? wrong("none of the union's types") : undefined;
  if (spec.$ref === "pulumi.json#/Asset") return isAsset(value) ? undefined : wrong("no asset");
  if (spec.$ref === "pulumi.json#/Archive") return isArchive(value) ? undefined : wrong("no archive");
  if (spec.$ref?.includes("#/resources/")) return isReference(value) ? undefined : wrong("no reference to a resource");
  if (spec.$ref) {
    const type = spec.$ref.startsWith("#/types/") ? schema.types[spec.$ref.slice("#/types/".length)] : undefined;
    if (!type) return undefined;
    if (type.enum) return type.enum.some((one) => one.value === value) ? undefined : wrong("no value of the enumeration");
    return isMap(value) ? mismatches(schema, type.properties, type.required, value, path) : wrong("no object");
  }
  const each = (entries, inner) => entries.map(([at, one]) => mismatch(schema, inner, one, at)).find(Boolean);
  if (spec.type === "array") {
    return Array.isArray(value) ? each(value.map((one, i) => [`${path}[${i}]`, one]), spec.items) : wrong("no list");
  }
  if (spec.type === "object") {
    if (!isMap(value)) return wrong("no map");
    return each(Object.entries(value).map(([k, one]) => [`${path}["${k}"]`, one]), spec.additionalProperties);
  }
  return kinds[spec.type](value) ? undefined : wrong(`no ${spec.type}`);
}

const isMap = (value) => value !== null && typeof value === "object" && !Array.isArray(value) && !isAsset(value) && !isArchive(value);

// What is wrong with an object: what it lacks, has too much of, or has of another type.
export function mismatches(schema, properties, required, value, path = "") {
  const at = (name) => (path ? `${path}.${name}` : name);
  const lacks = required.find((name) => value[name] === undefined);
  if (lacks) return { path: at(lacks), why: `${at(lacks)} is missing` };
  const over = Object.keys(value).find((name) => !Object.hasOwn(properties, name));
  if (over !== undefined) return { path: at(over), why: `there is no property ${at(over)}` };
  return Object.entries(value).map(([name, inner]) => mismatch(schema, properties[name], inner, at(name))).find(Boolean);
}
