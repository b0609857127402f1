// Long: a case is a row, with what people write as they write it.
// Paths of ignoreChanges and replaceOnChanges, as Pulumi reads them.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { caseOf } from "./lib/cases.mjs";
import { changes, does, refuses, succeeds } from "./lib/right.mjs";
import { credentials, project, startEmulator } from "./lib/tool.mjs";

const concurrency = 2;

describe("what is ignored is no change", { concurrency }, () => {
  const wildcard = caseOf("20-ignore-wildcard");
  const after = async (t, first, second, ...expected) => {
    const p = project(t, { "Pulumi.yaml": first });
    does(succeeds(await p.up()), "create relay");
    p.put({ "Pulumi.yaml": second });
    return does(succeeds(await p.up()), ...expected);
  };
  test("with [*], every window's width", (t) => after(t, wildcard.bytes("Pulumi.yaml"), wildcard.bytes("changed.yaml"), "same relay"));
  test("with an index, each window's width", (t) => after(t, wildcard.bytes("Pulumi.yaml"), wildcard.bytes("changed-indexed.yaml"), "same relay"));

  const option = /options: \{ ignoreChanges: .*\}/;
  const changed = (options) => wildcard.text("changed.yaml").replace(option, `options: { ${options} }`);
  const list = "videoParams.layoutParams.mixLayoutList";
  const paths = [
    list, `${list}[*]`, "videoParams.layoutParams", "videoParams", "videoParams.*", "*", `${list}["*"].imageWidth`, `${list}.*.imageWidth`,
    'videoParams["layoutParams"].mixLayoutList[*]["imageWidth"]', '["videoParams"].layoutParams["mixLayoutList"][*].imageWidth', 'videoParams.["layoutParams"].mixLayoutList.[*].imageWidth',
  ];
  for (const path of paths) test(`with ${path}`, (t) => after(t, wildcard.bytes("Pulumi.yaml"), changed(`ignoreChanges: ['${path}']`), "same relay"));

  for (const path of [`${list}[0].imageWidth`, `${list}[*].imageHeight`, `${list}[2].imageWidth`, `${list}[*].imageWidth.x`, "videoParams.videoEncode", "layoutParams", "x[*]", `["${list}"]`]) {
    test(`but not with ${path}`, async (t) => assert.ok(changes(await after(t, wildcard.bytes("Pulumi.yaml"), changed(`ignoreChanges: ['${path}']`), "update relay")).includes(`${list}[1].imageWidth update`)));
  }
  for (const path of [`${list}[*].imageWidth`, `videoParams["layoutParams"].mixLayoutList[1].imageWidth`, list, "videoParams", "*"]) {
    test(`replaceOnChanges with ${path} replaces`, async (t) => {
      const p = project(t, { "Pulumi.yaml": wildcard.bytes("Pulumi.yaml") });
      succeeds(await p.up());
      p.put({ "Pulumi.yaml": changed(`replaceOnChanges: ['${path}']`) });
      assert.ok(succeeds(await p.preview()).steps.some((s) => s.op === "replace" && s.name === "relay"));
    });
  }
  test("replaceOnChanges with another path does not", (t) => after(t, wildcard.bytes("Pulumi.yaml"), changed(`replaceOnChanges: ['${list}[*].imageHeight']`), "update relay"));
});

describe("at the edges of what is ignored", () => {
  const edge = caseOf("49-ignore-edge");
  const L = "videoParams.layoutParams.mixLayoutList";
  const windows = (...widths) => widths.map((w) => `{ imageWidth: ${w}, imageHeight: 10 }`).join(", ");
  const program = (list, ignored, sei = "") =>
    edge.text(
      "Pulumi.yaml", { layout: list === undefined ? "" : `layoutParams: { mixLayoutMode: 4, mixLayoutList: [${list}] }`, ignored, sei },
    );
  const sized = (...widths) => widths.map((w) => ({ ImageWidth: w, ImageHeight: 10 }));
  const text = "seiParams: { layoutVolume: { appData: new } }";
  const both = "seiParams: { layoutVolume: { appData: new }, passThrough: { payloadContent: z, payloadType: 100 } }";
  const custom = (list) => ({ VideoParams: { LayoutParams: { MixLayoutMode: 4, MixLayoutList: list } } });

  let emulator;
  before(async () => (emulator = await startEmulator("--no-rate-limits")));
  after(() => emulator?.stop());

  const rows = [
    ["a window that goes, though its width is ignored, goes", [windows(1, 2), `"${L}[1].imageWidth"`], [windows(1)], [`${L}[1] delete`], custom(sized(1))],
    ["a window that comes behind an ignored one comes", [windows(1), `"${L}[0].imageWidth"`], [windows(9, 2)], [`${L}[1] add`], custom(sized(1, 2))],
    ["what is ignored goes with all that it stands in", [windows(1), `"${L}"`], [undefined], ["videoParams.layoutParams delete"], { VideoParams: { LayoutParams: { MixLayoutMode: 1 } } }],
    ["what is ignored as a whole stays when the program drops it", [windows(1), '"videoParams.layoutParams"'], [undefined]],
    ["what is ignored is not added", [windows(1), "seiParams"], [windows(1), text]],
    ["of what is added, the ignored part is not", [windows(1), "seiParams.layoutVolume"], [windows(1), both], ["seiParams add"], { SeiParams: { PassThrough: { PayloadContent: "z", PayloadType: 100 } } }],
    ["an ignored entry goes with its list", [windows(1, 2), `"${L}[0]"`], [""], undefined, custom([])],
    ["a name written otherwise ignores nothing", [windows(1), "video_params"], [windows(2)], [`${L}[0].imageWidth update`], custom(sized(2))],
    ["a star ignores everything", [windows(1), '"*"'], [windows(2)]],
    ["paths that are none ignore nothing, and break nothing, or are refused", [windows(1), '".videoParams", "videoParams.", "videoParams[", "[0]"'], [windows(2)], [`${L}[0].imageWidth update`], custom(sized(2))],
    // Siblings.
    ["an entry is ignored in full", [windows(1, 2), `"${L}[0]"`], [windows(9, 3)], [`${L}[1].imageWidth update`], custom(sized(1, 3))],
    ["other paths that are none ignore nothing, or are refused", [windows(1), `'videoParams["layoutParams', 'videoParams["layoutParams"', "${L}[x]", "${L}[]", "${L}[99999999999999999999]", "${L}[-1]", "..", "["`], [windows(2)], [`${L}[0].imageWidth update`], custom(sized(2))],
  ];
  for (const [what, [first, ignored], [second, sei], expected = undefined, sent] of rows) {
    test(what, async (t) => {
      const p = project(t, { "Pulumi.yaml": program(first, ignored) }, { env: credentials(emulator) });
      const made = await p.up();
      if (what.endsWith("or are refused") && made.code !== 0) return refuses(made, { names: "ignoreChanges" });
      does(succeeds(made), "create relay");
      p.put({ "Pulumi.yaml": program(second, ignored, sei) });
      await emulator.admin("DELETE", "log");
      const document = does(succeeds(await p.up()), sent ? "update relay" : "same relay");
      if (expected) assert.deepEqual(changes(document), expected);
      const updates = (await emulator.admin("GET", "log"))
        .filter((c) => c.action === "UpdatePublishCdnStream" && c.code === "OK")
        .map(({ parameters: { SdkAppId, TaskId, SequenceNumber, WithTranscoding, ...rest } }) => rest);
      assert.deepEqual(updates.filter((u) => Object.keys(u).length > 0), sent ? [sent] : []);
      succeeds(await p.destroy());
    });
  }

  for (const [path, first, second] of [[`${L}[1].imageWidth`, windows(1, 2), windows(1)], [`${L}[0]`, windows(1, 2), ""], [L, windows(1), undefined]]) {
    test(`what cannot be ignored is told: ${path}`, async (t) => {
      const p = project(t, { "Pulumi.yaml": program(first, `"${path}"`) }, { env: credentials(emulator) });
      succeeds(await p.up());
      p.put({ "Pulumi.yaml": program(second, `"${path}"`) });
      const { diagnostics } = succeeds(await p.preview());
      assert.ok(diagnostics.some((d) => d.message.includes(path)), JSON.stringify(diagnostics));
      succeeds(await p.destroy());
    });
  }
});
