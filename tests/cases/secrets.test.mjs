// Long: a case is a row, with what people write as they write it.
// What is marked secret stands nowhere in the clear: not in the state, not in the journal, not on the terminal.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { caseOf } from "./lib/cases.mjs";
import { does, refuses, resource, succeeds } from "./lib/right.mjs";
import { project } from "./lib/tool.mjs";

const concurrency = 2;

function hidden(p, secret, ...results) {
  assert.deepEqual(p.filesWith(secret), []);
  for (const r of results) assert.ok(!r.text.includes(secret), r.text);
}

describe("ignoreChanges below a secret keeps it one", { concurrency }, () => {
  const leak = caseOf("22-ignore-secret-leak");
  const secret = "TOPSECRETSTREAMKEY";
  const run = async (t, ...programs) => {
    const p = project(t, { "Pulumi.yaml": programs[0] });
    for (const program of programs) {
      p.put({ "Pulumi.yaml": program });
      hidden(p, secret, await p.preview());
      const result = await p.up();
      succeeds(result);
      hidden(p, secret, result);
    }
    const [state, refreshed, exported] = [await p.state(), await p.refresh(), await p.run(["stack", "export"])];
    hidden(p, secret, refreshed, exported);
    return { p, state };
  };
  const files = leak.files();
  test("through an up that changes something else", async (t) => {
    const { state } = await run(t, files["v1.yaml"], files["v3.yaml"]);
    assert.ok(resource(state, "PublishCdnStream").inputs.seiParams);
  });
  test("through an up that changes nothing else", (t) => run(t, files["v1.yaml"], files["v2.yaml"], files["v3.yaml"]));
  test("in the program as it stands", (t) => run(t, files["Pulumi.yaml"]));
  for (const path of ["publishCdnParams[*].isTencentCdn", "publishCdnParams[0].publishCdnUrl", "publishCdnParams[0]", "publishCdnParams[*]", "publishCdnParams", "*", '["publishCdnParams"][0]["isTencentCdn"]', "publishCdnParams[3].isTencentCdn"]) {
    test(`whatever the path is: ${path}`, (t) => {
      const with_ = (file) => leak.text(file).replace('["publishCdnParams[0].isTencentCdn"]', `['${path}']`);
      return run(t, with_("v1.yaml"), with_("v3.yaml"));
    });
  }
  test("when the new value is not marked any more but the old one, which stays, was", async (t) => {
    const unmarked = leak
      .text("v3.yaml")
      .replace(/ {8}fn::secret:\n {10}- (.*)\n {12}(.*)\n/, "        - $1\n          $2\n")
      .replace("TOPSECRETSTREAMKEY", "another")
      .replace("[0].isTencentCdn", "");
    assert.doesNotMatch(unmarked, /fn::secret/);
    await run(t, leak.text("v1.yaml"), unmarked);
  });
});

describe("a value that becomes secret is one from that up on", { concurrency }, () => {
  const mark = caseOf("39-mark-secret");
  const url = "https://m.example.com/a.mp4?token=PLAINTOKEN55";
  const plain = `"${url}"`;
  const marked = `{ fn::secret: "${url}" }`;
  const additional = "options: { additionalSecretOutputs: [streamUrl] }";
  const program = (url, volume = 80, options = "") => ({ "Pulumi.yaml": mark.text("Pulumi.yaml", { url, volume, options }) });
  const up = async (p, files, operation) => {
    p.put(files);
    does(succeeds(await p.up()), `${operation} ingest`);
    const state = await p.state();
    const clear = (value) => JSON.stringify(value ?? {}).includes("PLAINTOKEN55");
    const stack = state.resources.find((r) => r.type === "pulumi:pulumi:Stack");
    const ingest = resource(state, "StreamIngest");
    return Object.entries({ inputs: ingest.inputs, outputs: ingest.outputs, "stack outputs": stack.outputs })
      .filter(([, value]) => clear(value))
      .map(([name]) => name);
  };

  test("with fn::secret, though nothing else changes", async (t) => {
    const p = project(t, program(plain));
    assert.deepEqual(await up(p, program(plain), "create"), ["inputs", "outputs", "stack outputs"]);
    assert.deepEqual(await up(p, program(marked), "same"), []);
    assert.deepEqual(p.filesWith("PLAINTOKEN55").filter((file) => !/\.bak|backup|history/.test(file)), []);
    assert.deepEqual(await up(p, program(marked, 70), "update"), []);
  });
  test("with additionalSecretOutputs, though nothing else changes", async (t) => {
    const p = project(t, program(plain));
    await up(p, program(plain), "create");
    const inState = (names) => names.filter((name) => name !== "inputs");
    assert.deepEqual(inState(await up(p, program(plain, 80, additional), "same")), []);
    assert.deepEqual(inState(await up(p, program(plain, 70, additional), "update")), []);
  });
  test("with additionalSecretOutputs from the start, and a refresh keeps it", async (t) => {
    const p = project(t, program(plain, 80, additional));
    const created = await up(p, program(plain, 80, additional), "create");
    assert.deepEqual(created.filter((name) => name !== "inputs"), []);
    succeeds(await p.refresh());
    assert.ok(!JSON.stringify(resource(await p.state(), "StreamIngest").outputs).includes("PLAINTOKEN55"));
  });
  test("when it was secret from the start, and a refresh keeps it", async (t) => {
    const p = project(t, program(marked));
    assert.deepEqual(await up(p, program(marked), "create"), []);
    hidden(p, "PLAINTOKEN55", await p.refresh(), await p.preview(), await p.run(["stack", "output"]));
  });
  test("when a secret of the configuration takes its place", async (t) => {
    const p = project(t, program(plain));
    await up(p, program(plain), "create");
    await p.run(["config", "set", "--secret", "url", url]);
    const configured = mark
      .text("Pulumi.yaml", { url: '"${url}"', volume: 80, options: "" })
      .replace("resources:", "config: { url: { type: string } }\nresources:");
    assert.deepEqual(await up(p, { "Pulumi.yaml": configured }, "same"), []);
  });
  test("when only an output of the stack becomes secret", async (t) => {
    const p = project(t, program(plain));
    await up(p, program(plain), "create");
    const output = mark
      .text("Pulumi.yaml", { url: plain, volume: 80, options: "" })
      .replace('u: "${ingest.streamUrl}"', 'u: { fn::secret: "${ingest.streamUrl}" }');
    assert.deepEqual(await up(p, { "Pulumi.yaml": output }, "same"), ["inputs", "outputs"]);
  });
});

describe("a refusal does not print what is secret", { concurrency }, () => {
  const head = "name: hidden\nruntime: yaml\nresources:\n  s:\n    type: trtc:StreamIngest\n    properties:\n";
  const rows = {
    "a URL": '      roomId: "1"\n      roomIdType: Integer\n      userId: u\n      streamUrl: { fn::secret: "HIDDEN77 is no url" }\n',
    "a room": '      roomId: { fn::secret: "HIDDEN77" }\n      roomIdType: Integer\n      userId: u\n      streamUrl: "https://m.example.com/a.mp4"\n',
    "a type of room": '      roomId: "1"\n      roomIdType: { fn::secret: HIDDEN77 }\n      userId: u\n      streamUrl: "https://m.example.com/a.mp4"\n',
    "a number": '      roomId: "1"\n      roomIdType: Integer\n      userId: u\n      streamUrl: "https://m.example.com/a.mp4"\n      volume: { fn::secret: 7700077 }\n',
  };
  for (const [what, properties] of Object.entries(rows)) {
    test(what, async (t) => {
      const p = project(t, { "Pulumi.yaml": head + properties });
      const result = refuses(await p.preview());
      for (const secret of ["HIDDEN77", "7700077"]) hidden(p, secret, result);
    });
  }
  test("${provider.secretKey} as an output", async (t) => {
    const p = project(t, { "Pulumi.yaml": 'name: hidden\nruntime: yaml\nresources:\n  own:\n    type: pulumi:providers:trtc\n    properties: { secretId: AKID, secretKey: HIDDEN77, region: ap-singapore }\noutputs: { k: "${own.secretKey}" }\n' });
    const result = await p.up();
    assert.deepEqual(succeeds(result).outputs, { k: "[secret]" });
    hidden(p, "HIDDEN77", result, await p.run(["stack", "export"]));
  });
});
