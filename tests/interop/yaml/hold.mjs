// Holds what a run left against what is expected of it.
import assert from "node:assert/strict";
import { errors, hidden, steps } from "./stack.mjs";

export const secret = (value) => ({ secret: value });
// A value of which only this much is said: a function that asserts.
export const that = (check) => Object.assign(check, { that: true });

// Whether a value is the expected one; a secret that the tool does not show is any secret.
export function equal(actual, expected, what) {
  if (expected?.that) return expected(actual, what);
  if (actual?.secret === hidden) return assert.deepEqual(Object.keys(expected ?? {}), ["secret"], `${what}: it is secret`);
  if (expected === null || typeof expected !== "object") return assert.deepEqual(actual, expected, what);
  const wrong = `${what}: ${JSON.stringify(actual)} where ${JSON.stringify(expected)} was expected`;
  assert.ok(actual !== null && typeof actual === "object", wrong);
  assert.deepEqual(Object.keys(actual).sort(), Object.keys(expected).sort(), `${what}: its members`);
  for (const [name, inner] of Object.entries(expected)) equal(actual[name], inner, `${what}.${name}`);
}

const nameOf = (urn) => urn.split("::").at(-1);
const none = [undefined, null, false, ""];
const nothing = (value) => none.includes(value) || (Array.isArray(value) && value.length === 0);

// How each part of a resource's expectation is read in the state.
const views = {
  dependencies: (r) => (r.dependencies ?? []).map(nameOf),
  propertyDependencies: (r) => Object.fromEntries(
    Object.entries(r.propertyDependencies ?? {}).filter(([, of]) => of?.length > 0).map(([k, of]) => [k, of.map(nameOf)])),
  parent: (r) => nameOf(r.parent ?? ""),
  provider: (r) => nameOf((r.provider ?? "").split("::").slice(0, -1).join("::")),
  deletedWith: (r) => nameOf(r.deletedWith ?? ""),
  replaceWith: (r) => (r.replaceWith ?? []).map(nameOf),
  protect: (r) => r.protect ?? false,
  retainOnDelete: (r) => r.retainOnDelete ?? false,
};

export function resourceOf(deployment, name) {
  const found = (deployment.resources ?? []).filter((r) => nameOf(r.urn) === name && !r.delete);
  assert.equal(found.length, 1, `one resource ${name} among ${(deployment.resources ?? []).map((r) => r.urn).join("\n")}`);
  return found[0];
}

// No dependency, parent or provider that is not there, or that comes after.
export function whole({ resources = [] }) {
  const seen = new Set();
  for (const r of resources) {
    const needs = [r.parent, ...(r.dependencies ?? []), ...Object.values(r.propertyDependencies ?? {}).flat(), r.deletedWith];
    const provider = r.provider?.split("::").slice(0, -1).join("::");
    for (const urn of [...needs, provider].filter(Boolean)) assert.ok(seen.has(urn), `${r.urn} needs ${urn}, which is not before it`);
    seen.add(r.urn);
  }
}

export async function state(deployment, expected) {
  const { resources, types = {}, outputs, has, named = {}, check } = expected;
  const all = deployment.resources ?? [];
  if (resources !== undefined) assert.equal(all.length, resources, `resources: ${all.map((r) => r.urn).join("\n")}`);
  for (const [type, count] of Object.entries(types)) {
    assert.equal(all.filter((r) => r.type === type).length, count, `resources of type ${type}`);
  }
  const stack = all.find((r) => r.type === "pulumi:pulumi:Stack");
  if (outputs) equal(stack?.outputs ?? {}, outputs, "outputs");
  for (const [name, value] of Object.entries(has ?? {})) equal(stack?.outputs?.[name], value, `output ${name}`);
  for (const [name, parts] of Object.entries(named)) {
    const resource = resourceOf(deployment, name);
    for (const [part, value] of Object.entries(parts)) {
      const actual = views[part] ? views[part](resource) : resource[part];
      if (nothing(value)) assert.ok(nothing(actual), `${part} of ${name} is ${JSON.stringify(actual)}, where nothing was expected`);
      else equal(actual, value, `${part} of ${name}`);
    }
  }
  await check?.(deployment);
}

// "same", an operation that must be among those done, or "not " and one that must not.
function holds(done, wanted) {
  if (wanted === "same") return done.every((op) => op === "same");
  const [, not, operation] = /^(not )?(.*)$/.exec(wanted);
  return done.some((op) => op.includes(operation)) !== Boolean(not);
}

export function operations(result, expected = {}) {
  for (const [name, wanted] of Object.entries(expected)) {
    const done = steps(result.document).filter((s) => s.name === name).map((s) => s.op);
    const seen = `${name}: ${done.join(", ") || "nothing"}`;
    if (typeof wanted === "function") wanted(done, seen);
    else assert.ok(holds(done, wanted), `${seen}, where ${wanted} was expected`);
  }
}

function failure(result, { at, message }) {
  assert.equal(result.code, 1, told(result));
  if (at) {
    const found = errors(result).filter((e) => e.name === at);
    assert.ok(found.length > 0, `no error about ${at}: ${told(result)}`);
    assert.ok(found.some((e) => e.message.includes(message)), JSON.stringify(found));
  } else if (message) {
    assert.match(result.text, message);
  }
}

// What a run was, with its errors; where it has none to tell, with all that it wrote.
export function told(result) {
  const how = `trtc ${result.args.join(" ")}: exit ${result.code}${result.signal ? `, ${result.signal}` : ""}`;
  const said = errors(result).map(({ name, message }) => (name ? `${name}: ${message}` : message)).join("\n");
  return `${how}\n${(said || result.text).slice(0, 3000)}`;
}

export const succeeded = (result) => assert.equal(result.code, 0, told(result));

// The runs of a program, one after the other, and what must hold after each; then all of it goes.
export async function hold(stack, { runs, destroy = "all", reference }, place) {
  if (reference) await stack.other(...reference);
  for (const [i, run] of runs.entries()) {
    await place(i);
    if (run.config || run.secrets) await stack.configure(run.config ?? {}, run.secrets);
    // Only what acts can go on after a failure.
    const previewed = await stack.preview(...(run.options ?? []).filter((option) => option !== "--continue-on-error"));
    if (run.fails) failure(previewed, run.fails);
    else succeeded(previewed);
    operations(previewed, run.previews);
    const done = await stack.up(...(run.options ?? []));
    if (run.fails) failure(done, run.fails);
    else succeeded(done);
    operations(done, run.does);
    const deployment = await stack.deployment();
    whole(deployment);
    if (run.after) await state(deployment, { ...run.after, check: (of) => run.after.check?.(of, stack) });
  }
  const gone = await stack.destroy();
  if (destroy === "refused") return assert.equal(gone.code, 1, told(gone));
  succeeded(gone);
  assert.deepEqual((await stack.deployment()).resources ?? [], [], "after destroy");
}
