// What a result is held against.
import assert from "node:assert/strict";

const told = (r) => `trtc ${r.args.join(" ")}: exit ${r.code}${r.signal ? `, ${r.signal}` : ""}\n${r.text.slice(0, 3000)}`;
const crashes = [/Unhandled exception/i, /^\s+at [\w.]+\.[\w<>`[\],]+\(/m, /thrown by handler/i, /Stack overflow/i, /Out of memory/i];

// It ended by itself, with a code that it documents, and tells no stack trace.
export function ends(r) {
  assert.equal(r.signal, null, told(r));
  assert.ok([0, 1, 2].includes(r.code), told(r));
  for (const crash of crashes) assert.doesNotMatch(r.text, crash, told(r));
  return r;
}

export const errors = (r) => (r.document?.diagnostics ?? []).filter((d) => d.severity === "error").map((d) => d.message);
export const warnings = (r) => (r.document?.diagnostics ?? []).filter((d) => d.severity === "warning").map((d) => d.message);

// It succeeded; gives what --json told.
export function succeeds(r) {
  ends(r);
  assert.equal(r.code, 0, told(r));
  assert.equal(r.document?.result, "succeeded", told(r));
  assert.deepEqual(errors(r), [], told(r));
  return r.document;
}

// It did so without being asked for JSON.
export function works(r) {
  ends(r);
  assert.equal(r.code, 0, told(r));
  return r.stdout;
}

// It was refused: each of `names` stands in what is told, and where a line is given (or several that would do), the place does.
export function refuses(r, { names = [], line, file = "Pulumi.yaml" } = {}) {
  ends(r);
  assert.equal(r.code, 1, told(r));
  if (r.document) assert.equal(r.document.result, "failed", told(r));
  // The lines of the program that an error shows do not count.
  const text = r.text.replaceAll("\\n", "\n").replaceAll('\\"', '"').replace(/^ *\d+ \|.*$/gm, "");
  for (const name of [names].flat()) {
    if (name instanceof RegExp) assert.match(text, name, told(r));
    else assert.ok(text.includes(name), `${name} is not named: ${told(r)}`);
  }
  const lines = [line ?? []].flat();
  if (lines.length > 0) assert.match(r.text, new RegExp(`\\b${file.replaceAll(".", "\\.")}:(${lines.join("|")}):\\d+`), told(r));
  return r;
}

// The operations on other resources than the stack, as "op name", in the order of their names.
export const operations = (document) =>
  document.steps
    .filter((s) => s.type !== "pulumi:pulumi:Stack")
    .map((s) => `${s.op} ${s.name}${s.failed ? " failed" : ""}`)
    .sort((a, b) => a.split(" ")[1].localeCompare(b.split(" ")[1]));

export const changes = (document) =>
  document.steps.flatMap((s) => (s.changes ?? []).map((c) => `${c.path} ${c.replaces ? "replace" : c.kind}`));

export function does(document, ...expected) {
  assert.deepEqual(operations(document), expected, JSON.stringify(document.steps, undefined, 1));
  return document;
}

export const resource = (state, type) => state.resources.find((r) => r.type === `trtc:index:${type}`);
