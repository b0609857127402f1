// Long: programs stand as people write them.
// Transforms: functions that change what is registered and called.
import { secret } from "../../yaml/hold.mjs";

const lab = 'const { Thing, Group, Provider } = require("./lab");\n';

export default {
  "transforms of resources, of what is above them and of the stack": {
    program: `${lab}
const provider = new Provider("other", { region: "r" });
const leader = new Thing("leader", { a: "lead" });
pulumi.runtime.registerStackTransform(({ type, name, props, opts }) => name === "own" || name === "child"
  ? { props: { ...props, b: (props.b ?? "") + "stack" }, opts } : undefined);
pulumi.runtime.registerResourceTransform(async ({ name, props, opts }) => {
  await new Promise((done) => setTimeout(done, 1));
  return name === "options"
    ? { props, opts: pulumi.mergeOptions(opts, { protect: false, ignoreChanges: ["n"], provider }) } : undefined;
});
const own = new Thing("own", { a: "x", b: "" }, { transforms: [
  ({ props, opts }) => ({ props: { ...props, b: props.b + "1-" }, opts }),
  async ({ props, opts }) => ({ props: { ...props, b: props.b + "2-" }, opts }),
] });
const group = new Group("group", {}, { transforms: [({ props, opts, custom }) =>
  custom ? { props: { ...props, b: props.b + "group-" }, opts } : undefined] });
new Thing("child", { b: "own-" }, { parent: group });
new Thing("options", { a: "o" }, { protect: true, transforms: [({ props, opts }) =>
  ({ props, opts: pulumi.mergeOptions(opts, { dependsOn: [leader] }) })] });
new Thing("depends", { a: "d" }, { transforms: [({ props, opts }) => ({ props: { ...props, a: leader.out }, opts })] });
new Thing("hidden", { a: "h" }, { transforms: [({ props, opts }) => ({ props: { ...props, b: pulumi.secret(props.a) }, opts })] });
new Thing("kept", { a: leader.out, b: pulumi.secret("s") }, { transforms: [({ props, opts }) => ({ props: { ...props, c: "c" }, opts })] });
new Thing("renamed", { a: "r" }, { transforms: [({ props, opts }) =>
  ({ props, opts: { ...opts, aliases: [{ name: "before" }], deletedWith: leader, replaceOnChanges: ["a"], retainOnDelete: true } })] });
`,
    runs: [
      { command: "preview" },
      {
        after: {
          named: {
            own: { inputs: { a: "x", b: "1-2-stack" } }, child: { inputs: { b: "own-group-stack" }, parent: "group" },
            options: { protect: false, ignoreChanges: ["n"], dependencies: ["leader"], provider: "other" },
            // Node's SDK tells what its transforms make without what it depends on.
            depends: { inputs: { a: "leader:lead" } },
            hidden: { inputs: { a: "h", b: secret("h") } },
            kept: { inputs: { a: "leader:lead", b: secret("s"), c: "c" }, dependencies: ["leader"] },
            renamed: { deletedWith: "leader", replaceOnChanges: ["a"], retainOnDelete: true },
          },
        },
      },
    ],
  },
  "transforms of calls": {
    program: `${lab}
pulumi.runtime.registerInvokeTransform(async ({ token, args, opts }) => token.endsWith(":double") ? { args: { value: args.value + 1 }, opts } : undefined);
module.exports = (async () => ({
  twice: (await pulumi.runtime.invoke("lab:index:double", { value: 1 })).result,
  echoed: pulumi.runtime.invokeOutput("lab:index:echo", { x: "y" }),
}))();`,
    after: { outputs: { twice: 4, echoed: { x: "y" } } },
  },
  "older transformations, in the program": {
    program: `${lab}
pulumi.runtime.registerStackTransformation(({ type, props, opts }) =>
  type === "lab:index:Thing" ? { props: { ...props, b: "stack" }, opts } : undefined);
new Thing("one", { a: "x" }, { transformations: [({ props, opts }) => ({ props: { ...props, a: "y" }, opts })] });`,
    after: { named: { one: { inputs: { a: "y", b: "stack" } } } },
  },
  "a transform that fails is said once": {
    program: `${lab}new Thing("one", { a: "x" }, { transforms: [() => { throw new Error("no such thing"); }] });`,
    fails: [/no such thing/],
    after: { resources: 1 },
  },
};
