// Long: a case is a row, with what people write as they write it.
// Which file is the program, what may stand in it, and how its values are reached.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { caseOf } from "./lib/cases.mjs";
import { does, refuses, resource, succeeds } from "./lib/right.mjs";
import { project } from "./lib/tool.mjs";

const concurrency = 2;
const head = "name: program\nruntime: yaml\n";
const stream = '{ type: "trtc:StreamIngest", properties: { roomId: "100", roomIdType: Integer, userId: u1, streamUrl: "https://media.example.com/a.mp4" } }';
const previewed = (t, content) => project(t, { "Pulumi.yaml": content }).preview();

describe("a program that stands elsewhere is run or refused, never read as empty", { concurrency }, () => {
  const main = caseOf("24-main-yaml");
  const yml = caseOf("26-pulumi-yml");
  const bare = "name: c24\nruntime: yaml\n";

  test("Main.yaml is the program", async (t) => {
    const p = project(t, main.files());
    does(succeeds(await p.preview()), "create stream");
    const { outputs } = does(succeeds(await p.up()), "create stream");
    assert.equal(outputs.task, resource(await p.state(), "StreamIngest").id);
  });
  test("a program that moves into Main.yaml goes on as it was", async (t) => {
    const p = project(t, { "Pulumi.yaml": bare + main.text("Main.yaml") });
    does(succeeds(await p.up()), "create stream");
    p.put({ "Pulumi.yaml": bare, "Main.yaml": main.bytes("Main.yaml") });
    does(succeeds(await p.up()), "same stream");
  });

  const json = JSON.stringify({ resources: { stream: { type: "trtc:StreamIngest", properties: { roomId: "100", roomIdType: "Integer", userId: "u1", streamUrl: "https://media.example.com/a.mp4" } } }, outputs: { from: "json" } });
  test("Main.json is the program, also beside a Main.yaml", async (t) => {
    const p = project(t, { "Pulumi.yaml": bare, "Main.json": json });
    assert.equal(does(succeeds(await p.preview()), "create stream").outputs.from, "json");
    p.put({ "Main.yaml": "outputs: { from: yaml }\n" });
    assert.equal(succeeds(await p.preview()).outputs.from, "json");
  });
  // Pulumi runs Main.yaml and leaves the rest of Pulumi.yaml out without a word.
  test("a program in Main.yaml and in Pulumi.yaml is refused, for only one of them would run", async (t) => {
    const p = project(t, { "Pulumi.yaml": `${bare}outputs: { from: Pulumi }\n`, "Main.yaml": "outputs: { from: Main }\n" });
    refuses(await p.preview(), { names: "outputs", line: 3, file: "Pulumi.yaml" });
  });
  test("a mistake in Main.yaml is told with its file and line", async (t) => {
    const p = project(t, { "Pulumi.yaml": bare, "Main.yaml": 'outputs:\n  a: 1\n  b: "${nothing}"\n' });
    refuses(await p.preview(), { names: "nothing", line: 3, file: "Main.yaml" });
  });

  // What ran goes on, or is told that it cannot be looked at; it is not stopped.
  const elsewhere = {
    "made by a compiler": {
      "Pulumi.yaml": "name: c24\nruntime: { name: yaml, options: { compiler: cat made.yaml } }\n",
      "made.yaml": main.text("Main.yaml"),
    },
    "in the folder that main names": { "Pulumi.yaml": `${bare}main: inner\n`, "inner/Main.yaml": main.text("Main.yaml") },
    "in the folder that main names, as a Pulumi.yaml": {
      "Pulumi.yaml": `${bare}main: inner\n`,
      "inner/Pulumi.yaml": bare + main.text("Main.yaml"),
    },
    "in a Main.json that is no JSON": { "Pulumi.yaml": bare, "Main.json": "{" },
    "in a language that is not installed": { "Pulumi.yaml": "name: c24\nruntime: cobol\n" },
  };
  for (const [where, files] of Object.entries(elsewhere)) {
    test(`a program ${where}`, async (t) => {
      const p = project(t, { "Pulumi.yaml": bare + main.text("Main.yaml") });
      does(succeeds(await p.up()), "create stream");
      p.put(files);
      const result = await p.up();
      if (result.code === 0) does(succeeds(result), "same stream");
      else refuses(result);
      assert.ok(resource(await p.state(), "StreamIngest"), result.text);
    });
  }

  test("Pulumi.yml is run, or refused by a name of a file", async (t) => {
    const p = project(t, yml.files());
    const result = await p.preview();
    if (result.code === 0) does(succeeds(result), "create stream");
    else refuses(result, { names: /Pulumi\.ya?ml/ });
  });
});

describe("what Pulumi's own files have at the top is taken", { concurrency }, () => {
  const one = [
    caseOf("41-key-main"), caseOf("41-key-options"), caseOf("41-key-packages"), caseOf("41-key-pulumi"),
    caseOf("41-key-requiredPulumiVersion"), caseOf("41-key-sdk"),
  ];
  for (const key of one) test(key.name.slice("41-key-".length), async (t) => assert.deepEqual(succeeds(await project(t, key.files()).preview()).outputs, { a: 1 }));

  const configuration = caseOf("41-key-configuration");
  test("configuration, with a word that it is config now", async (t) => {
    const result = await project(t, configuration.files()).preview();
    assert.deepEqual(succeeds(result).outputs, { a: 1 });
    assert.match(result.text, /configuration/);
  });
  const siblings = {
    "a package by its name and version": "packages: { trtc: trtc@0.1.0 }",
    "a package by its parts": "packages: { trtc: { source: trtc, version: 0.1.0 } }",
    "a required version": 'pulumi: { requiredVersion: ">=3.0.0" }',
    "options that refresh nothing": "options: {}",
  };
  for (const [what, line] of Object.entries(siblings)) test(what, async (t) => assert.deepEqual(succeeds(await previewed(t, `${head}${line}\noutputs: { a: 1 }\n`)).outputs, { a: 1 }));
});

test("a package that is made from parameters is refused by its name", async (t) =>
  refuses(
    await previewed(t, `${head}packages: { trtc: { source: ./bin, version: 0.1.0, parameters: [a] } }\noutputs: { a: 1 }\n`),
    { names: "trtc" },
  ));

describe("a resource's type", { concurrency }, () => {
  const lower = caseOf("42-type-case");
  const parts = caseOf("42b-type-three-part");
  const typed = (type) => `${head}resources:\n  stream: ${stream.replace("trtc:StreamIngest", type)}\n`;
  const isStream = (document) => assert.equal(document.steps.find((s) => s.name === "stream").type, "trtc:index:StreamIngest");

  test("is found whatever its case", async (t) => isStream(does(succeeds(await project(t, lower.files()).preview()), "create stream")));
  for (const type of ["trtc:streamIngest", "trtc:STREAMINGEST", "trtc:index:streamingest"]) {
    test(`${type} is a StreamIngest`, async (t) => isStream(does(succeeds(await previewed(t, typed(type))), "create stream")));
  }
  test("with a path in its module is the same type, or refused at its line", async (t) => {
    const result = await project(t, parts.files()).preview();
    if (result.code === 0) isStream(does(succeeds(result), "create stream"));
    else refuses(result, { names: "trtc:index/streamIngest:StreamIngest", line: 5 });
  });
  for (const type of ["trtc:index:Stream", "trtc:StreamIngests", "trtc:a:b:StreamIngest"]) {
    test(`${type} is refused`, async (t) => refuses(await previewed(t, typed(type)), { names: type, line: 4 }));
  }
});

describe("an expression may stand where Pulumi takes one", { concurrency }, () => {
  const properties = caseOf("43-properties-expr");
  const timeouts = caseOf("44-timeouts-expr");
  const timed = (value) => `${head}config: { t: { type: string, default: 2m } }\nresources:\n  stream:\n    type: trtc:StreamIngest\n    properties: { roomId: "100", roomIdType: Integer, userId: u1, streamUrl: "https://media.example.com/a.mp4" }\n    options:\n      customTimeouts: ${value}\n`;

  test("for all properties of a resource", async (t) => {
    const p = project(t, properties.files());
    does(succeeds(await p.up()), "create stream");
    const { inputs } = resource(await p.state(), "StreamIngest");
    assert.deepEqual(
      [inputs.roomId, inputs.roomIdType, inputs.userId, inputs.streamUrl], ["100", "Integer", "u1", "https://media.example.com/a.mp4"],
    );
    does(succeeds(await p.up()), "same stream");
  });
  test("for properties that a function makes secret", async (t) => {
    const p = project(t, { "Pulumi.yaml": `${head}variables:\n  all:\n    fn::secret: { roomId: "100", roomIdType: Integer, userId: u1, streamUrl: "https://m.example.com/a.mp4?key=HIDDENKEY77" }\nresources:\n  stream:\n    type: trtc:StreamIngest\n    properties: \${all}\n` });
    does(succeeds(await p.up()), "create stream");
    assert.deepEqual(p.filesWith("HIDDENKEY77"), []);
  });
  test("for properties, whose mistakes are named as ever", async (t) => {
    refuses(await previewed(t, `${head}variables:\n  all: { roomId: "0", roomIdType: Integer, userId: u1, streamUrl: "https://m.example.com/a.mp4" }\nresources:\n  stream:\n    type: trtc:StreamIngest\n    properties: \${all}\n`), { names: "roomId" });
  });
  test("for time-outs, and for that of reading", async (t) => {
    const p = project(t, timeouts.files());
    does(succeeds(await p.up()), "create stream");
    assert.equal(resource(await p.state(), "StreamIngest").customTimeouts.create, 120);
  });
  for (const value of ['{ update: "${t}" }', '{ delete: "${t}" }', '{ create: "1m30s", update: 45s, delete: 1h, read: "${t}" }']) {
    test(`for time-outs such as ${value}`, async (t) => does(succeeds(await previewed(t, timed(value))), "create stream"));
  }
  for (const value of ['{ create: "soon" }', "{ create: .inf }", '{ create: "Infinity" }', "{ update: [1m] }", '{ create: "${nothing}" }']) {
    test(`but no time-outs such as ${value}`, async (t) => refuses(await previewed(t, timed(value)), { line: 9 }));
  }
});

describe("functions", { concurrency }, () => {
  const cased = caseOf("44b-fn-case");
  test("in another case work, with a warning", async (t) => {
    const result = await project(t, cased.files()).preview();
    const { a, b } = succeeds(result).outputs;
    assert.deepEqual([a, JSON.parse(b)], ["a-b", { x: 1 }]);
    for (const right of ["fn::join", "fn::toJSON"]) assert.ok(result.text.includes(right), result.text);
  });
  const others = {
    '{ FN::SELECT: [1, [a, b]] }': "b",
    '{ fn::tobase64: hi }': "aGk=",
    '{ Fn::Split: ["-", "a-b"] }': ["a", "b"],
    "{ fn::SHA1: a }": "86f7e437faa5a7fce15d1ddcb9eaeaea377667b8",
  };
  for (const [call, value] of Object.entries(others)) test(`${call} works`, async (t) => assert.deepEqual(succeeds(await previewed(t, `${head}outputs:\n  v: ${call}\n`)).outputs, { v: value }));
  test("in another case hide a secret as well", async (t) => {
    const result = await previewed(t, `${head}outputs:\n  v: { FN::secret: HIDDEN77 }\n`);
    assert.deepEqual(succeeds(result).outputs, { v: "[secret]" });
  });
  test("that there are not are refused", async (t) => refuses(await previewed(t, `${head}outputs:\n  v: { fn::jion: ["-", [a]] }\n`), { names: "fn::jion", line: 4 }));
});

describe("a value is reached by", { concurrency }, () => {
  const paths = caseOf("50-access-paths");
  const result = (t, text) => project(t, { "Pulumi.yaml": paths.text("Pulumi.yaml", { text }) }).preview();
  const right = [
    ['${m["a.b"]}', 1], ['${m["k \\"q\\""]}', 2], ['${m["c]d"]}', 3], ["${m.l[0][1]}", 2], ['${m["l"][1][0]}', 3], ['${m[""]}', 5], ["${m.hy-phen}", 6], ['${m["sp ace"]}', 7],
    ['${["my var"]}', 8], ["${my-var}", 9], ["x${m.l[0][0]}y", "x1y"], ["$${m", "${m"], ["$$${m.hy-phen}", "$6"], ["$", "$"], ["a${pulumi.stack}${pulumi.project}", "adevc50"],
    ['${pulumi["stack"]}', "dev"], ["it''s ${m.hy-phen}", "it's 6"], ["${m.l}z", "[[1 2] [3]]z"],
    // Siblings.
    ['${["m"].l[0][0]}', 1], ['${["m"]["a.b"]}', 1], ['${["my-var"]}', 9], ['<${["my var"]}>', "<8>"], ['<${m["k \\"q\\""]}>', "<2>"], ["${m.l[00]}", [1, 2]], ["${m.l.}", [[1, 2], [3]]], ["${m..l[1]}", [3]], ["$$", "$"], ["$$$$", "$$"], ["a}b", "a}b"], ["$ {m}", "$ {m}"],
  ];
  for (const [text, value] of right) test(`${text}: ${JSON.stringify(value)}`, async (t) => assert.deepEqual(succeeds(await result(t, text)).outputs, { r: value }));

  const wrong = [
    "${m.l[9]}", "${m.l[-1]}", "${m.nosuch}", "${m.l.x}", '${m.l["0"]}', "${}", "${ m }", "${m", '${m["a}', "${m.l[0}",
    '${m["a" ]}', "${[0]}", "${nosuch}", '${["nosuch"]}', "${m.l[1.5]}", "${m[0]}",
  ];
  for (const text of wrong) test(`${text} is refused at its line`, async (t) => refuses(await result(t, text), { line: 8 }));

  test("${my var}, a name with a space: its value, or refused at its line", async (t) => {
    const r = await result(t, "${my var}");
    if (r.code === 0) assert.deepEqual(succeeds(r).outputs, { r: 8 });
    else refuses(r, { line: 8 });
  });
});

describe("the last resource of a stack may leave the program", { concurrency }, () => {
  const last = caseOf("47-remove-last");
  for (const empty of ["empty.yaml", "empty2.yaml"]) {
    test(`for ${empty}: preview, up and destroy work without credentials`, async (t) => {
      const p = project(t, last.files());
      does(succeeds(await p.up()), "create stream");
      p.put({ "Pulumi.yaml": last.bytes(empty) });
      does(succeeds(await p.preview()), "delete stream");
      does(succeeds(await p.up()), "delete stream");
      assert.equal(resource(await p.state(), "StreamIngest"), undefined);
      does(succeeds(await p.destroy()));
    });
  }
  test("before an up, refresh still finds it", async (t) => {
    const p = project(t, last.files());
    does(succeeds(await p.up()), "create stream");
    p.put({ "Pulumi.yaml": last.bytes("empty.yaml") });
    does(succeeds(await p.refresh()), "same stream");
    assert.ok(resource(await p.state(), "StreamIngest"));
  });
  test("before an up, destroy stops it", async (t) => {
    const p = project(t, last.files());
    does(succeeds(await p.up()), "create stream");
    p.put({ "Pulumi.yaml": last.bytes("empty2.yaml") });
    does(succeeds(await p.destroy()), "delete stream");
  });
  test("and come back", async (t) => {
    const p = project(t, last.files());
    does(succeeds(await p.up()), "create stream");
    p.put({ "Pulumi.yaml": last.bytes("empty.yaml") });
    does(succeeds(await p.up()), "delete stream");
    p.put({ "Pulumi.yaml": last.bytes("Pulumi.yaml") });
    does(succeeds(await p.up()), "create stream");
  });
});
