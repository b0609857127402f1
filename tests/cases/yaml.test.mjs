// Long: a case is a row, with what people write as they write it.
// How the text of a program is read: scalars and tags, encodings, aliases, doubled names, and what is no YAML.
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { caseOf } from "./lib/cases.mjs";
import { does, refuses, succeeds } from "./lib/right.mjs";
import { project } from "./lib/tool.mjs";

const concurrency = 2;
const head = "name: yaml\nruntime: yaml\n";
const previewed = (t, content, options) => project(t, { "Pulumi.yaml": content }, options).preview();

// The outputs of one preview, for many tests.
function outputsOf(project) {
  let outputs;
  return () => (outputs ??= project.preview().then((result) => succeeds(result).outputs));
}

// A heap that ends before the machine's memory does.
const bounded = { env: { DOTNET_GCHeapHardLimit: "0x20000000" } };

describe("scalars are read as the YAML library of Pulumi's runtime reads them", { concurrency }, () => {
  const scalars = caseOf("27-yaml-scalars");
  const right = {
    oct: 15, octOld: 15, oldBad: 89, under: 1000, bin: 5, plus: 12, hex: 31, neghex: -31, hexUnder: 25017, dot: 1, dotfive: 0.5, exp: 1000, expPlus: 1000,
    date: "2024-06-01", datetime: "2024-06-01T10:00:00Z", sexa: "12:30:45", yes: "yes", no: "no", on: "on", version: 1.1,
    strTag: "123", strTagBool: "true", intTag: 5, boolTag: true, floatTag: 3, bin64: "aGVsbG8=",
    big: 1234567890123456, bigText: "id-1.234567890123456e+15", msText: "id-1.717243200123e+12",
  };
  const outputs = outputsOf(project({ after }, scalars.files()));
  for (const [name, value] of Object.entries(right)) test(`${name} is ${JSON.stringify(value)}`, async () => assert.deepEqual((await outputs())[name], value));
  test("a number beyond 64 bits stands in a text without an E", async () => {
    const { big2Text } = await outputs();
    assert.equal(Number(big2Text.slice(3)), 12345678901234567890);
    assert.doesNotMatch(big2Text, /E/);
  });
  test("fn::toJSON writes whole numbers out", async () => {
    const { msJson } = await outputs();
    assert.deepEqual(JSON.parse(msJson), { ms: 1717243200123, big: 1234567890123456, html: "a<b>&c", u: "日本語", nl: "a\nb" });
    assert.match(msJson, /"ms":1717243200123\b/);
  });
});

describe("other scalars are read so as well", { concurrency }, () => {
  const right = [
    ["0O17", 15], ["0B101", 5], ["0X1f", 31], ["-0b101", -5], ["-0o17", -15], ["+0x1F", 31], ["+017", 15], ["-017", -15],
    ["1_0.5", 10.5], ["1__0", 10], ["1_", 1], ["_1", "_1"], ["0x", "0x"], ["0o18", "0o18"], ["0b102", "0b102"], ["0xG", "0xG"],
    ["+.5", 0.5], ["-.5", -0.5], [".5e1", 5], ["1.e3", 1000], ["12e03", 12000], ["1e", "1e"], ["e5", "e5"], ["1e400", "1e400"], ["-0", 0], ["00", 0], ["08.5", 8.5],
    ["9223372036854775807", 9223372036854775807], ["18446744073709551615", 18446744073709551615],
    ["True", true], ["TRUE", true], ["False", false], ["tRue", "tRue"], ["y", "y"], ["N", "N"], ["off", "off"], ["nULL", "nULL"],
    ["1:30", "1:30"], ["2024-6-1", "2024-6-1"], ["2024-13-01", "2024-13-01"], ["1,000", "1,000"], [".", "."], ["1.2.3", "1.2.3"],
    ["!!str ~", "~"], ["!!str null", "null"], ["!!str 1.10", "1.10"], ["!!str 0x1F", "0x1F"], ["!!str 2024-06-01", "2024-06-01"], ["!!str", ""],
    ["!<tag:yaml.org,2002:str> 5", "5"], ['!!int "0x1F"', 31], ["!!int 0o17", 15], ['!!float "1.5"', 1.5], ["!!float 0x10", 16], ['!!bool "False"', false],
    ['"123"', "123"], ["'0x1F'", "0x1F"], ['"true"', "true"], ['"~"', "~"],
  ];
  for (const [scalar, value] of right) {
    test(`${scalar} is ${JSON.stringify(value)}`, async (t) => {
      const { v } = succeeds(await previewed(t, `${head}outputs:\n  v: ${scalar}\n`)).outputs;
      assert.equal(v === 0 ? 0 : v, value); // Minus zero is zero.
    });
  }

  for (const scalar of ["!!int x", "!!int 1.5", "!!float x", '!!bool "yes"', "!!bool 1"]) {
    test(`${scalar} is refused with its line`, async (t) => refuses(await previewed(t, `${head}outputs:\n  v: ${scalar}\n`), { line: 4 }));
  }

  test("an input of a resource is read the same way", async (t) => {
    const p = project(t, { "Pulumi.yaml": `${head}resources:\n  s:\n    type: trtc:StreamIngest\n    properties:\n      roomId: !!str 1001\n      roomIdType: Integer\n      userId: !!str 42\n      streamUrl: https://m.example.com/a.mp4\n      volume: 0o17\n      isPause: !!bool "true"\noutputs: { room: "\${s.roomId}", user: "\${s.userId}", volume: "\${s.volume}", pause: "\${s.isPause}" }\n` });
    assert.deepEqual(succeeds(await p.preview()).outputs, { pause: true, room: "1001", user: "42", volume: 15 });
  });
});

describe("a text that would never end is refused at its place, soon", { concurrency }, () => {
  const recursive = caseOf("28a-recursive-alias");
  const refusedAt = async (t, content, line) => refuses(await previewed(t, content, bounded), { line });
  test("an alias inside what it names", async (t) => refuses(await project(t, recursive.files(), bounded).preview(), { line: [4, 5] }));
  test("two aliases inside each other", (t) => refusedAt(t, `${head}variables:\n  a: &a\n    b: &b\n      c: *a\n      d: *b\noutputs: { x: "\${a}" }\n`, [4, 5, 6, 7]));
  test("an alias inside its own list", (t) => refusedAt(t, `${head}variables:\n  a: &a [1, *a]\noutputs: { x: "\${a}" }\n`, 4));
  test("an alias that nothing has named", (t) => refusedAt(t, `${head}variables:\n  a: *nobody\noutputs: { x: "\${a}" }\n`, 4));
  test("aliases that multiply ninefold, nine times", (t) => {
    const lines = Array.from({ length: 9 }, (_, i) => `  v${i + 1}: &v${i + 1} [${Array(9).fill(`*v${i}`).join(", ")}]\n`).join("");
    return refusedAt(t, `${head}variables:\n  v0: &v0 [lol]\n${lines}outputs: { x: "\${v9}" }\n`, "\\d+");
  });
  for (const depth of [20_000, 100_000]) {
    test(`lists ${depth.toLocaleString("en")} deep`, (t) => refusedAt(t, `${head}variables:\n  x: ${"[".repeat(depth)}${"]".repeat(depth)}\n`, "\\d+"));
    test(`objects ${depth.toLocaleString("en")} deep`, (t) => refusedAt(t, `${head}variables:\n  x: ${"{a: ".repeat(depth)}1${"}".repeat(depth)}\n`, "\\d+"));
  }
  test("blocks 12,000 deep", (t) => refusedAt(t, `${head}variables:\n  x:\n    ${"- ".repeat(12_000)}1\n`, "\\d+"));
});

describe("aliases and merge keys", { concurrency }, () => {
  const aliases = caseOf("46-anchor-alias");
  const merge = caseOf("46b-merge");
  test("an alias stands for what its anchor names", async (t) => {
    const pane = { imageWidth: 640, imageHeight: 720 };
    assert.deepEqual(succeeds(await project(t, aliases.files()).preview()).outputs, { l: [pane, pane] });
  });
  test("a merge key is refused by name", async (t) => refuses(await project(t, merge.files()).preview(), { names: "merge key", line: 5 }));
});

describe("the bytes of a file may be", { concurrency }, () => {
  const [crlf, utf16, tab, latin1, nul, cr] = [
    caseOf("29a-crlf-bom"), caseOf("29b-utf16"), caseOf("29c-tab"), caseOf("29d-latin1"), caseOf("29e-nul"), caseOf("29f-cr-only"),
  ];
  const text = (user) => `line one\nline two ${user}\n`;
  const reads = async (t, files, user = "u1") => assert.equal(
    does(succeeds(await project(t, files).preview()), "create stream").outputs.text, text(user),
  );
  const utf16be = (bytes) => Buffer.from(bytes).swap16();
  const plain = Buffer.from(crlf.text("Pulumi.yaml").replaceAll("\r", "").replace("\ufeff", ""));

  test("UTF-8 with a byte order mark and CRLF", (t) => reads(t, crlf.files()));
  test("UTF-8 with a byte order mark and LF", (t) => reads(t, { "Pulumi.yaml": Buffer.concat([Buffer.from("\ufeff"), plain]) }));
  test("UTF-16, little end first", (t) => reads(t, utf16.files()));
  test("UTF-16, big end first", (t) => reads(t, { "Pulumi.yaml": utf16be(utf16.bytes("Pulumi.yaml")) }));
  test("lines that end in CR alone", (t) => reads(t, cr.files()));
  test("a NUL, escaped", (t) => reads(t, nul.files(), "u\0x"));
  test("Latin-1: read or refused, never garbled in silence", async (t) => {
    const p = project(t, latin1.files());
    const result = await p.preview();
    if (result.code !== 0) return refuses(result, { names: "Pulumi.yaml" });
    assert.equal(does(succeeds(result), "create stream").outputs.text, text("u1"));
  });

  test("but no tab for an indent, and the error tells its line", async (t) => refuses(await project(t, tab.files()).preview(), { line: 8 }));
  test("nor a tab under a list", async (t) => refuses(await previewed(t, `${head}variables:\n  x:\n    - 1\n\t- 2\n`), { line: 6 }));
  test("a tab between a name and its value is a space", async (t) => assert.deepEqual(succeeds(await previewed(t, `${head}outputs:\n  a:\t1\n`)).outputs, { a: 1 }));
});

describe("names given twice are refused at the second", { concurrency }, () => {
  const [resource, property, top, config] = [
    caseOf("30a-dup-resource"), caseOf("30b-dup-prop"), caseOf("30c-dup-top"), caseOf("30d-dup-config"),
  ];
  test("a resource", async (t) => refuses(await project(t, resource.files()).preview(), { names: "stream", line: 11 }));
  test("a property", async (t) => refuses(await project(t, property.files()).preview(), { names: "userId", line: 11 }));
  test("a name at the top", async (t) => refuses(await project(t, top.files()).preview(), { names: "outputs", line: 12 }));
  test("a value of the stack's configuration", async (t) => refuses(await project(t, config.files()).preview(), { names: "c30:x", line: 3, file: "Pulumi.dev.yaml" }));
  test("a member in braces", async (t) => refuses(await previewed(t, `${head}variables:\n  m: { a: 1, b: 2, a: 3 }\n`), { names: "a", line: 4 }));
  test("a name that is written in two ways", async (t) => refuses(await previewed(t, `${head}variables:\n  m:\n    a: 1\n    "a": 2\n`), { names: "a", line: 6 }));
});

describe("what else stands in a file", { concurrency }, () => {
  const [keys, documents, directive, blocks] = [
    caseOf("30e-numeric-keys"), caseOf("30f-two-docs"), caseOf("30g-directive"), caseOf("31-block-dollars"),
  ];
  test("names that look like numbers are texts", async (t) => {
    assert.deepEqual(succeeds(await project(t, keys.files()).preview()).outputs, { m: { 1: "one", true: "yes", null: "nil", 1.5: "x" } });
  });
  test("marks of a document's begin and end", async (t) => assert.deepEqual(succeeds(await project(t, documents.files()).preview()).outputs, { a: 1 }));
  test("a directive", async (t) => assert.deepEqual(succeeds(await project(t, directive.files()).preview()).outputs, { a: 1 }));
  test("block texts, escapes and dollars", async (t) => {
    const { json, ...outputs } = succeeds(await project(t, blocks.files()).preview()).outputs;
    const lit = 'Hello 世界,\n  indented "quotes" \\n back\\slash\n${not} a $ sign $\n';
    const dq = "tab\there é 😀 世界";
    assert.deepEqual(
      outputs,
      { price: "cost $5 and $6", esc: "${who}", lit, folded: "one two 世界\nthree", keepc: "k\n\n", at: "dev@c31", single: "it's 世界", dq },
    );
    assert.deepEqual(JSON.parse(json), { lit, dq });
  });
});

describe("what is no YAML is refused with its line, and nothing is done", { concurrency }, () => {
  const unclosed = caseOf("51-unclosed-flow");
  test("a bracket that is not closed", async (t) => refuses(await project(t, unclosed.files()).preview(), { line: [4, 5, 6, 7] }));
  test("commas that are missing", async (t) => refuses(await previewed(t, unclosed.bytes("missing-comma.yaml")), { line: [5, 6] }));
  test("a bracket that gets lost after an up leaves what runs alone", async (t) => {
    const p = project(t, { "Pulumi.yaml": unclosed.bytes("good.yaml") });
    does(succeeds(await p.up()), "create stream");
    const before = await p.state();
    p.put({ "Pulumi.yaml": unclosed.bytes("Pulumi.yaml") });
    refuses(await p.up(), { line: [4, 5, 6, 7] });
    p.put({ "Pulumi.yaml": unclosed.bytes("good.yaml") });
    assert.deepEqual((await p.state()).resources, before.resources);
    does(succeeds(await p.up()), "same stream");
  });

  const broken = {
    "a brace that is not closed": ["  x: {a: 1", [4, 5, 6]],
    "a list in a list that is not closed": ["  x: [[1, 2], [3", [4, 5, 6]],
    "a bracket closed by a brace": ["  x: [1, 2}", [4, 5]],
    "a bracket too many": ["  x: [1, 2]]", 4],
    "a quote that is not closed": ['  x: "abc', [4, 5, 6]],
    "a single quote that is not closed": ["  x: 'abc", [4, 5, 6]],
    "an unknown escape": ['  x: "a\\q"', 4],
    "a colon in a plain text": ["  x: a: b", 4],
    "an indent that fits nothing": ["  x:\n      a: 1\n    b: 2", 6],
    "a plain text that begins with @": ["  x: @a", 4],
    "a plain text that begins with a backtick": ["  x: `a`", 4],
    "an expression in braces without quotes": ["  x: { a: ${v}, b: 1 }", 4],
    "a text after a list": ["  x:\n    - 1\n    y", [5, 6, 7]],
  };
  for (const [what, [lines, line]] of Object.entries(broken)) {
    test(what, async (t) => refuses(await previewed(t, `${head}variables:\n${lines}\noutputs: { a: 1 }\n`), { line }));
  }
});
