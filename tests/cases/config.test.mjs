// Long: a case is a row, with what people write as they write it.
// The stack's configuration: what stands in its file, what the program sees of it, and what `config set` writes.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { caseOf } from "./lib/cases.mjs";
import { does, refuses, resource, succeeds, works } from "./lib/right.mjs";
import { project } from "./lib/tool.mjs";

const concurrency = 2;
const program = (type, output = "${v}") => `name: conf\nruntime: yaml\nconfig: { v: { type: ${type} } }\noutputs: { v: "${output}" }\n`;
const configured = (t, type, value, output) => project(
  t, { "Pulumi.yaml": program(type, output), "Pulumi.dev.yaml": `config:\n  conf:v: ${value}\n` },
).preview();

describe("a value is of the type that the program declares", { concurrency }, () => {
  const [strings, bools, big] = [caseOf("32-config-strings"), caseOf("32c-config-bools"), caseOf("32d-big-numbers")];

  test("texts become numbers and booleans, and numbers texts", async (t) => {
    const p = project(t, strings.files());
    const { outputs } = does(succeeds(await p.up()), "create stream");
    assert.deepEqual(outputs, { u: "user-2023111512345678", r: "room-1001", ratio: 0.01 });
    const { inputs } = resource(await p.state(), "StreamIngest");
    assert.deepEqual(
      [inputs.roomId, inputs.userId, inputs.isPause, inputs.volume, inputs.repeatNum], ["1001", "2023111512345678", true, 5, -1],
    );
  });
  test("True and 1 are booleans", async (t) => assert.deepEqual(succeeds(await project(t, bools.files()).preview()).outputs, { a: true, b: true }));
  for (const [value, right] of Object.entries({ t: true, T: true, true: true, TRUE: true, 0: false, f: false, F: false, false: false, False: false, FALSE: false })) {
    test(`"${value}" is ${right}`, async (t) => assert.deepEqual(succeeds(await configured(t, "boolean", `"${value}"`)).outputs, { v: right }));
  }
  for (const value of ["yes", "on", "2", "tRUE", ""]) {
    test(`"${value}" is no boolean`, async (t) => refuses(await configured(t, "boolean", `"${value}"`), { names: "v", line: 3 }));
  }
  for (const [type, value] of [["integer", '"1.5"'], ["integer", '"x"'], ["number", '"x"'], ["number", '"1,5"']]) {
    test(`${value} is no ${type}`, async (t) => refuses(await configured(t, type, value), { names: "v" }));
  }

  test("a long number and a hash that looks like a number stay as they are written", async (t) => {
    const { outputs } = succeeds(await project(t, big.files()).preview());
    assert.deepEqual([outputs.user, outputs.plain, outputs.sha], ["u-123456789012345678", "123456789012345678", "6123e45"]);
    assert.equal(outputs.m.a, 1e18);
    assert.match(outputs.json, /^\{"pow":1000000000000000000\}$/);
    for (const text of [outputs.text.slice(2), outputs.bucket]) assert.doesNotMatch(text, /E/);
    assert.deepEqual([Number(outputs.text.slice(2)), Number(outputs.bucket)], [1e18, 1e21]);
  });
  for (const value of ["18446744073709551615", "-5", "1001", "true", '"0012345"', '"1.10"', '"1e3"', '"null"', "9007199254740993"]) {
    const right = value.replaceAll('"', "");
    test(`${value} for a text is ${right}`, async (t) => assert.deepEqual(succeeds(await configured(t, "string", value, "<${v}>")).outputs, { v: `<${right}>` }));
  }
});

describe("a value is found by", { concurrency }, () => {
  const [untyped, namespaces] = [caseOf("32b-config-untyped"), caseOf("32e-config-namespace")];
  test("its name, also when the program declares none, and by its namespace", async (t) => {
    const p = project(t, untyped.files());
    const { outputs } = does(succeeds(await p.up()), "create stream");
    assert.deepEqual([outputs.u, String(outputs.ns)], ["user-0012345", "0.01"]);
    const { inputs } = resource(await p.state(), "StreamIngest");
    assert.deepEqual([inputs.roomId, inputs.userId, inputs.isPause, inputs.volume], ["1001", "0012345", true, 5]);
  });
  test("the namespace of a provider, and one of the user's own", async (t) => {
    const p = project(t, namespaces.files());
    does(succeeds(await p.up()), "create s");
    const { inputs } = resource(await p.state(), "StreamIngest");
    assert.deepEqual([inputs.userId, inputs.streamUrl], ["u-ap-singapore", "https://m.example.com/a.mp4"]);
  });
  test("the namespace of the project itself", async (t) => {
    const files = {
      "Pulumi.yaml": 'name: conf\nruntime: yaml\noutputs: { v: "${conf:v}", w: "<${conf:v}>" }\n',
      "Pulumi.dev.yaml": "config:\n  conf:v: hi\n",
    };
    assert.deepEqual(succeeds(await project(t, files).preview()).outputs, { v: "hi", w: "<hi>" });
  });
  test("a namespace that has it, and refused by one that has not", async (t) => {
    const files = {
      "Pulumi.yaml": 'name: conf\nruntime: yaml\noutputs: { v: "${media:nosuch}" }\n',
      "Pulumi.dev.yaml": "config:\n  media:path: hi\n",
    };
    refuses(await project(t, files).preview(), { names: "media:nosuch", line: 3 });
  });
  test("a namespace, and a secret stays one", async (t) => {
    const p = project(t, { "Pulumi.yaml": 'name: conf\nruntime: yaml\noutputs: { v: "<${media:key}>" }\n' });
    works(await p.run(["config", "set", "--secret", "media:key", "HIDDEN77"]));
    const result = await p.up();
    assert.deepEqual(succeeds(result).outputs, { v: "[secret]" });
    assert.deepEqual(
      [result.text.includes("HIDDEN77"), p.filesWith("HIDDEN77"), p.read("Pulumi.dev.yaml").includes("HIDDEN77")], [false, [], false],
    );
  });
});

describe("config set keeps a value as it was given", { concurrency }, () => {
  const roundtrip = caseOf("48-config-roundtrip");
  const values = [
    "plain", "two words", "1", "-5", "+12", "1.5", "1.10", "1.0", ".5", "1.", "1e3", "1E+3", "6123e45", "123456789012345678", "12345678901234567890", "0", "00", "007", "0o17", "017", "0x1F", "0b101", "1_000",
    "true", "True", "false", "yes", "no", "on", "y", "null", "Null", "~", ".inf", ".nan", "2024-06-01", "12:30:45", "", " ", " padded ", "-", "- a", "?", "a: b", "a #b", "#b", "[1, 2]", "{a: 1}", '"quoted"', "'quoted'",
    "it's", "@at", "`tick`", "%percent", "&anchor", "*alias", "!tag", "|", ">", "<<", "=", "---", "...", "back\\slash", "tab\there", "two\nlines", "end\n\nnot the end", "$5", "${x}", "$${x}", "日本語", "😀", "é", "\u0001", "x".repeat(300),
  ];
  for (const value of values) {
    test(JSON.stringify(value).slice(0, 60), async (t) => {
      const p = project(t, roundtrip.files());
      works(await p.run(["config", "set", "v", "--", value]));
      assert.equal(works(await p.run(["config", "get", "v"])), `${value}\n`);
      assert.deepEqual(succeeds(await p.preview()).outputs, { v: value, t: `<${value}>` });
    });
  }
  for (const value of ["123456789012345678", "1.10", "~", " padded ", "two\nlines"]) {
    test(`as a secret: ${JSON.stringify(value)}`, async (t) => {
      const p = project(t, roundtrip.files());
      works(await p.run(["config", "set", "--secret", "v", "--", value]));
      assert.equal(works(await p.run(["config", "get", "v"])), `${value}\n`);
      assert.deepEqual(succeeds(await p.preview()).outputs, { v: "[secret]", t: "[secret]" });
    });
  }

  const commented = "# What this stack is for.\nconfig:\n  # The region\n  trtc:region: ap-singapore # where they are\n\n  c48:v: old # of the program\n  c48:list:\n    - 1 # one\n    - 0x1F\n  # Below all\n# The end\n";
  const comments = [
    "# What this stack is for.", "# The region", "# where they are", "# of the program", "# one", "# Below all", "# The end",
  ];
  const edits = {
    "a value that is there": ["set", "v", "new"],
    "a value that is new": ["set", "other", "new"],
    "a value that is new and secret": ["set", "--secret", "other", "new"],
    "a value that is removed": ["rm", "trtc:region"],
  };
  for (const [what, args] of Object.entries(edits)) {
    test(`and the comments of the file: ${what}`, async (t) => {
      const p = project(t, { ...roundtrip.files(), "Pulumi.dev.yaml": commented });
      works(await p.run(["config", ...args]));
      const text = p.read("Pulumi.dev.yaml");
      const gone = args[0] === "rm" ? ["# where they are", "# The region"] : [];
      for (const comment of comments.filter((c) => !gone.includes(c))) assert.ok(text.includes(comment), `${comment} is lost:\n${text}`);
      assert.match(text, /^ +- 0x1F$/m);
      if (args[0] === "rm") assert.ok(!text.includes("ap-singapore"), text);
      else assert.match(text, /trtc:region: ap-singapore # where they are/);
      if (what === "a value that is there") assert.match(text, /c48:v: new\b.*# of the program/);
    });
  }
  test("and what else stands in the file", async (t) => {
    const p = project(t, { ...roundtrip.files(), "Pulumi.dev.yaml": 'config:\n  c48:a: 1.10\n  c48:b: 6123e45\n  c48:c: "007"\n  c48:d: 0x1F\n  c48:e: ~\n  c48:f: 123456789012345678\n' });
    works(await p.run(["config", "set", "v", "new"]));
    const text = p.read("Pulumi.dev.yaml");
    for (const line of ["c48:a: 1.10", "c48:b: 6123e45", 'c48:c: "007"', "c48:d: 0x1F", "c48:e: ~", "c48:f: 123456789012345678"]) assert.match(text, new RegExp(`^  ${line.replace(".", "\\.")}$`, "m"));
  });
});
