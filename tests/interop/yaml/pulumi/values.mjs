// What Pulumi's own YAML programs of values and functions (l2-*) must give.
import assert from "node:assert/strict";
import { equal, resourceOf, secret, that } from "../hold.mjs";

const only = (packages, after, more = {}) => ({ packages, runs: [{ ...more, after }] });
const same = (values, more = {}) => ({ inputs: values, outputs: values, ...more });
const value = { value: true };
const outputs = (values) => ({ outputs: values });
const keys = { "my key": "one", "my.key": "two", "my-key": "three", my_key: "four", MY_KEY: "five", myKey: "six" };
const adversarial = {
  __type: true, __internal: false, __provider: true, __version: false, "": true,
  ["Some ${common} \"characters\" 'that' need escaping: \\ (backslash), \t (tab), \u001b (escape), \u0007 (bell), "
    + "\u0000 (null), \u{e0021} (tag space)"]: false,
  ["Format and glob specifiers: %percent ...ellipsis {open }close *asterisk ?question ,comma &&and ||or !not =>arrow ==equal "
    + ":colon /slash"]: true,
};
const data = (boolean, float, integer, string, boolArray, stringMap) => ({ boolean, float, integer, string, boolArray, stringMap });
const hens = { two: "turtle doves", three: "french hens" };
const inner = data(false, 2.17, -12, "Goodbye", [false, true], hens);
const outer = (boolArray, innerData = inner) => ({ ...data(true, 4.5, 1024, "Hello", boolArray, { x: "100", y: "200" }), innerData });
const empty = data(false, 0, 0, "", [], {});
const plainKeys = {
  ...data(true, 4.5, 1024, "Hello", [true, false], keys), innerData: data(false, 2.17, -12, "Goodbye", [false, true], keys),
};
const two = { intEnum: 1, stringEnum: "two" };
const words = { builtins: "builtins", lambda: "lambda", property: "property" };
const v1 = (field1) => ({ discriminantKind: "variant1", field1 });
const v2 = (field2) => ({ discriminantKind: "variant2", field2 });
const closed = { public: "open", private: "closed" };
const anything = {
  aString: "a string", aBoolean: true, aNumber: 42, aList: [1, true, "three"], anObject: { key: "value", nested: { count: 1 } },
  anAsset: that((asset, what) => assert.equal(asset.text, "the asset contents", what)),
};
const rawBytes = that((actual, what) => {
  const base64 = "AGhlbGxvIID+/yB3b3JsZPAo";
  assert.equal(actual?.value ?? Buffer.from(String(actual), "latin1").toString("base64"), base64, what);
});
const overlapping = ["class", "export", "mod", "import", "object", "self", "this", "if"];

export default {
  "l2-camel-names": only(["camelNames@19.0.0"], {
    resources: 5,
    named: {
      firstResource: { inputs: { theInput: true }, outputs: { theOutput: true } },
      secondResource: { inputs: { theInput: true }, outputs: { theOutput: true } },
      thirdResource: { inputs: { theInput: true, resourceName: "my-cluster" }, outputs: { theOutput: true, resourceName: "my-cluster" } },
    },
  }),
  "l2-discriminated-union": only(["discriminated-union@31.0.0"], {
    named: {
      example1: outputs({ unionOf: v1("v1 union"), arrayOfUnionOf: [v1("v1 array(union)")] }),
      example2: outputs({ unionOf: v2("v2 union"), arrayOfUnionOf: [v2("v2 array(union)"), v1("v1 array(union)")] }),
    },
  }),
  "l2-docs": only(["docs@28.0.0", "enum@30.0.0"], {
    resources: 5,
    named: {
      enumRes: outputs({ intEnum: 1, stringEnum: "one" }),
      res: {
        inputs: { in: true, externalEnum: "one" },
        outputs: { in: true, out: false, externalEnum: "one", data: { state: "internal data" } },
      },
    },
  }),
  "l2-elide-index": only(["simple@2.0.0", "simple-invoke@10.0.0"], {
    resources: 4, outputs: { inv: "test world" }, named: { res: same(value, { type: "simple:index:Resource" }) },
  }),
  "l2-enum": only(["enum@30.0.0"], {
    resources: 6,
    named: {
      sink1: outputs(two), sink2: outputs(two), sink3: outputs(two),
      sink4: outputs({
        numberEnum: 0.1, wordyEnum: "It's got apostrophes", arrayOfEnum: ["one", "two"], mapOfEnum: { small: 1, large: 2 },
        holder: { size: 2, color: "one" }, unionEnum: "A Value With Spaces.",
      }),
    },
  }),
  "l2-external-enum": only(["enum@30.0.0", "extenumref@32.0.0"], {
    resources: 5, named: { myRes: outputs({ intEnum: 1, stringEnum: "one" }), mySink: outputs({ stringEnum: "two" }) },
  }),
  // Pulumi's test has a third and a fourth resource, which this program lacks.
  "l2-invoke-dependencies": only(["simple-invoke@10.0.0", "simple@2.0.0"], {
    named: { first: { dependencies: [] }, second: { dependencies: ["first"], propertyDependencies: { value: ["first"] } } },
  }),
  "l2-invoke-multi-argument": only(["multi-argument-invoke@44.0.0"], { resources: 2, has: { both: "hello world", onlyRequired: "hello" } }),
  "l2-invoke-options": only(["simple-invoke@10.0.0"], { resources: 2, has: { hello: "hello world" } }),
  "l2-invoke-options-depends-on": only(["simple-invoke@10.0.0"], {
    resources: 4, has: { hello: "hello world" },
    named: { first: { dependencies: [] }, second: { dependencies: ["first"], propertyDependencies: { text: ["first"] } } },
  }),
  "l2-invoke-output-only": only(["output-only-invoke@24.0.0"], { resources: 2, has: { hello: "hello world", goodbye: "goodbye world" } }),
  "l2-invoke-scalar": only(["simple-invoke-with-scalar-return@17.0.0"], { resources: 2, has: { scalar: true } }),
  "l2-invoke-scalars": only(["scalar-returns@21.0.0"], {
    resources: 2,
    has: {
      secret: secret(7), array: [false, false, true, false, false, true, false, false], map: { value: "hello world" },
      secretMap: secret({ value: "secret world" }),
    },
  }),
  "l2-invoke-secrets": only(["simple-invoke@10.0.0", "simple@2.0.0"], {
    has: { nonSecret: "hello world", firstSecret: secret("hello world"), secondSecret: secret("goodbye world") },
  }),
  "l2-invoke-simple": only(["simple-invoke@10.0.0"], { resources: 2, has: { hello: "hello world", goodbye: "goodbye world" } }),
  "l2-invoke-variants": only(["simple-invoke@10.0.0"], { resources: 3, has: { outputInput: "Goodbye world", unit: "Hello world" } }),
  "l2-keywords": only(["keywords@20.0.0"], {
    resources: 6,
    named: Object.fromEntries(
      ["firstResource", "secondResource", "lambdaModuleResource", "lambdaResource"].map((name) => [name, same(words)])),
  }),
  "l2-large-string": only(["large@4.3.2"], {
    resources: 3,
    check(deployment) {
      const expected = "hello world".repeat(9532509);
      const large = resourceOf(deployment, "res");
      assert.deepEqual(large.inputs, { value: "hello world" });
      assert.ok(large.outputs.value === expected, "the resource's output is the large text");
      assert.ok(deployment.resources.find((r) => r.type === "pulumi:pulumi:Stack").outputs.output === expected, "the stack's output too");
    },
  }),
  "l2-logical-name": only(
    ["simple@2.0.0"],
    { outputs: { "bB-Beta_beta.💜⁉": true, "dD-Delta_delta.🔥⁉": true }, named: { "aA-Alpha_alpha.🤯⁉️": outputs(value) } },
    { config: { "l2-logical-name:cC-Charlie_charlie.😃⁉️": "true" } }),
  "l2-map-keys": only(["primitive@7.0.0", "primitive-ref@11.0.0", "ref-ref@12.0.0", "plain@13.0.0"], {
    resources: 9,
    named: {
      prim: same({
        boolean: false, float: 2.17, integer: -12, string: "Goodbye", numberArray: [0, 1],
        booleanMap: { "my key": false, "my.key": true, "my-key": false, my_key: true, MY_KEY: false, myKey: true },
      }),
      ref: same({ data: data(false, 2.17, -12, "Goodbye", [false, true], keys) }),
      rref: same({ data: { ...data(true, 4.5, 1024, "Hello", [], keys), innerData: data(false, -2.17, 123, "Goodbye", [], keys) } }),
      plains: same({ data: plainKeys, nonPlainData: plainKeys }),
    },
  }),
  "l2-map-keys-adversarial": only(["primitive@7.0.0"], {
    resources: 3, has: { resourceBooleanMap: adversarial, invokeBooleanMap: adversarial },
    named: {
      res: same({ boolean: false, float: 2.17, integer: -12, string: "adversarial", numberArray: [0, 1], booleanMap: adversarial }),
    },
  }),
  "l2-plain": only(["plain@13.0.0"], {
    resources: 4,
    named: {
      res: same({ data: outer([true, false]), dataList: [data(true, 3.14, 42, "Plain", [true], { one: "partridge" })] }),
      emptyListRes: same({ data: { ...empty, innerData: empty }, dataList: [] }),
    },
  }),
  "l2-primitive-ref": only(["primitive-ref@11.0.0"], { resources: 3, named: { res: same({ data: inner }) } }),
  "l2-proxy-index": only(["ref-ref@12.0.0"], {
    outputs: { bool: true, array: true, map: "100", nested: "french hens", listIndex: "Partridge" },
  }),
  "l2-raw-string-bytes": only(["bytesource@48.0.0", "bytesink@47.0.0"], {
    resources: 5,
    named: {
      source: { inputs: { base64: "AGhlbGxvIID+/yB3b3JsZPAo" }, outputs: { base64: "AGhlbGxvIID+/yB3b3JsZPAo", bytes: rawBytes } },
      sink: same({ bytes: rawBytes, expectBase64: "AGhlbGxvIID+/yB3b3JsZPAo" }),
    },
  }),
  "l2-ref-ref": only(["ref-ref@12.0.0"], { resources: 3, named: { res: same({ data: outer([]) }) } }),
  "l2-resource-alpha": only(["alpha@3.0.0-alpha.1.internal+exp.sha.12345678"], { resources: 3, named: { res: same(value) } }),
  "l2-resource-any": only(["any-handled@42.0.0"], {
    named: Object.fromEntries(Object.entries(anything).map(([name, any]) => [name, { inputs: { value: any } }])),
  }),
  "l2-resource-const": only(["constant@43.0.0"], { types: { "constant:index:Resource": 1 }, has: { kind: "Constant" } }),
  "l2-resource-invoke-dynamic-function": only(["any-type-function@15.0.0"], { outputs: { dynamic: { resultProperty: "resultValue" } } }),
  "l2-resource-keyword-overlap": only(["simple@2.0.0"], {
    types: { "pulumi:providers:simple": 1 },
    named: Object.fromEntries(overlapping.map((name) => [name, { type: "simple:index:Resource" }])),
  }),
  "l2-resource-name-type": only(["simple@2.0.0"], { resources: 3, outputs: { name: "res1", type: "simple:index:Resource" } }),
  "l2-resource-names": only(["names@6.0.0"], {
    resources: 8,
    named: Object.fromEntries(["ResMap", "ResArray", "ResList", "ResResource"].map((name) => `index:${name}`)
      .concat("mod:Res", "mod/nested:Res").map((name, i) => [`res${i + 1}`, same(value, { type: `names:${name}` })])),
  }),
  "l2-resource-primitives": only(["primitive@7.0.0"], {
    resources: 3,
    named: {
      res: same({ boolean: true, float: 3.14, integer: 42, string: "hello", numberArray: [-1, 0, 1], booleanMap: { t: true, f: false } }),
    },
  }),
  "l2-resource-secret": only(["secret@14.0.0"], {
    resources: 3,
    check(deployment) {
      const { inputs, outputs: got } = resourceOf(deployment, "res");
      const nested = inputs.publicData.private?.secret === undefined ? "closed" : secret("closed");
      const expected = {
        public: "open", private: secret("closed"), publicData: { public: "open", private: nested }, privateData: secret(closed),
        privateArray: secret(["closed"]), privateMap: secret({ key: "closed" }), privateDataArray: secret([closed]),
        privateDataMap: secret({ key: closed }),
      };
      equal(inputs, expected, "inputs");
      equal(got, expected, "outputs");
    },
  }),
  "l2-resource-simple": only(["simple@2.0.0"], {
    resources: 3, types: { "pulumi:providers:simple": 1 }, named: { res: same(value, { type: "simple:index:Resource" }) },
  }),
  "l2-union": only(["union@18.0.0"], {
    has: { mapMapUnionOutput: { key1: { key1a: "value1a" } } },
    named: {
      mapMapUnionExample: outputs({ mapMapUnionProperty: { key1: { key1a: "value1a" } } }),
      stringOrIntegerExample1: outputs({ stringOrIntegerProperty: 42 }),
      stringOrIntegerExample2: outputs({ stringOrIntegerProperty: "forty two" }),
      stringEnumUnionListExample: outputs({ stringEnumUnionListProperty: ["Listen", "Send", "NotAnEnumValue"] }),
      safeEnumExample: outputs({ typedEnumProperty: "Block" }),
      enumOutputExample: outputs({ name: "example", type: "Block" }),
      outputEnumExample: outputs({ typedEnumProperty: "Block" }),
    },
  }),
};
