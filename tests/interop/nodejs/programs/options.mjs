// Long: programs stand as people write them.
// Options of resources.
import assert from "node:assert/strict";
import { resourceOf, secret, that } from "../../yaml/hold.mjs";

const lab = 'const { Thing, Group, Provider } = require("./lab");\n';
const providerOf = (of, name) => of.resources.find((r) => r.urn === resourceOf(of, name).provider.split("::").slice(0, -1).join("::"));

export default {
  "options that the state keeps": {
    runs: [
      {
        program: `${lab}
const target = new Thing("target", { a: "t" });
new Thing("all", { a: "a", b: "b" }, {
  protect: true, retainOnDelete: true, ignoreChanges: ["a"], replaceOnChanges: ["n"], deletedWith: target, replaceWith: [target],
  customTimeouts: { create: "5m", update: "1h", delete: "30s" }, additionalSecretOutputs: ["out"], hideDiffs: ["b"],
  replacementTrigger: "first",
});
new Thing("plain", { a: "p" });
new Thing("taken", { a: "imported" }, { import: "there-already" });`,
        after: {
          named: {
            all: {
              protect: true, retainOnDelete: true, ignoreChanges: ["a"], deletedWith: "target", replaceWith: ["target"],
              replaceOnChanges: ["n"], customTimeouts: { create: 300, update: 3600, delete: 30 }, additionalSecretOutputs: ["out"],
              hideDiff: that((paths, what) => assert.deepEqual([paths].flat(2), ["b"], what)), replacementTrigger: "first",
              outputs: { a: "a", b: "b", out: secret("all:a") },
            },
            plain: { protect: false, retainOnDelete: false, ignoreChanges: [], deletedWith: "", customTimeouts: undefined },
            taken: { id: "there-already", importID: "there-already", inputs: { a: "imported" } },
          },
          check: (of, stack, { calls }) => assert.deepEqual(calls.taken.map(({ m }) => m).filter((m) => m === "Create"), []),
        },
      },
      {
        program: `${lab}
const target = new Thing("target", { a: "t" });
new Thing("all", { a: "changed", b: "b" }, { protect: true, retainOnDelete: true, ignoreChanges: ["a"], deletedWith: target });
new Thing("plain", { a: "p" }, { protect: true });`,
        does: { all: "same", plain: "same", taken: "delete" },
        after: { named: { all: { inputs: { a: "a", b: "b" } }, plain: { protect: true } } },
      },
      { program: `${lab}new Thing("target", { a: "t" });`, fails: [/plain: .*protect/s], after: { named: { plain: {}, all: {} } } },
      {
        program: `${lab}
const target = new Thing("target", { a: "t" });
new Thing("all", { a: "a", b: "b" }, { protect: false, retainOnDelete: true, deletedWith: target });
new Thing("plain", { a: "p" }, { protect: false });`,
        after: { named: { all: { protect: false } } },
      },
      {
        command: "destroy",
        told: (result, { calls }) => assert.deepEqual((calls.all ?? []).filter(({ m }) => m === "Delete"), [], "it is retained"),
        after: { resources: 0 },
      },
    ],
  },
  "how they are replaced": {
    runs: [
      {
        program: `${lab}
new Thing("forced", { a: "1" }, { replaceOnChanges: ["a"] });
new Thing("first", { b: "1" }, { deleteBeforeReplace: true });
new Thing("usual", { b: "1" });
new Thing("with", { a: "same" }, { replaceWith: [new Thing("leader", { b: "1" })] });
new Thing("trigger", { a: "same" }, { replacementTrigger: 1 });`,
        after: { resources: 8 },
      },
      {
        program: `${lab}
new Thing("forced", { a: "2" }, { replaceOnChanges: ["a"] });
new Thing("first", { b: "2" }, { deleteBeforeReplace: true });
new Thing("usual", { b: "2" });
new Thing("with", { a: "same" }, { replaceWith: [new Thing("leader", { b: "2" })] });
new Thing("trigger", { a: "same" }, { replacementTrigger: 2 });`,
        does: Object.fromEntries(["forced", "first", "usual", "with", "leader", "trigger"].map((name) => [name, "replace"])),
        told(result, { calls }) {
          const order = (name) => calls[name].map(({ m }) => m).filter((m) => m === "Create" || m === "Delete").join();
          assert.equal(order("first"), "Delete,Create");
          assert.equal(order("usual"), "Create,Delete");
        },
        after: { resources: 8, named: { forced: { id: "forced-2" }, with: { id: "with-2" }, trigger: { id: "trigger-2" } } },
      },
    ],
  },
  "providers, given and handed down": {
    program: `${lab}
const east = new Provider("east", { region: "east", key: pulumi.secret("opens") });
const west = new Provider("west", { region: "west" });
new Thing("given", { a: "g" }, { provider: east });
const group = new Group("group", {}, { providers: [east] });
new Thing("inherited", { a: "i" }, { parent: group });
new Thing("own", { a: "o" }, { parent: group, provider: west });
const byName = new Group("by-name", {}, { providers: { lab: west } });
const deep = new Group("deep", {}, { parent: byName });
new Thing("deeper", { a: "d" }, { parent: deep });
new Thing("child", { a: "c" }, { parent: new Thing("above", { a: "a" }, { provider: east }) });
new Thing("usual", { a: "u" });
new Thing("versioned", { a: "v" }, { version: "0.1.0" });
new Thing("addressed", { a: "w" }, { version: "0.1.0", pluginDownloadURL: "https://example.com/plugins" });
module.exports = { region: pulumi.output(pulumi.runtime.invoke("lab:index:echo", { x: 1 }, { parent: group })).x };`,
    after: {
      named: {
        east: { inputs: that(({ region, key }) => assert.deepEqual([region, key], ["east", { secret: "opens" }])) },
        given: { provider: "east" }, inherited: { provider: "east" }, own: { provider: "west" }, deeper: { provider: "west" },
        child: { provider: "east" }, above: { provider: "east" }, versioned: { provider: "default_0_1_0" },
      },
      check(of) {
        assert.match(resourceOf(of, "usual").provider, /::default(_0_1_0)?::/);
        assert.equal(providerOf(of, "addressed").inputs.__internal.pluginDownloadURL, "https://example.com/plugins");
      },
    },
  },
  "what children take over": {
    program: `${lab}
const group = new Group("group", {}, { protect: true });
new Thing("child", { a: "c" }, { parent: group });
new Thing("free", { a: "f" }, { parent: group, protect: false });`,
    after: { named: { group: { protect: true }, child: { protect: true }, free: { protect: false } } },
  },
};
