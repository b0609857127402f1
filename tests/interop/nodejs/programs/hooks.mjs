// Long: programs stand as people write them.
// Hooks: functions that run before and after operations, and when they fail.
import assert from "node:assert/strict";

const lab = 'const { Thing, Group, Provider } = require("./lab");\n';
const noted = `${lab}
const { appendFileSync } = require("node:fs");
const note = (what) => appendFileSync("../notes.txt", what + "\\n");
const hook = (name, options, more = () => {}) => new pulumi.ResourceHook(name, (args) => {
  note([name, args.name, args.oldInputs?.a, args.newInputs?.a, args.oldOutputs?.out, args.newOutputs?.out, args.id].map((one) => one ?? "").join("|"));
  return more(args);
}, options);
`;
const hooks = `
const kinds = ["beforeCreate", "afterCreate", "beforeUpdate", "afterUpdate", "beforeDelete", "afterDelete"];
const all = Object.fromEntries(kinds.map((kind) => [kind, [hook(kind)]]));
`;

export default {
  "hooks of all kinds": {
    runs: [
      { program: `${noted}${hooks}new Thing("one", { a: "1" }, { hooks: all });`, command: ["preview", "up"] },
      { program: `${noted}${hooks}new Thing("one", { a: "2" }, { hooks: all });` },
      { program: `${noted}${hooks}` },
      { program: `${noted}${hooks}new Thing("two", { a: "3" }, { hooks: { beforeCreate: [hook("dry", { onDryRun: true })] } });`, command: ["preview", "up"] },
    ],
    notes: [
      "beforeCreate|one||1|||", "afterCreate|one||1||one:1|one-1", "beforeUpdate|one|1|2|one:1||one-1",
      "afterUpdate|one|1|2|one:1|one:2|one-1", "beforeDelete|one|2||one:2||one-1", "afterDelete|one|2||one:2||one-1",
      "dry|two||3|||", "dry|two||3|||",
    ],
  },
  "hooks that fail": {
    runs: [
      {
        program: `${noted}new Thing("one", { a: "1" }, { hooks: { beforeCreate: [hook("stops", {}, () => { throw new Error("not today"); })] } });`,
        fails: [/not today/],
        after: { resources: 2 },
      },
      {
        program: `${noted}
new Thing("one", { a: "1" }, { hooks: { afterCreate: [hook("late", {}, async () => { throw new Error("too late"); })] } });`,
        fails: [/too late/],
        after: { resources: 3, named: { one: { id: "one-1" } } },
      },
    ],
  },
  "hooks for errors that try again": {
    program: `${lab}
const { existsSync, writeFileSync } = require("node:fs");
const retry = new pulumi.ErrorHook("again", (args) => { console.log("retry", args.failedOperation, args.errors.length); return args.errors.length < 3; });
new Thing("one", { a: "1", fail: "create" }, { hooks: { onError: [retry] } });`,
    fails: [/create failed/],
    told: (result, { calls }) => assert.equal(calls.one.filter(({ m }) => m === "Create").length, 3),
    after: { resources: 2 },
  },
  // Where no program runs, there is none whose hook could.
  "hooks of what goes when the stack goes": {
    runs: [
      { program: `${noted}new Thing("one", { a: "1" }, { hooks: { beforeDelete: [hook("farewell")] } });` },
      { command: "destroy", fails: [/hook "farewell" was not registered/], after: { named: { one: {} } } },
      { program: `${noted}hook("farewell");`, after: { resources: 1 } },
    ],
    notes: ["farewell|one|1||one:1||one-1"],
  },
};
