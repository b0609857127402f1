// Long: programs stand as people write them.
// Resources: what is registered, read and referred to, and what the state says of it.
import assert from "node:assert/strict";
import { resourceOf, secret, that } from "../../yaml/hold.mjs";

const lab = 'const { Thing, Group, Provider } = require("./lab");\n';
const urn = (name, type = "lab:index:Thing") => that((text, what) => assert.ok(text.endsWith(`${type}::${name}`), `${what}: ${text}`));
const reference = (name, type) => that((value, what) => {
  assert.equal(value?.["4dabf18193072939515e22adb298388d"], "5cf8f73096256a8f31e491e813e4eb8e", `${what}: ${JSON.stringify(value)}`);
  urn(name, type)(value.urn, what);
});

export default {
  "what is registered, in order": {
    program: `${lab}
const one = new Thing("one", { a: "x", n: 1.5, list: [{ k: "k", v: "v" }], map: { "odd key": "w" } });
const two = new Thing("two", { a: one.out, b: pulumi.interpolate\`\${one.id}!\`, c: "plain" });
const three = new Thing("three", { a: pulumi.all([one.out, two.out]).apply((all) => all.join()) }, { dependsOn: [one] });
const seen = Thing.get("seen", "known-id");
module.exports = {
  out: two.out, ids: [one.id, seen.id], seen: seen.a, urn: one.urn, deep: { all: three.a, list: [1, { two: two.c }], none: null },
};`,
    runs: [
      {
        after: {
          resources: 6,
          outputs: {
            out: "two:one:x", ids: ["one-1", "known-id"], seen: "imported", urn: urn("one"),
            deep: { all: "one:x,two:one:x", list: [1, { two: "plain" }], none: null },
          },
          named: {
            one: { id: "one-1", inputs: { a: "x", n: 1.5, list: [{ k: "k", v: "v" }], map: { "odd key": "w" } }, dependencies: [] },
            two: { dependencies: ["one"], propertyDependencies: { a: ["one"], b: ["one"] } },
            three: { dependencies: ["one", "two"], propertyDependencies: { a: ["one", "two"] } },
            seen: { external: true, id: "known-id", outputs: { a: "imported", out: "seen:imported" } },
          },
        },
      },
      { command: ["preview", "up"], does: { one: "same", two: "same", three: "same" }, after: { resources: 6 } },
      { program: `${lab}new Thing("one", { a: "y" });`, does: { one: "update", two: "delete", three: "delete" }, after: { resources: 3 } },
      { command: "destroy", after: { resources: 0 } },
    ],
  },
  "secrets stay secret": {
    program: `${lab}
const one = new Thing("one", { a: pulumi.secret("hidden-a"), map: { k: pulumi.secret("hidden-k") } });
const two = new Thing("two", { a: one.out, b: "open" }, { additionalSecretOutputs: ["b"] });
module.exports = {
  out: two.a, b: two.b, nested: { open: 1, closed: [pulumi.secret({ x: "hidden-x" })] }, bared: pulumi.unsecret(one.a),
  length: one.a.apply((a) => a.length),
};`,
    after: {
      outputs: {
        out: "one:hidden-a", b: secret("open"), nested: { open: 1, closed: [secret({ x: "hidden-x" })] }, bared: "hidden-a", length: secret(8),
      },
      named: {
        one: { inputs: { a: secret("hidden-a"), map: { k: secret("hidden-k") } } },
        two: { additionalSecretOutputs: ["b"], outputs: { a: "one:hidden-a", b: secret("open"), out: "two:one:hidden-a" } },
      },
      async check(of, stack) {
        const closed = JSON.stringify(await stack.deployment({ open: false }));
        for (const text of ["hidden-k", "hidden-x"]) assert.ok(!closed.includes(text), `${text} is in the state`);
      },
    },
  },
  "components and references": {
    program: `${lab}
class Outer extends pulumi.ComponentResource {
  constructor(name, options) {
    super("mine:index:Outer", name, {}, options);
    this.inner = new Group("inner", {}, { parent: this });
    this.child = new Thing("child", { a: "c" }, { parent: this.inner });
    this.registerOutputs({ text: this.child.out, child: this.child, hidden: pulumi.secret("s") });
  }
}
const outer = new Outer("outer");
const late = new Thing("late", { a: "l" }, { dependsOn: outer });
const after = new Thing("after", { a: outer.child.out, parent: undefined }, { dependsOn: pulumi.output([late]) });
module.exports = { outer, child: outer.child, urn: outer.urn };`,
    after: {
      resources: 7,
      // The SDK tells resources among the stack's outputs by their members.
        has: {
          outer: that((outer, what) => urn("outer", "mine:index:Outer")(outer.urn, what)),
          child: that(({ id, out }) => assert.deepEqual([id, out], ["child-1", "child:c"])),
          urn: urn("outer", "mine:index:Outer"),
        },
      named: {
        outer: { type: "mine:index:Outer", outputs: { text: "child:c", child: reference("child"), hidden: secret("s") } },
        inner: { parent: "outer" },
        child: { parent: "inner" },
        late: { dependencies: that((names) => assert.ok(names.includes("child"), names.join())) },
        after: { dependencies: that((names) => assert.ok(names.includes("late") && names.includes("child"), names.join())) },
      },
      check: (of) => assert.match(resourceOf(of, "child").urn, /::mine:index:Outer\$mine:index:Group\$lab:index:Thing::child$/),
    },
  },
  "names that were others": {
    runs: [
      {
        program: `${lab}
const group = new Group("group");
for (const name of ["urn", "name", "spec"]) new Thing(name, { a: name });
new Thing("parent", { a: "p" }, { parent: group });
new Thing("none", { a: "n" });
new pulumi.CustomResource("lab:index:Thing", "type", { a: "t" });
new Thing("child", { a: "c" }, { parent: new Group("old") });`,
        after: { resources: 11 },
      },
      {
        program: `${lab}
const group = new Group("group");
const urn = pulumi.createUrn("urn", "lab:index:Thing");
new Thing("new-urn", { a: "urn" }, { aliases: [urn] });
new Thing("new-name", { a: "name" }, { aliases: [{ name: "name" }] });
new Thing("new-spec", { a: "spec" }, { aliases: [{ name: pulumi.output("spec"), type: "lab:index:Thing", stack: "test" }] });
new Thing("parent", { a: "p" }, { aliases: [{ parent: group }] });
new Thing("none", { a: "n" }, { parent: group, aliases: [{ parent: pulumi.rootStackResource }] });
new pulumi.CustomResource("lab:index:Other", "type", { a: "t" }, { aliases: [{ type: "lab:index:Thing" }] });
new Thing("child", { a: "c" }, { parent: new Group("new", {}, { aliases: [{ name: "old" }] }) });`,
        does: Object.fromEntries(["new-urn", "new-name", "new-spec", "parent", "none", "type", "child", "new"].map((name) => [name, "same"])),
        after: { resources: 11, named: { "new-urn": { id: "urn-1" }, parent: { parent: "program-test" }, none: { parent: "group" } } },
      },
    ],
  },
  "hundreds at once, and their order": {
    program: `${lab}
const first = new Thing("first", { a: "f" });
const all = [...Array(300).keys()].map((i) => new Thing("t" + i, { a: i % 2 ? first.out : "x" }));
module.exports = { count: pulumi.all(all.map((one) => one.id)).apply((ids) => ids.length) };`,
    after: { resources: 303, outputs: { count: 300 } },
  },
  "two of one name are refused": {
    program: `${lab}new Thing("twin", { a: "1" });\nnew Thing("twin", { a: "2" });`,
    fails: [/Duplicate resource URN '[^']*twin'/i],
  },
};
