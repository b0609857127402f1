// Long: programs stand as people write them.
// Values of every type of a schema, and functions of providers.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { secret, that } from "../hold.mjs";
import { program } from "./write.mjs";

const same = (values, more = {}) => ({ inputs: values, outputs: values, ...more });
const hashed = (text) => that((asset, what) => assert.equal(asset?.hash, createHash("sha256").update(text).digest("hex"), what));
const archived = that((archive, what) => assert.match(archive?.hash ?? "", /^[0-9a-f]{64}$/, what));
const values = { boolean: true, float: 1.5, integer: 7, string: "seven", numberArray: [0.5, -1], booleanMap: { "on air": true, "a.b": false } };
const song = { boolean: false, float: 0.25, integer: 3, string: "song", boolArray: [true], stringMap: { "my key": "kept" } };
const text = (of) => JSON.stringify(of);

export default {
  primitives: program(["primitive@7.0.0"], {
    yaml: `
resources:
  all: { type: "primitive:Resource", properties: ${text(values)} }
  copy:
    type: primitive:index:Resource
    properties:
      boolean: \${all.boolean}
      float: \${all.float}
      integer: \${all.integer}
      string: again \${all.string}
      numberArray: [ "\${all.numberArray[1]}" ]
      booleanMap: { air: '\${all.booleanMap["on air"]}' }
outputs:
  asked: { fn::invoke: { function: "primitive:invoke", arguments: ${text(values)} } }
`,
    after: {
      resources: 4, outputs: { asked: values },
      named: {
        all: same(values, { id: "seven" }),
        copy: {
          ...same({ boolean: true, float: 1.5, integer: 7, string: "again seven", numberArray: [-1], booleanMap: { air: true } }),
          dependencies: ["all"],
        },
      },
    },
  }),
  objects: program(["primitive-ref@11.0.0", "ref-ref@12.0.0", "plain@13.0.0"], {
    yaml: `
resources:
  one: { type: "primitive-ref:Resource", properties: { data: ${text(song)} } }
  two: { type: "ref-ref:Resource", properties: { data: ${text({ ...song, innerData: song, innerDataList: [song] })} } }
  three: { type: "plain:Resource", properties: { data: ${text({ ...song, innerData: song })}, dataList: [ ${text(song)} ] } }
outputs:
  deep: \${two.data.innerDataList[0].stringMap["my key"]}
`,
    after: {
      resources: 7, outputs: { deep: "kept" },
      named: {
        one: same({ data: song }), two: same({ data: { ...song, innerData: song, innerDataList: [song] } }),
        three: same({ data: { ...song, innerData: song }, dataList: [song] }),
      },
    },
  }),
  "enums-and-unions": program(["enum@30.0.0", "extenumref@32.0.0", "union@18.0.0", "discriminated-union@31.0.0", "constant@43.0.0"], {
    yaml: `
resources:
  plain: { type: "enum:Res", properties: { intEnum: 2, stringEnum: one } }
  nested: { type: "enum:mod/nested:Res", properties: { intEnum: 1 } }
  deluxe: { type: "enum:Deluxe", properties: { numberEnum: 1, mapOfEnum: { x: 2 }, unionEnum: anything } }
  outside: { type: "extenumref:Sink", properties: { stringEnum: two } }
  number: { type: "union:Example", properties: { stringOrIntegerProperty: 9 } }
  typed: { type: "union:Example", properties: { typedEnumProperty: "\${blob.type}" } }
  blob: { type: "union:EnumOutput", properties: { name: b } }
  either: { type: "discriminated-union:Example", properties: { unionOf: { discriminantKind: variant2, field2: f } } }
  fixed: { type: "constant:Resource", properties: { kind: Constant } }
`,
    after: {
      resources: 15,
      named: {
        plain: same({ intEnum: 2, stringEnum: "one" }), nested: same({ intEnum: 1 }, { type: "enum:mod/nested:Res" }),
        deluxe: same({ numberEnum: 1, mapOfEnum: { x: 2 }, unionEnum: "anything" }), outside: same({ stringEnum: "two" }),
        number: same({ stringOrIntegerProperty: 9 }), typed: same({ typedEnumProperty: "Block" }),
        either: same({ unionOf: { discriminantKind: "variant2", field2: "f" } }), fixed: same({ kind: "Constant" }),
      },
    },
  }),
  "names-of-all-kinds": program(["simple@2.0.0", "names@6.0.0", "keywords@20.0.0", "camelNames@19.0.0"], {
    yaml: `
resources:
  this: { type: "simple:Resource", properties: { value: true } }
  spoken: { type: "simple:Resource", name: "Bühne 🎭 1.a", properties: { value: "\${this.value}" } }
  list: { type: "names:mod/nested:Res", properties: { value: true } }
  lambda: { type: "keywords:lambda:SomeResource", properties: { builtins: a, lambda: b, property: c } }
  cool: { type: "camelNames:CoolModule:SomeResource", properties: { theInput: false, resourceName: club } }
outputs:
  "Ausgabe 🎭": \${spoken.value}
  name: { fn::pulumiResourceName: "\${spoken}" }
  type: { fn::pulumiResourceType: "\${list}" }
`,
    after: {
      resources: 10, outputs: { "Ausgabe 🎭": true, name: "Bühne 🎭 1.a", type: "names:mod/nested:Res" },
      named: {
        this: same({ value: true }), "Bühne 🎭 1.a": same({ value: true }), lambda: same({ builtins: "a", lambda: "b", property: "c" }),
        cool: { inputs: { theInput: false, resourceName: "club" }, outputs: { theOutput: false, resourceName: "club" } },
      },
    },
  }),
  "secret-by-schema": program(["secret@14.0.0"], {
    yaml: `
resources:
  safe:
    type: secret:Resource
    properties:
      private: hush
      public: loud
      privateData: { private: hush, public: loud }
      publicData: { private: hush, public: loud }
      privateArray: [ hush ]
      privateMap: { k: hush }
      privateDataArray: [ { private: hush, public: loud } ]
      privateDataMap: { k: { private: hush, public: loud } }
`,
    after: {
      named: {
        safe: {
          inputs: that((inputs) => {
            const hidden = Object.entries(inputs).filter(([, value]) => value?.secret !== undefined).map(([name]) => name).sort();
            assert.deepEqual(hidden, ["private", "privateArray", "privateData", "privateDataArray", "privateDataMap", "privateMap"]);
          }),
        },
      },
    },
  }),
  "anything-and-assets": program(["any-handled@42.0.0", "asset-archive@5.0.0"], {
    yaml: `
resources:
  list: { type: "any-handled:Resource", properties: { value: [ 1, two, { three: null } ] } }
  text: { type: "asset-archive:AssetResource", properties: { value: { fn::stringAsset: spoken } } }
  file: { type: "asset-archive:AssetResource", properties: { value: { fn::fileAsset: ./voice.txt } } }
  folder: { type: "asset-archive:ArchiveResource", properties: { value: { fn::fileArchive: ./tape } } }
  mixed:
    type: asset-archive:ArchiveResource
    properties:
      value:
        fn::assetArchive: { said: { fn::stringAsset: spoken }, tape: { fn::fileArchive: ./tape } }
outputs:
  file: { fn::fileAsset: ./voice.txt }
  folders: [ { fn::fileArchive: ./tape } ]
`,
    files: { "voice.txt": "one two", "tape/a.txt": "side a" },
    after: {
      resources: 8, outputs: { file: hashed("one two"), folders: [archived] },
      named: {
        text: { inputs: { value: hashed("spoken") }, outputs: { value: hashed("spoken") } },
        file: { inputs: { value: hashed("one two") }, outputs: { value: hashed("one two") } },
        folder: { inputs: { value: archived }, outputs: { value: archived } }, mixed: { outputs: { value: archived } },
      },
    },
  }),
  "asking-providers": program(
    ["simple@2.0.0", "simple-invoke@10.0.0", "scalar-returns@21.0.0", "simple-invoke-with-scalar-return@17.0.0", "any-type-function@15.0.0",
      "multi-argument-invoke@44.0.0", "output-only-invoke@24.0.0"],
    {
      yaml: `
resources:
  open: { type: "simple:Resource", properties: { value: true } }
outputs:
  one: { fn::invoke: { function: "simple-invoke:myInvoke", arguments: { value: hear }, return: result } }
  whole: { fn::invoke: { function: "simple-invoke:index:myInvoke", arguments: { value: all } } }
  unit: { fn::invoke: { function: "simple-invoke:unit", arguments: {}, return: result } }
  hidden: { fn::invoke: { function: "simple-invoke:secretInvoke", arguments: { value: a, secretResponse: "\${open.value}" }, return: response } }
  fromHidden:
    fn::invoke: { function: "simple-invoke:secretInvoke", arguments: { value: { fn::secret: b }, secretResponse: false }, return: response }
  yes: { fn::invoke: { function: "simple-invoke-with-scalar-return:myInvokeScalar", arguments: { value: x } } }
  vowels: { fn::invoke: { function: "scalar-returns:invokeArray", arguments: { value: oak } } }
  map: { fn::invoke: { function: "scalar-returns:invokeMap", arguments: { value: our } } }
  length: { fn::invoke: { function: "scalar-returns:invokeSecret", arguments: { value: four } } }
  any: { fn::invoke: { function: "any-type-function:dynListToDyn", arguments: { inputs: [ 1, { a: b } ] }, return: result } }
  more: { fn::invoke: { function: "multi-argument-invoke:multiArgumentInvoke", arguments: { first: left, second: right }, return: result } }
  later: { fn::invoke: { function: "output-only-invoke:myInvoke", arguments: { value: late }, return: result } }
`,
      after: {
        resources: 9,
        outputs: {
          one: "hear world", whole: { result: "all world" }, unit: "Hello world", hidden: secret("a world"), fromHidden: secret("b world"),
          yes: true, vowels: [true, true, false], map: { value: "our world" }, length: secret(4), any: { resultProperty: "resultValue" },
          more: "left right", later: "late world",
        },
      },
    }),
  "asking-after": program(["simple@2.0.0", "simple-invoke@10.0.0"], {
    yaml: `
resources:
  asked: { type: "pulumi:providers:simple-invoke" }
  first: { type: "simple:Resource", properties: { value: false } }
  second:
    type: simple:Resource
    properties:
      value: { fn::invoke: { function: "simple-invoke:secretInvoke", arguments: { value: v, secretResponse: "\${first.value}" }, return: secret } }
  third: { type: "simple-invoke:StringResource", properties: { text: "\${told.result}" } }
variables:
  told: { fn::invoke: { function: "simple-invoke:myInvoke", arguments: { value: v }, options: { dependsOn: [ "\${second}" ] } } }
  other:
    fn::invoke:
      function: simple-invoke:myInvoke
      arguments: { value: w }
      options: { provider: "\${asked}", parent: "\${asked}", version: 10.0.0, pluginDownloadURL: "https://example.com/plugins" }
outputs: { other: "\${other.result}" }
`,
    after: {
      resources: 7, outputs: { other: "w world" },
      named: {
        first: { dependencies: [] },
        second: { dependencies: ["first"], propertyDependencies: { value: ["first"] } },
        third: { dependencies: ["second"], propertyDependencies: { text: ["second"] } },
      },
    },
  }),
  bytes: program(["bytesource@48.0.0", "bytesink@47.0.0"], {
    yaml: `
resources:
  source: { type: "bytesource:Resource", properties: { base64: /wD+QQ== } }
  sink: { type: "bytesink:Resource", properties: { bytes: "\${source.bytes}", expectBase64: "\${source.base64}" } }
`,
    after: { resources: 5, named: { sink: { dependencies: ["source"] } } },
  }),
};
