// Long: programs stand as people write them.
// Options of resources and of runs.
import assert from "node:assert/strict";
import { secret, that } from "../hold.mjs";
import { program } from "./write.mjs";

const thing = (more = "", value = true) => `{ type: "simple:Resource", properties: { value: ${value} }${more} }`;
const optioned = (options, value = true) => thing(`, options: ${options}`, value);
const simple = (...runs) => program(["simple@2.0.0"], ...runs);
const failing = '{ type: "fail_on_create:Resource", properties: { value: true } }';
const replaced = (value, set) => `
resources:
  bySchema: { type: "replaceonchanges:ResourceA", properties: { value: true, replaceProp: ${set} } }
  byOption: { type: "replaceonchanges:ResourceB", properties: { value: ${value} }, options: { replaceOnChanges: [ value ] } }
  updated: { type: "replaceonchanges:ResourceB", properties: { value: ${value} } }
  kept: { type: "replaceonchanges:ResourceB", properties: { value: true }, options: { replaceOnChanges: [ value ] } }
`;
const replacements = { bySchema: "replace", byOption: "replace", updated: "update", kept: "same" };
const before = (first, second) => (done, told) => {
  const [a, b] = [first, second].map((one) => done.findIndex((op) => one.includes(op)));
  assert.ok(a >= 0 && b > a, told);
};
const made = ["create-replacement", "replace"];
const turns = (value) => `
resources:
  gone: ${optioned("{ deleteBeforeReplace: true, replaceOnChanges: [ value ] }", value)}
  kept: ${optioned("{ replaceOnChanges: [ value ] }", value)}
`;
const triggered = (text, times, hidden, later) => `
resources:
  counted: { type: "output:Resource", properties: { value: ${times} } }
  byText: ${optioned(`{ replacementTrigger: ${text} }`)}
  bySecret: ${optioned(`{ replacementTrigger: { fn::secret: [ ${hidden} ] } }`)}
  byOutput: ${optioned(`{ replacementTrigger: ${later} }`)}
  never: ${thing()}
`;

export default {
  "secret-outputs": simple({
    yaml: `resources: { shut: ${optioned("{ additionalSecretOutputs: [ value ] }")}, open: ${thing()} }\n`,
    after: {
      named: {
        shut: { additionalSecretOutputs: ["value"], inputs: { value: true }, outputs: { value: secret(true) } },
        open: { additionalSecretOutputs: [], outputs: { value: true } },
      },
    },
  }),
  aliases: program(
    ["simple@2.0.0", "component@13.3.7"],
    {
      yaml: `
resources:
  hall: ${thing()}
  byUrn: ${thing()}
  oldName: ${thing()}
  noParent: ${thing()}
  moved: ${optioned('{ parent: "${byUrn}" }')}
  otherType: { type: "component:Custom", properties: { value: "true" } }
`,
      after: { resources: 9 },
    },
    {
      yaml: `
resources:
  hall: ${thing()}
  byUrn: ${optioned('{ parent: "${hall}", aliases: [ "urn:pulumi:test::aliases::simple:index:Resource::byUrn" ] }')}
  newName: ${optioned("{ aliases: [ { name: oldName } ] }")}
  noParent: ${optioned('{ parent: "${hall}", aliases: [ { noParent: true } ] }')}
  moved: ${optioned('{ parent: "${hall}", aliases: [ { parent: "${byUrn}" } ] }')}
  otherType: ${optioned('{ aliases: [ { type: "component:index:Custom" } ] }')}
`,
      does: Object.fromEntries(["byUrn", "newName", "noParent", "moved", "otherType"].map((name) => [name, "not create"])),
      after: {
        resources: 8,
        named: {
          byUrn: { parent: "hall" }, newName: {}, noParent: { parent: "hall" }, moved: { parent: "hall" },
          otherType: { type: "simple:index:Resource" },
        },
      },
    }),
  "time-outs": simple({
    yaml: `
configuration: { patience: { type: string } }
resources:
  usual: ${thing()}
  some: ${optioned('{ customTimeouts: { create: "${patience}", read: 1m30s } }')}
  all: ${optioned("{ customTimeouts: { create: 1s, update: 2m, delete: .5h, read: 4s } }")}
`,
    config: { "time-outs:patience": "1h1m" },
    after: {
      named: {
        usual: { customTimeouts: undefined }, some: { customTimeouts: { create: 3660, read: 90 } },
        all: { customTimeouts: { create: 1, update: 120, delete: 1800, read: 4 } },
      },
    },
  }),
  "first-delete": simple(
    { yaml: turns(true), after: { resources: 4 } },
    {
      yaml: turns(false), previews: { gone: "replace", kept: "replace" },
      does: { gone: before(["delete-replaced"], made), kept: before(made, ["delete-replaced"]) },
      after: { resources: 4, named: { gone: { outputs: { value: false } }, kept: { outputs: { value: false } } } },
    }),
  "what-is-kept-of-options": simple({
    yaml: `
resources:
  first: ${thing()}
  with: ${optioned('{ deletedWith: "${first}", replaceWith: [ "${first}" ], hideDiffs: [ value ], retainOnDelete: true }')}
  after: ${optioned('{ dependsOn: [ "${first}", "${with}" ] }')}
`,
    after: {
      resources: 5,
      named: {
        first: { deletedWith: "", replaceWith: [], hideDiff: [], retainOnDelete: false, dependencies: [] },
        with: {
          deletedWith: "first", replaceWith: ["first"], hideDiff: that((paths) => assert.deepEqual([paths].flat(2), ["value"])),
          retainOnDelete: true,
        },
        after: { dependencies: ["first", "with"] },
      },
    },
  }),
  "ignored-changes": program(
    ["nestedobject@1.42.0"],
    {
      yaml: `
resources:
  map: { type: "nestedobject:MapContainer", properties: { tags: { a: "1", "b c": "2" } } }
  list: { type: "nestedobject:Receiver", properties: { details: [ { key: a, value: b } ] } }
`,
      after: {},
    },
    {
      yaml: `
resources:
  map: { type: "nestedobject:MapContainer", properties: { tags: { a: "9", "b c": "9" } }, options: { ignoreChanges: [ 'tags["b c"]' ] } }
  list:
    type: nestedobject:Receiver
    properties: { details: [ { key: z, value: b } ] }
    options: { ignoreChanges: [ "details[0].key" ] }
`,
      does: { map: "update", list: "same" },
      after: {
        named: {
          map: { ignoreChanges: that((all) => assert.equal(all.length, 1)), inputs: { tags: { a: "9", "b c": "2" } } },
          list: { ignoreChanges: ["details[0].key"], inputs: { details: [{ key: "a", value: "b" }] } },
        },
      },
    }),
  "taken-over": simple({
    yaml: `resources: { there: ${optioned("{ import: thing-7 }")}, made: ${thing()} }\n`,
    does: { there: "import", made: "create" },
    after: { named: { there: { importID: "thing-7", id: "thing-7", inputs: { value: true } }, made: { importID: "" } } },
  }),
  "plugins-from-elsewhere": program(["simple@27.0.0"], {
    yaml: `
resources:
  usual: ${thing()}
  one: ${optioned('{ pluginDownloadURL: "https://plugins.example/one" }')}
  two: ${optioned('{ pluginDownloadURL: "https://plugins.example/two/v$${VERSION}" }')}
`,
    after: {
      resources: 7, types: { "pulumi:providers:simple": 3 },
      check({ resources }) {
        const urls = resources.filter((r) => r.type === "pulumi:providers:simple").map((r) => r.inputs.__internal?.pluginDownloadURL).sort();
        assert.ok(urls.includes("https://plugins.example/one") && urls.includes("https://plugins.example/two/v${VERSION}"), urls.join(", "));
      },
    },
  }),
  protection: {
    ...simple({
      yaml: `resources: { safe: ${optioned("{ protect: true }")}, open: ${optioned("{ protect: false }")}, usual: ${thing()} }\n`,
      after: { named: { safe: { protect: true }, open: { protect: false }, usual: { protect: false } } },
    }),
    destroy: "refused",
  },
  "replaced-on-changes": program(
    ["replaceonchanges@25.0.0"],
    { yaml: replaced(true, true), after: { resources: 6 } },
    { yaml: replaced(false, false), previews: replacements, does: replacements, after: { resources: 6 } }),
  "replacement-triggers": program(
    ["simple@2.0.0", "output@23.0.0"],
    {
      yaml: triggered("a", 1, "1, 2", "hello"),
      after: {
        named: {
          byText: { replacementTrigger: "a" }, bySecret: { replacementTrigger: secret([1, 2]) }, byOutput: { replacementTrigger: "hello" },
          never: { replacementTrigger: undefined },
        },
      },
    },
    {
      yaml: triggered("b", 1, "2, 1", '"${counted.output}"'),
      does: { byText: "replace", bySecret: "replace", byOutput: "same", never: "same" },
      after: {
        named: {
          byText: { replacementTrigger: "b" }, bySecret: { replacementTrigger: secret([2, 1]) }, byOutput: { replacementTrigger: "hello" },
        },
      },
    }),
  "left-out-is-deleted": simple(
    { yaml: `resources: { stays: ${thing()}, goes: ${thing()} }\n`, after: { resources: 4 } },
    { yaml: `resources: { stays: ${thing()} }\n`, does: { stays: "same", goes: "delete" }, after: { resources: 3, named: { stays: {} } } }),
  targets: simple(
    {
      yaml: `resources: { one: ${thing()}, two: ${thing()} }\n`, options: ["--target", "**one**"],
      after: { resources: 3, named: { one: {} }, types: { "simple:index:Resource": 1 } },
    },
    { yaml: `resources: { one: ${thing()}, two: ${thing()} }\n`, after: { resources: 4 } },
    {
      yaml: `resources: { one: ${thing()}, two: ${optioned('{ dependsOn: [ "${three}" ] }')}, three: ${thing()} }\n`,
      options: ["--target", "**one**"], after: { resources: 4, named: { two: { dependencies: [] } } },
    }),
  "a-failure": program(["simple@2.0.0", "fail_on_create@4.0.0"], {
    yaml: `
resources:
  failing: ${failing}
  after: ${optioned('{ dependsOn: [ "${failing}" ] }')}
`,
    fails: { at: "failing", message: "failed create" },
    after: { types: { "simple:index:Resource": 0, "fail_on_create:index:Resource": 0 } },
  }),
  "a-failure-and-on": program(["simple@2.0.0", "fail_on_create@4.0.0"], {
    yaml: `
resources:
  failing: ${failing}
  after: ${optioned('{ dependsOn: [ "${failing}" ] }')}
  reads: { type: "simple:Resource", properties: { value: "\${failing.value}" } }
  beside: ${thing()}
  both: ${optioned('{ dependsOn: [ "${beside}", "${reads}" ] }')}
`,
    options: ["--continue-on-error"],
    fails: { at: "failing", message: "failed create" },
    after: { resources: 4, named: { beside: {} } },
  }),
  "all-at-once": program(["sync@3.0.0-alpha.1.internal+exp.sha.2143768"], {
    yaml: "resources: { a: { type: sync:Block }, b: { type: sync:Block }, c: { type: sync:Block } }\n",
    options: ["--parallel", "2147483647"],
    after: { resources: 5, types: { "sync:index:Block": 3 } },
  }),
};
