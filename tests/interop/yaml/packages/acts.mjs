// Packages that show what providers do: functions, configuration, failures, bytes, much at once.
import { bytes, isBytes, isSecret, plain, secret, unknown } from "../wire.mjs";

const text = { inputs: { text: "string" }, make: () => ({ text: "Goodbye" }) };
const world = (value) => `${plain(value)} world`;
const greets = { inputs: { value: "string" }, returns: { object: { result: "string" } }, call: ({ value }) => ({ result: world(value) }) };
const unit = { inputs: {}, returns: { object: { result: "string" } }, call: () => ({ result: "Hello world" }) };
const tellsSecret = (also) => ({
  inputs: { value: "string", secretResponse: "boolean" },
  returns: { object: { response: "string", secret: "boolean" } },
  call: ({ value, secretResponse }) => ({
    response: plain(secretResponse) || (also && isSecret(value)) ? secret(world(value)) : world(value),
    secret: secretResponse,
  }),
});

// All properties that the configuration of config-grpc has: of four types, one, in lists, in maps and in objects; and all secret.
const configuration = { types: {}, members: {} };
for (const [word, type] of Object.entries({ string: "string", bool: "boolean", int: "integer", num: "number" })) {
  const capital = (name) => name[0].toUpperCase() + name.slice(1);
  for (const n of [1, 2, 3]) {
    for (const hidden of [false, true]) {
      const name = `${hidden ? `secret${capital(word)}` : word}${n}`;
      const of = (inner) => (hidden ? { secret: inner } : inner);
      configuration.types[`T${name}`] = { [hidden ? "secretX?" : "x?"]: of(type) };
      const after = capital(name);
      const forms = { [name]: type, [`list${after}`]: [type], [`map${after}`]: { map: type }, [`obj${after}`]: `#T${name}` };
      for (const [form, inner] of Object.entries(forms)) configuration.members[`${form}?`] = of(inner);
    }
  }
}
const certain = Object.fromEntries(Object.entries(configuration.members).map(([name, type]) => [name.slice(0, -1), type]));

export default [
  {
    name: "simple-invoke", version: "10.0.0",
    resources: { StringResource: text },
    functions: { myInvoke: greets, unit, secretInvoke: tellsSecret(true) },
  },
  {
    name: "output-only-invoke", version: "24.0.0",
    resources: { StringResource: text },
    functions: Object.fromEntries(Object.entries({ myInvoke: greets, unit, secretInvoke: tellsSecret(false) }).map(([name, one]) =>
      [name, { ...one, more: { plain: false } }])),
  },
  {
    name: "multi-argument-invoke", version: "44.0.0",
    resources: { StringResource: text },
    functions: {
      multiArgumentInvoke: {
        inputs: { first: "string", "second?": "string" },
        returns: { object: { result: "string" } },
        more: { multiArgumentInputs: ["first", "second"] },
        call: ({ first, second }) => ({ result: [first, second].filter((one) => one !== undefined).map(plain).join(" ") }),
      },
    },
  },
  {
    name: "simple-invoke-with-scalar-return", version: "17.0.0",
    resources: { StringResource: text },
    functions: { myInvokeScalar: { inputs: { value: "string" }, returns: { is: "boolean" }, call: () => ({ result: true }) } },
  },
  {
    name: "scalar-returns", version: "21.0.0",
    functions: {
      invokeSecret: {
        inputs: { value: "string" }, returns: { is: "number" },
        call: ({ value }) => ({ return: secret(plain(value).length) }),
      },
      invokeArray: {
        inputs: { value: "string" }, returns: { is: ["boolean"] },
        call: ({ value }) => ({ thisCanBeAnything: [...plain(value)].map((letter) => "aeiou".includes(letter)) }),
      },
      invokeMap: {
        inputs: { value: "string" }, returns: { is: { map: "string" } },
        call: ({ value }) => ({ result: plain(value) === "secret" ? secret({ value: world(value) }) : { value: world(value) } }),
      },
    },
  },
  {
    name: "any-type-function", version: "15.0.0",
    functions: {
      dynListToDyn: {
        inputs: { "inputs?": ["any"] }, returns: { object: { result: "any" } },
        call: () => ({ result: { resultProperty: "resultValue" } }),
      },
    },
  },
  {
    name: "docs", version: "28.0.0",
    more: { dependencies: [{ name: "enum", version: "30.0.0" }] },
    types: { ResourceData: { state: "string" } },
    resources: (() => {
      const external = "/enum/v30.0.0/schema.json#/types/enum:index:StringEnum";
      return {
        Resource: {
          inputs: { in: "boolean", externalEnum: external },
          outputs: { "in?": "boolean", out: "boolean", data: "#ResourceData", externalEnum: external },
          make: (ins) => ({ ...ins, out: plain(ins.in) === unknown ? unknown : !plain(ins.in), data: { state: "internal data" } }),
        },
      };
    })(),
    functions: { fun: { inputs: { in: "boolean" }, returns: { object: { out: "boolean" } }, call: (args) => ({ out: !plain(args.in) }) } },
  },
  {
    name: "config", version: "9.0.0",
    more: { pluginDownloadURL: "http://example.com" },
    config: { "name?": "string", "pluginDownloadURL?": "string" },
    provider: {
      inputs: { name: "string", "pluginDownloadURL?": "string" },
      outputs: { name: "string", "pluginDownloadURL?": "string", version: "string" },
    },
    resources: { Resource: { inputs: { text: "string" }, make: (ins) => ({ text: `: ${plain(ins.text)}` }) } },
  },
  {
    name: "config-grpc", version: "1.0.0", accepts: "any",
    types: configuration.types,
    config: configuration.members,
    provider: { inputs: configuration.members },
    resources: {
      ConfigFetcher: {
        inputs: {},
        outputs: { config: "string" },
        id: () => "id0",
        make: (_, { asked }) => ({ config: JSON.stringify(asked) }),
      },
    },
    functions: {
      toSecret: {
        inputs: configuration.members,
        returns: { object: certain },
        call: (args) => Object.fromEntries(Object.entries(args).map(([name, value]) => [name, secret(value)])),
      },
    },
  },
  {
    name: "large", version: "4.3.2",
    resources: {
      String: {
        inputs: { value: "string" },
        make: ({ value }) => ({ value: value.repeat(Math.floor((100 * 1024 * 1024) / value.length)) }),
      },
    },
  },
  { name: "sync", version: "3.0.0-alpha.1.internal+exp.sha.2143768", accepts: "any", resources: { Block: { inputs: {}, together: 3 } } },
  {
    name: "fail_on_create", version: "4.0.0",
    resources: { Resource: { inputs: { value: "boolean" }, make: () => { throw new Error("failed create"); } } },
  },
  {
    name: "bytesource", version: "48.0.0", needsBytes: true,
    resources: {
      Resource: {
        inputs: { base64: "string" }, outputs: { base64: "string", bytes: "string" },
        make: ({ base64 }) => ({ base64, bytes: base64 === unknown ? unknown : bytes(base64) }),
      },
    },
  },
  {
    name: "bytesink", version: "47.0.0",
    resources: {
      Resource: {
        inputs: { bytes: "string", expectBase64: "string" },
        make: (ins) => {
          if (ins.bytes === unknown || ins.expectBase64 === unknown) return ins;
          const got = isBytes(ins.bytes) ? ins.bytes.value : Buffer.from(ins.bytes).toString("base64");
          if (got !== ins.expectBase64) throw new Error(`bytes are ${got}, and ${ins.expectBase64} was expected`);
          return ins;
        },
      },
    },
  },
  // Its components are in its schema only.
  {
    name: "component", version: "13.3.7", accepts: "any",
    resources: {
      Custom: { inputs: { value: "string" }, id: ({ value }) => `id-${plain(value)}` },
      ComponentCustomRefOutput: { inputs: { value: "string" }, outputs: { value: "string", ref: "any" }, component: true },
      ComponentCustomRefInputOutput: { inputs: { inputRef: "any" }, outputs: { inputRef: "any", outputRef: "any" }, component: true },
      ComponentCallable: { inputs: { value: "string" }, component: true },
    },
  },
];
