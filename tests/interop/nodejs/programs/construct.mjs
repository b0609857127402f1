// Long: programs stand as people write them.
// Components that a provider constructs: the provider runs on Pulumi's provider server for Node.js.
import assert from "node:assert/strict";
import { resourceOf, secret, that } from "../../yaml/hold.mjs";

const lab = 'const { Thing, Group, Provider, Pair } = require("./lab");\n';

export default {
  "components that a provider constructs": {
    kit: true,
    program: `${lab}
const first = new Thing("first", { a: "f" });
const other = new Provider("other", { region: "r" });
const pair = new Pair("pair", { a: first.out, s: pulumi.secret("closed"), given: [1, { x: "y" }] }, { providers: [other], protect: false });
const late = new Thing("late", { a: pair.joined });
const inside = new Pair("inside", { a: "i" }, { parent: new Group("group"), dependsOn: [first], aliases: [{ name: "formerly" }] });
module.exports = {
  joined: pair.joined, hidden: pair.hidden, given: pair.given, one: pair.one.apply((one) => one.out), urn: pair.urn,
  text: pair.call("describe", "me").apply(({ text }) => text), closed: pair.call("hide", pulumi.secret("psst")).apply(({ text }) => text),
};`,
    runs: [
      { command: "preview" },
      {
        after: {
          outputs: {
            joined: "pair-one:first:f+pair-two:pair-one:first:f", hidden: secret("kit secret"), given: [1, { x: "y" }], one: "pair-one:first:f",
            urn: that((urn, what) => assert.ok(urn.endsWith("::kit:index:Pair::pair"), what)), text: "described me", closed: secret("psst"),
          },
          named: {
            pair: { type: "kit:index:Pair", outputs: { joined: "pair-one:first:f+pair-two:pair-one:first:f" } },
            "pair-one": { parent: "pair", provider: "other", dependencies: ["first"], propertyDependencies: { a: ["first"] } },
            "pair-two": { parent: "pair", propertyDependencies: { a: ["pair-one"] }, inputs: { a: "pair-one:first:f", s: secret("closed") } },
            late: { dependencies: that((names) => assert.ok(names.includes("pair-two"), names.join())) },
            inside: { parent: "group" },
            "inside-one": { parent: "inside" },
          },
          check: (of) => assert.match(resourceOf(of, "pair-one").urn, /kit:index:Pair\$lab:index:Thing::pair-one$/),
        },
      },
      { does: { "pair-one": "same", "pair-two": "same", late: "same" }, command: "up" },
      { command: "destroy", after: { resources: 0 } },
    ],
  },
  "a provider that cannot construct": {
    kit: true,
    runs: [
      { program: `${lab}new Pair("no", {}, {}, "kit:index:Failing");`, fails: [/no cannot be built/], after: { resources: 2 } },
      { program: `${lab}new Pair("no", {}, {}, "kit:index:Refusing");`, fails: [/a is not for this component/] },
      {
        program: `${lab}const pair = new Pair("pair", { a: "bad" }); module.exports = { joined: pair.joined };`,
        fails: [/a is bad/],
      },
      {
        program: `${lab}const pair = new Pair("pair", { a: "ok" }); module.exports = { text: pair.call("refuse", "x") };`,
        fails: [/text is refused/],
      },
    ],
  },
  "transforms reach what a provider constructs": {
    kit: true,
    program: `${lab}
pulumi.runtime.registerStackTransform(({ type, props, opts }) => type === "lab:index:Thing" ? { props: { ...props, b: "stack" }, opts } : undefined);
new Pair("pair", { a: "x" }, { transforms: [({ name, props, opts }) => name === "pair-one" ? { props: { ...props, n: 7 }, opts } : undefined] });`,
    after: { named: { "pair-one": { inputs: { a: "x", b: "stack", n: 7 } } } },
  },
};
