// Packages that show types of values: their resources give back what they are given, if it is of the type.
import { plain, secret, unknown } from "../wire.mjs";

const primitive = { boolean: "boolean", float: "number", integer: "integer", string: "string" };
const data = { ...primitive, boolArray: ["boolean"], stringMap: { map: "string" } };
const plainly = (of) => Object.fromEntries(Object.entries(of).map(([name, type]) => [name, { plain: type }]));
const values = { ...primitive, numberArray: ["number"], booleanMap: { map: "boolean" } };
const value = { value: "boolean" };
const simple = { resources: { Resource: { inputs: value, sample: { value: true } } } };
const words = { builtins: "string", lambda: "string", property: "string" };
const numbers = (...entries) => entries.map(([name, number]) => ({ name, value: number }));
const texts = (...entries) => entries.map((text) => (Array.isArray(text) ? { name: text[0], value: text[1] } : { value: text }));
const enums = { intEnum: numbers(["IntOne", 1], ["IntTwo", 2]), stringEnum: texts(["StringOne", "one"], ["StringTwo", "two"]) };
const enumModules = ["index", "mod", "mod/nested"];

export default [
  { name: "simple", version: "2.0.0", ...simple },
  { name: "simple", version: "26.0.0", ...simple },
  {
    name: "simple", version: "27.0.0", ...simple,
    more: { pluginDownloadURL: "https://github.com/pulumi/pulumi-simple/releases/v${VERSION}" },
  },
  { name: "alpha", version: "3.0.0-alpha.1.internal+exp.sha.12345678", resources: { Resource: { inputs: value } } },
  {
    name: "names", version: "6.0.0",
    resources: Object.fromEntries(
      ["ResMap", "ResArray", "ResList", "ResResource", "mod:Res", "mod/nested:Res"].map((name) => [name, { inputs: value }])),
  },
  {
    name: "keywords", version: "20.0.0",
    resources: Object.fromEntries(["SomeResource", "lambda:SomeResource", "module:Lambda"].map((name) => [name, { inputs: words }])),
  },
  {
    name: "camelNames", version: "19.0.0",
    resources: {
      "CoolModule:SomeResource": {
        inputs: { theInput: "boolean", "resourceName?": "string" },
        outputs: { theOutput: "boolean", "resourceName?": "string" },
        make: ({ theInput, ...rest }) => ({ theOutput: theInput, ...rest }),
      },
    },
  },
  {
    name: "primitive", version: "7.0.0",
    resources: { Resource: { inputs: values, id: ({ string }) => plain(string) || "id" } },
    functions: { invoke: { inputs: values, returns: { object: values }, call: (args) => args } },
  },
  { name: "primitive-ref", version: "11.0.0", types: { Data: data }, resources: { Resource: { inputs: { data: "#Data" } } } },
  {
    name: "ref-ref", version: "12.0.0",
    types: {
      InnerData: data, Data: { ...data, innerData: "#InnerData", "optionalInner?": "#InnerData", "innerDataList?": ["#InnerData"] },
    },
    resources: { Resource: { inputs: { data: "#Data" } } },
  },
  {
    name: "plain", version: "13.0.0",
    types: { InnerData: plainly(data), Data: plainly({ ...data, innerData: "#InnerData" }) },
    resources: {
      Resource: { inputs: { data: { plain: "#Data" }, "nonPlainData?": "#Data", "dataList?": { plain: [{ plain: "#InnerData" }] } } },
    },
  },
  {
    name: "secret", version: "14.0.0",
    types: { Data: { private: { secret: "string" }, public: "string" } },
    resources: {
      Resource: {
        inputs: {
          private: { secret: "string" }, public: "string", privateData: { secret: "#Data" }, publicData: "#Data",
          privateArray: { secret: ["string"] }, privateMap: { secret: { map: "string" } },
          privateDataArray: { secret: ["#Data"] }, privateDataMap: { secret: { map: "#Data" } },
        },
        secretInputs: true,
      },
    },
  },
  {
    name: "enum", version: "30.0.0", accepts: "any",
    types: {
      ...Object.fromEntries(enumModules.flatMap((module) => [
        [`${module}:IntEnum`, { of: "integer", enum: enums.intEnum }], [`${module}:StringEnum`, { enum: enums.stringEnum }],
      ])),
      NumberEnum: { of: "number", enum: numbers(["ZeroPointOne", 0.1], ["One", 1]) },
      WordyEnum: { enum: texts("A Value With Spaces.", "It's got apostrophes", "_UNDERSCORE_PREFIX", ["Named", "plain"]) },
      Holder: { "size?": "#IntEnum", "color?": "#StringEnum" },
    },
    resources: {
      ...Object.fromEntries(enumModules.map((module) =>
        [`${module}:Res`, { inputs: { "intEnum?": `#${module}:IntEnum`, "stringEnum?": `#${module}:StringEnum` } }])),
      Deluxe: {
        inputs: {
          "numberEnum?": "#NumberEnum", "wordyEnum?": "#WordyEnum", "arrayOfEnum?": ["#StringEnum"], "mapOfEnum?": { map: "#IntEnum" },
          "holder?": "#Holder", "unionEnum?": { oneOf: ["#WordyEnum", "string"] },
        },
      },
    },
  },
  {
    name: "extenumref", version: "32.0.0", accepts: "any",
    more: { dependencies: [{ name: "enum", version: "30.0.0" }] },
    resources: { Sink: { inputs: { "stringEnum?": "/enum/v30.0.0/schema.json#/types/enum:index:StringEnum" } } },
  },
  {
    name: "union", version: "18.0.0", accepts: "any",
    types: { AccessRights: { enum: texts("Listen", "Manage", "Send") }, BlobType: { enum: texts("Block", "Append", "Page") } },
    resources: {
      Example: {
        inputs: {
          "stringOrIntegerProperty?": { oneOf: ["string", "integer"] },
          "mapMapUnionProperty?": { map: { map: { oneOf: ["string", ["string"]] } } },
          "stringEnumUnionListProperty?": [{ oneOf: ["string", "#AccessRights"] }],
          "typedEnumProperty?": { oneOf: ["string", "#BlobType"] },
        },
      },
      EnumOutput: { inputs: { name: "string" }, outputs: { name: "string", type: "string" }, make: (ins) => ({ ...ins, type: "Block" }) },
    },
  },
  {
    name: "discriminated-union", version: "31.0.0", accepts: "any",
    types: Object.fromEntries([["One", 1], ["Two", 2]].map(([name, n]) =>
      [`Variant${name}`, { discriminantKind: { const: `variant${n}` }, [`field${n}?`]: "string" }])),
    resources: (() => {
      const mapping = Object.fromEntries([["One", 1], ["Two", 2]].map(([name, n]) =>
        [`variant${n}`, `#/types/discriminated-union:index:Variant${name}`]));
      const union = { oneOf: ["#VariantOne", "#VariantTwo"], discriminator: { propertyName: "discriminantKind", mapping } };
      return { Example: { inputs: { "unionOf?": union, "arrayOfUnionOf?": [union] } } };
    })(),
  },
  { name: "constant", version: "43.0.0", accepts: "any", resources: { Resource: { inputs: { kind: { const: "Constant" } } } } },
  { name: "any-handled", version: "42.0.0", accepts: "any", resources: { Resource: { inputs: { value: "any" } } } },
  {
    name: "asset-archive", version: "5.0.0",
    resources: { AssetResource: { inputs: { value: "asset" } }, ArchiveResource: { inputs: { value: "archive" } } },
  },
  {
    name: "nestedobject", version: "1.42.0", accepts: "any",
    types: { Detail: { key: "string", value: "string" } },
    resources: {
      Target: { inputs: { name: "string" } },
      MapContainer: { inputs: { tags: { map: "string" } } },
      Receiver: { inputs: { details: ["#Detail"] } },
      Container: {
        inputs: { inputs: ["string"] },
        outputs: { inputs: ["string"], details: ["#Detail"] },
        make: ({ inputs }) =>
          ({ inputs, details: inputs === unknown ? unknown : inputs.map((key) => ({ key, value: `computed-${key}` })) }),
      },
    },
  },
  {
    name: "replaceonchanges", version: "25.0.0",
    resources: { ResourceA: { inputs: { value: "boolean", "replaceProp?": { replaces: "boolean" } } }, ResourceB: { inputs: value } },
  },
  {
    name: "output", version: "23.0.0",
    resources: {
      Resource: {
        inputs: { value: "number" },
        outputs: { value: "number", output: "string", secretOutput: { secret: "string" } },
        make: ({ value: times }, { preview }) => ({
          value: times,
          output: preview ? unknown : "hello".repeat(plain(times)),
          secretOutput: preview ? secret(unknown) : secret("goodbye".repeat(plain(times))),
        }),
        diff: true,
      },
    },
  },
];
