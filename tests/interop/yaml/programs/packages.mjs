// Long: programs stand as people write them.
// Packages and providers: versions, declarations, explicit and inherited providers, configuration, parameters.
import assert from "node:assert/strict";
import { resourceOf, secret, that } from "../hold.mjs";
import { shown } from "../wire.mjs";
import { declared, program } from "./write.mjs";

const thing = (more = "") => `{ type: "simple:Resource", properties: { value: true }${more} }`;
const parameter = { name: "chorus", version: "2.1.0", value: "Sing" };
const parameterised = [declared("parameterized@1.2.3", { parameterization: parameter })];

export default {
  "versions-side-by-side": program(["simple@2.0.0", "simple@26.0.0"], {
    yaml: `
resources:
  old: ${thing(", options: { version: 2.0.0 }")}
  usual: ${thing()}
  same: ${thing(", options: { version: 26.0.0 }")}
`,
    declares: [declared("simple@26.0.0")],
    after: {
      resources: 6,
      named: {
        old: { provider: "default_2_0_0" }, usual: { provider: "default_26_0_0" }, same: { provider: "default_26_0_0" },
        default_2_0_0: { inputs: { version: "2.0.0", __internal: {} }, outputs: { version: "2.0.0" } },
      },
    },
  }),
  "where-a-plugin-comes-from": program(["config@9.0.0"], {
    yaml: `
resources:
  own: { type: "pulumi:providers:config", properties: { name: mine, pluginDownloadURL: "as a property" } }
  told: { type: "config:Resource", properties: { text: "\${own.version}" } }
outputs: { url: "\${own.pluginDownloadURL}" }
`,
    declares: [declared("config@9.0.0", { downloadUrl: "http://plugins.example" })],
    config: { "config:name": "ours" },
    after: {
      resources: 4, outputs: { url: "as a property" },
      named: {
        own: {
          inputs: {
            name: "mine", pluginDownloadURL: "as a property", version: "9.0.0", __internal: { pluginDownloadURL: "http://plugins.example" },
          },
          outputs: { name: "mine", pluginDownloadURL: "as a property", version: "9.0.0" },
        },
        "default_9_0_0_http_/plugins.example": {
          inputs: { name: "ours", version: "9.0.0", __internal: { pluginDownloadURL: "http://plugins.example" } },
          outputs: { name: "ours", version: "9.0.0" },
        },
        told: { inputs: { text: "9.0.0" } },
      },
    },
  }),
  "providers-of-parents": {
    ...program(["simple@2.0.0", "primitive@7.0.0"], {
      yaml: `
resources:
  own: { type: "pulumi:providers:simple" }
  mother: ${thing(', options: { provider: "${own}", protect: true, retainOnDelete: true }')}
  child: ${thing(', options: { parent: "${mother}" }')}
  free: ${thing(', options: { parent: "${mother}", protect: false, retainOnDelete: false }')}
  other:
    type: primitive:Resource
    properties: { boolean: true, float: 1, integer: 1, string: x, numberArray: [], booleanMap: {} }
    options: { parent: "\${mother}" }
  alone: ${thing()}
`,
      after: {
        resources: 9,
        named: {
          mother: { provider: "own", protect: true, retainOnDelete: true }, child: { provider: "own", protect: true, retainOnDelete: true },
          free: { provider: "own", protect: false, retainOnDelete: false }, other: { provider: "default_7_0_0" },
          alone: { provider: "default_2_0_0", protect: false, retainOnDelete: false },
        },
      },
    }),
    destroy: "refused",
  },
  "variables-of-a-plugin": program(["simple@2.0.0"], {
    yaml: `resources: { own: { type: "pulumi:providers:simple", options: { envVarMappings: { STAGE_KEY: KEY } } } }\n`,
    after: { resources: 2, named: { own: { inputs: { version: "2.0.0", __internal: { envVarMappings: { STAGE_KEY: "KEY" } } } } } },
  }),
  "what-a-provider-is-asked": program(["config-grpc@1.0.0"], {
    yaml: `
resources:
  own:
    type: pulumi:providers:config-grpc
    properties:
      string1: plain
      int1: 7
      bool1: false
      listString1: [ a, b ]
      secretString1: HUSH1
      string2: { fn::secret: HUSH2 }
      listString2: [ a, { fn::secret: HUSH3 } ]
      objString2: { x: { fn::secret: HUSH4 } }
  seen: { type: "config-grpc:ConfigFetcher", options: { provider: "\${own}" } }
`,
    after: {
      async check(deployment, stack) {
        const [check, configure] = JSON.parse(resourceOf(deployment, "seen").outputs.config);
        const plain = { string1: "plain", int1: 7, bool1: false, listString1: ["a", "b"] };
        const bare = { ...plain, secretString1: "HUSH1", string2: "HUSH2", listString2: ["a", "HUSH3"], objString2: { x: "HUSH4" } };
        assert.deepEqual(check.news, { ...bare, version: "1.0.0" }, "CheckConfig has no secrets");
        assert.deepEqual(shown(configure.args), {
          ...plain, secretString1: secret("HUSH1"), string2: secret("HUSH2"), listString2: secret(["a", "HUSH3"]),
          objString2: { x: secret("HUSH4") }, version: "1.0.0",
        }, "Configure has them");
        assert.deepEqual(
          Object.fromEntries(Object.entries(configure.variables).map(([name, text]) => [name.replace("config-grpc:config:", ""), text])),
          Object.fromEntries(Object.entries(bare).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)])));
        const closed = (await stack.deployment({ open: false })).resources.filter((r) => r.type !== "config-grpc:index:ConfigFetcher");
        assert.doesNotMatch(JSON.stringify(closed), /HUSH/);
      },
    },
  }),
  "package-by-parameter": program(["parameterized@1.2.3"], {
    yaml: `
resources:
  own: { type: "pulumi:providers:chorus", properties: { text: loud } }
  one: { type: "chorus:Sing" }
  two: { type: "chorus:Sing", options: { provider: "\${own}" } }
outputs:
  one: \${one.parameterValue}
  two: \${two.parameterValue}
  asked: { fn::invoke: { function: "chorus:doSing", arguments: { input: "we " }, return: output } }
`,
    declares: parameterised,
    after: {
      resources: 5, outputs: { one: "Sing", two: "Sing loud", asked: "we Sing" },
      named: {
        own: { type: "pulumi:providers:chorus", inputs: that((inputs) => assert.equal(inputs.version, "2.1.0")) },
        one: { type: "chorus:index:Sing", provider: "default_2_1_0" }, two: { provider: "own" },
      },
    },
  }),
};
