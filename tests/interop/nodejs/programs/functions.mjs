// Long: programs stand as people write them.
// Calls of functions and methods.
import assert from "node:assert/strict";
import { secret } from "../../yaml/hold.mjs";

const lab = 'const { Thing, Group, Provider } = require("./lab");\n';

export default {
  "functions and methods": {
    program: `${lab}
const { invoke, invokeOutput } = pulumi.runtime;
const thing = new Thing("thing", { a: "a" });
const provider = new Provider("own", { region: "r" });
const late = new Thing("late", { a: invokeOutput("lab:index:echo", { of: thing.out }).apply(({ of }) => of) });
const after = new Thing("after", { a: invokeOutput("lab:index:echo", { x: "y" }, { dependsOn: [thing] }).apply(({ x }) => x) });
module.exports = (async () => ({
  plain: (await invoke("lab:index:double", { value: 21 })).result,
  promised: pulumi.output(invoke("lab:index:echo", { list: [1, { two: "2" }], none: undefined })),
  output: invokeOutput("lab:index:double", { value: pulumi.output(4) }).apply(({ result }) => result),
  closed: invokeOutput("lab:index:hide", { value: "from a secret" }),
  given: invokeOutput("lab:index:echo", { value: pulumi.secret("in") }),
  by: (await invoke("lab:index:double", { value: 1 }, { provider, parent: new Group("group") })).result,
  method: thing.greet("hello"),
  hidden: thing.greet(pulumi.secret("psst")).apply(({ text }) => text.length),
}))();`,
    runs: [
      { command: "preview", told: (result) => assert.match(result.stdout, /create/) },
      {
        after: {
          outputs: {
            plain: 42, promised: { list: [1, { two: "2" }] }, output: 8, closed: secret({ result: "from a secret" }),
            given: secret({ value: "in" }), by: 2, method: { text: "hello thing" }, hidden: secret(10),
          },
          named: {
            late: { inputs: { a: "thing:a" }, dependencies: ["thing"], propertyDependencies: { a: ["thing"] } },
            after: { inputs: { a: "y" }, dependencies: ["thing"] },
          },
        },
      },
    ],
  },
  "a function that refuses is said once, with the program's line": {
    program: 'module.exports = (async () => { await pulumi.runtime.invoke("lab:index:refuse", { value: 1 }); })();',
    fails: [/value is refused/, /index\.js:2/],
  },
  "a function that breaks": {
    program: 'module.exports = { x: pulumi.runtime.invokeOutput("lab:index:broken", {}) };',
    fails: [/the function broke/],
  },
  "a program that takes a refusal": {
    program: `module.exports = (async () => {
  try {
    await pulumi.runtime.invoke("lab:index:refuse", { value: 1 });
  } catch (error) {
    return { caught: error.message };
  }
})();`,
    after: { check: (of) => assert.match(of.resources[0].outputs.caught, /value is refused/) },
  },
};
