// What Pulumi's own YAML programs of options (l2-resource-option-*), targets, failures and parents must give.
import assert from "node:assert/strict";
import { equal, resourceOf, secret, that } from "../hold.mjs";

const only = (packages, after, more = {}) => ({ packages, runs: [{ ...more, after }] });
const simple = ["simple@2.0.0"];
const value = { value: true };
const by = (provider, more = {}) => ({ provider, ...more });
const usual = (more) => by("default_2_0_0", more);
const timeouts = ["7m", 420, "1h", 3600, ".2m", 12];
const once = (time, seconds) => ({
  config: { "l2-resource-option-custom-timeouts:createTimeout": time },
  after: {
    resources: 9,
    named: Object.fromEntries(Object.entries({
      noTimeouts: undefined, createOnly: { create: 300 }, updateOnly: { update: 600 }, deleteOnly: { delete: 180 }, readOnly: { read: 540 },
      allTimeouts: { create: 120, update: 240, delete: 60, read: 300 }, configTimeout: { create: seconds },
    }).map(([name, customTimeouts]) => [name, { customTimeouts }])),
  },
});
const providerOf = (deployment, name) => {
  const urn = resourceOf(deployment, name).provider.split("::").slice(0, -1).join("::");
  return deployment.resources.find((r) => r.urn === urn);
};
const triggers = (first, hidden) => ({
  resources: 8,
  named: {
    replacementTrigger: usual({ replacementTrigger: first }),
    notReplacementTrigger: usual({ replacementTrigger: undefined }),
    unknownReplacementTrigger: usual({ replacementTrigger: "hellohello" }),
    secretReplacementTrigger: usual({ replacementTrigger: secret(hidden) }),
  },
});
const replacing = {
  schemaReplace: "replace", optionReplace: "replace", bothReplaceValue: "replace", bothReplaceProp: "replace", regularUpdate: "update",
  noChange: "same", wrongPropChange: "replace", multiplePropReplace: "replace",
};
// The steps of a replacement in their order; where the tool tells of it in one step, that is when the new one is made.
const order = (first, second) => (done, told) => {
  const at = (op) => Math.max(done.indexOf(op), op === "create-replacement" && !done.includes(op) ? done.indexOf("replace") : -1);
  const [a, b] = [first, second].map(at);
  assert.ok(a >= 0 && b >= 0 && a < b, `${told}: first ${first}, then ${second}`);
};
const fails = { at: "failing", message: "failed create" };
const paths = {
  "tags.env": ["tags", "env"], 'tags["env"]': ["tags", "env"], 'tags["with.dot"]': ["tags", "with.dot"],
  'tags["with escaped \\""]': ["tags", 'with escaped "'],
};

export default {
  "l2-destroy": {
    packages: simple,
    runs: [
      { after: { resources: 4, named: { aresource: { type: "simple:index:Resource" }, other: { type: "simple:index:Resource" } } } },
      { does: { other: "delete" }, after: { resources: 3, named: { aresource: { type: "simple:index:Resource" } } } },
    ],
  },
  "l2-engine-update-options": only(
    simple,
    { resources: 3, types: { "simple:index:Resource": 1, "pulumi:providers:simple": 1 }, named: { target: {} } },
    { options: ["--target", "**target**"] }),
  "l2-failed-create": { packages: ["simple@2.0.0", "fail_on_create@4.0.0"], runs: [{ fails, after: {} }] },
  "l2-failed-create-continue-on-error": only(
    ["simple@2.0.0", "fail_on_create@4.0.0"], { resources: 4, named: { independent: {} } },
    { options: ["--continue-on-error"], fails }),
  "l2-parallel-resources": only(
    ["sync@3.0.0-alpha.1.internal+exp.sha.2143768"], { resources: 5, types: { "sync:index:Block": 3 } },
    { options: ["--parallel", "2147483647"] }),
  "l2-resource-option-additional-secret-outputs": only(simple, {
    resources: 4,
    named: {
      withSecret: { additionalSecretOutputs: ["value"], outputs: { value: secret(true) } },
      withoutSecret: { additionalSecretOutputs: [], outputs: value },
    },
  }),
  "l2-resource-option-alias": {
    packages: ["simple@2.0.0", "component@13.3.7"],
    runs: [
      { after: { resources: 9 } },
      {
        does: Object.fromEntries(
          ["parent", "aliasURN", "aliasNewName", "aliasNoParent", "aliasParent", "aliasType"].map((name) => [name, "not create"])),
        after: {
          resources: 8,
          named: {
            parent: { parent: "l2-resource-option-alias-test" }, aliasURN: { parent: "parent" }, aliasNoParent: { parent: "parent" },
            aliasParent: { parent: "parent" }, aliasType: { type: "simple:index:Resource" },
          },
        },
      },
    ],
  },
  "l2-resource-option-custom-timeouts": { packages: simple, runs: [0, 2, 4].map((i) => once(timeouts[i], timeouts[i + 1])) },
  "l2-resource-option-delete-before-replace": {
    packages: simple,
    runs: [
      { after: { resources: 4, named: { withOption: {}, withoutOption: {} } } },
      {
        previews: { withOption: "replace", withoutOption: "replace" },
        does: {
          withOption: order("delete-replaced", "create-replacement"), withoutOption: order("create-replacement", "delete-replaced"),
        },
        after: { resources: 4 },
      },
    ],
  },
  "l2-resource-option-deleted-with": only(simple, {
    resources: 5,
    named: {
      target: usual({ deletedWith: "" }), deletedWith: usual({ deletedWith: "target" }), notDeletedWith: usual({ deletedWith: "" }),
    },
  }),
  "l2-resource-option-depends-on": only(simple, {
    resources: 4, named: { noDependsOn: { dependencies: [] }, withDependsOn: { dependencies: ["noDependsOn"] } },
  }),
  "l2-resource-option-env-var-mappings": only(simple, {
    resources: 2,
    named: {
      prov: {
        inputs: that(({ __internal: kept }) =>
          assert.deepEqual(kept?.envVarMappings, { MY_VAR: "PROVIDER_VAR", OTHER_VAR: "TARGET_VAR" })),
      },
    },
  }),
  "l2-resource-option-hide-diffs": only(simple, {
    resources: 4,
    named: {
      hideDiffs: { hideDiff: that((paths, what) => assert.deepEqual([paths].flat(2), ["value"], what)) }, notHideDiffs: { hideDiff: [] },
    },
  }),
  "l2-resource-option-ignore-changes": only(["nestedobject@1.42.0"], {
    resources: 5,
    named: {
      receiverIgnore: { ignoreChanges: ["details[0].key"] },
      mapIgnore: {
        ignoreChanges: that((given) => assert.deepEqual(
          given?.map((path) => paths[path] ?? path), [["tags", "env"], ["tags", "with.dot"], ["tags", 'with escaped "']])),
      },
      noIgnore: { ignoreChanges: [] },
    },
  }),
  "l2-resource-option-import": only(simple, {
    resources: 4, named: { import: { importID: "fakeID123", id: "fakeID123" }, notImport: { importID: "" } },
  }),
  "l2-resource-option-plugin-download-url": only(["simple@27.0.0"], {
    resources: 8,
    check(deployment) {
      const [usually, explicit, first, second] = ["withDefaultURL", "withExplicitDefaultURL", "withCustomURL1", "withCustomURL2"]
        .map((name) => providerOf(deployment, name));
      assert.equal(usually.urn, explicit.urn);
      assert.equal(first.inputs.__internal?.pluginDownloadURL, "https://custom.pulumi.test/provider1");
      assert.equal(second.inputs.__internal?.pluginDownloadURL, "https://custom.pulumi.test/provider2");
      assert.notEqual(first.urn, second.urn);
    },
  }),
  "l2-resource-option-protect": {
    ...only(simple, {
      resources: 5,
      named: { protected: usual({ protect: true }), unprotected: usual({ protect: false }), defaulted: usual({ protect: false }) },
    }),
    destroy: "refused",
  },
  "l2-resource-option-replace-on-changes": {
    packages: ["replaceonchanges@25.0.0"],
    runs: [
      { after: { resources: 10, named: Object.fromEntries(Object.keys(replacing).map((name) => [name, {}])) } },
      { previews: replacing, does: replacing, after: { resources: 10 } },
    ],
  },
  "l2-resource-option-replace-with": only(simple, {
    resources: 5,
    named: {
      target: usual({ replaceWith: [] }), replaceWith: usual({ replaceWith: ["target"] }), notReplaceWith: usual({ replaceWith: [] }),
    },
  }),
  "l2-resource-option-replacement-trigger": {
    packages: ["simple@2.0.0", "output@23.0.0"],
    runs: [
      { after: triggers("test", [1, 2, 3]) },
      {
        previews: { unknownReplacementTrigger: "replace" },
        does: { unknownReplacementTrigger: "not replace", secretReplacementTrigger: "replace", replacementTrigger: "replace" },
        after: triggers("test2", [3, 2, 1]),
      },
    ],
  },
  "l2-resource-option-retain-on-delete": only(simple, {
    resources: 5,
    named: {
      retainOnDelete: usual({ retainOnDelete: true }), notRetainOnDelete: usual({ retainOnDelete: false }),
      defaulted: usual({ retainOnDelete: false }),
    },
  }),
  "l2-resource-option-version": only(["simple@2.0.0", "simple@26.0.0"], {
    resources: 6, types: { "pulumi:providers:simple": 2 },
    named: {
      withV2: by("default_2_0_0", { outputs: value }), withV26: by("default_26_0_0", { outputs: { value: false } }),
      withDefault: by("default_26_0_0", { outputs: value }),
    },
  }),
  "l2-resource-option-version-sdk": only(["simple@2.0.0", "simple@26.0.0"], {
    resources: 3, types: { "pulumi:providers:simple": 1 }, named: { withV2: usual({}) },
  }),
  "l2-resource-order": only(simple, { resources: 4, outputs: { out: true }, named: { res1: {}, res2: { dependencies: ["res1"] } } }),
  "l2-resource-parent-inheritance": {
    ...only(simple, {
      resources: 10,
      named: {
        parent1: by("provider"), child1: by("provider"), orphan1: usual({}),
        parent2: { protect: true, retainOnDelete: true }, child2: { protect: true, retainOnDelete: true },
        child3: { protect: false, retainOnDelete: false }, orphan2: { protect: false, retainOnDelete: false },
      },
    }),
    destroy: "refused",
  },
  "l2-resource-provider-inheritance": only(["simple@2.0.0", "primitive@7.0.0"], {
    named: {
      parent1: by("provider"), child1: by("provider"), parent2: by("default_7_0_0"), child2: usual({}), child3: by("default_7_0_0"),
    },
    check(deployment) {
      const types = { parent1: "simple", child1: "simple", parent2: "primitive", child2: "simple", child3: "primitive" };
      for (const [name, pkg] of Object.entries(types)) equal(providerOf(deployment, name).type, `pulumi:providers:${pkg}`, name);
    },
  }),
  "l2-target-up-with-new-dependency": {
    packages: simple,
    runs: [
      { after: { resources: 4, named: { unrelated: { dependencies: [] }, targetOnly: {} } } },
      { options: ["--target", "**targetOnly**"], after: { resources: 4, named: { unrelated: { dependencies: [] }, targetOnly: {} } } },
    ],
  },
};

