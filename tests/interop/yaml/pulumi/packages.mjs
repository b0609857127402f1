// What Pulumi's own YAML programs of providers, their configuration and parameterised packages (l2-*) must give; and which programs
// are not run, and why.
import assert from "node:assert/strict";
import { resourceOf } from "../hold.mjs";
import { shown } from "../wire.mjs";

const only = (packages, after, more = {}) => ({ packages, runs: [{ ...more, after }] });
const internal = { pluginDownloadURL: "http://example.com" };
const configured = (values) => ({ type: "pulumi:providers:config", inputs: { ...values, __internal: internal }, outputs: values });

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
const isText = (value) => typeof value === "string";
const same = (a, b) => {
  try {
    assert.deepEqual(a, b);
    return true;
  } catch {
    return false;
  }
};
// Pulumi's SDKs write what is no text as JSON or as it is; its tests take both.
function either(actual, expected, what) {
  if (!isText(expected) && isText(actual) && same(parsed(actual), expected)) return;
  assert.deepEqual(actual, expected, what);
}
function eitherSecret(actual, [marked, bare], what) {
  if (!isText(bare) && isText(actual?.secret) && same(parsed(actual.secret), bare)) return;
  assert.deepEqual(actual, marked, what);
}

// What the provider was asked: the news of CheckConfig, the arguments and variables of Configure.
const asked = (expected, hidden) => ({
  async check(deployment, stack) {
    const [check, configure] = JSON.parse(resourceOf(deployment, "config").outputs.config);
    for (const [name, value] of Object.entries(expected)) {
      const bare = hidden ? value[1] : value;
      either(check.news[name], bare, `CheckConfig: ${name}`);
      if (hidden) eitherSecret(shown(configure.args[name]), value, `Configure: ${name}`);
      else either(shown(configure.args[name]), bare, `Configure: ${name}`);
      const variable = configure.variables[`config-grpc:config:${name}`];
      assert.deepEqual(isText(bare) ? variable : parsed(variable), bare, `variable ${name}: ${variable}`);
    }
    const closed = (await stack.deployment({ open: false })).resources.filter((r) => r.type !== "config-grpc:index:ConfigFetcher");
    assert.ok(!JSON.stringify(closed).includes("SECRET"), "no secret is in the state");
  },
});
const whole = (value) => [{ secret: value }, value];
const numbers = { int1: 0, int2: 42, num1: 0, num2: 42.42 };

export default {
  "l2-explicit-parameterized-provider": only(["parameterized@1.2.3"], {
    resources: 3, has: { parameterValue: "Goodbye World" },
    named: { prov: { type: "pulumi:providers:goodbye" }, res: { type: "goodbye:index:Goodbye", provider: "prov" } },
  }),
  "l2-explicit-provider": only(["simple@2.0.0"], {
    resources: 3,
    named: { prov: { type: "pulumi:providers:simple" }, res: { provider: "prov", inputs: { value: true }, outputs: { value: true } } },
  }),
  "l2-parameterized-invoke": only(["parameterized@1.2.3"], { has: { parameterValue: "goodbyeHelloWorld" } }),
  "l2-provider-grpc-config": only(["config-grpc@1.0.0"], asked({
    string1: "", string2: "x", string3: "{}", ...numbers, bool1: true, bool2: false, listString1: [], listString2: ["", "foo"],
    listInt1: [1, 2], mapString1: {}, mapString2: { key1: "value1", key2: "value2" }, mapInt1: { key1: 0, key2: 42 },
    objString1: {}, objString2: { x: "x-value" }, objInt1: { x: 42 },
  })),
  "l2-provider-grpc-config-schema-secret": only(["config-grpc@1.0.0"], asked({
    secretString1: whole("SECRET"), secretInt1: whole(16), secretNum1: whole(123456.789), secretBool1: whole(true),
    listSecretString1: whole(["SECRET", "SECRET2"]), mapSecretString1: whole({ key1: "SECRET", key2: "SECRET2" }),
  }, true)),
  "l2-provider-grpc-config-secret": only(["config-grpc@1.0.0"], asked({
    string1: whole("SECRET"), int1: whole(1234567890), num1: whole(123456.789), bool1: whole(true),
    listString1: whole(["SECRET", "SECRET2"]), listString2: whole(["VALUE", "SECRET"]),
    mapString2: [{ key1: "value1", key2: { secret: "SECRET" } }, { key1: "value1", key2: "SECRET" }],
    objString2: [{ x: { secret: "SECRET" } }, { x: "SECRET" }],
  }, true)),
  "l2-resource-config": only(
    ["config@9.0.0"],
    {
      resources: 4,
      named: {
        prov: configured({ name: "my config", pluginDownloadURL: "not the same as the pulumi resource option", version: "9.0.0" }),
        "default_9_0_0_http_/example.com": configured({ name: "hello", version: "9.0.0" }),
      },
    },
    { config: { "config:name": "hello" } }),
};

const components = "a component that its provider makes (Construct)";
const policies = "a test of policy packs, which Pulumi's YAML tests leave out too";
const component = (packages, type) => ({ why: components, packages, type });

// Programs that are not run, and why; where the packages are here, with the type that is refused.
export const refused = {
  "l2-component-component-resource-ref": component(["component@13.3.7"], "ComponentCustomRefOutput"),
  "l2-component-program-resource-ref": component(["component@13.3.7"], "ComponentCustomRefOutput"),
  "l2-explicit-providers": component(["component@13.3.7"], "ComponentCallable"),
  "l2-extension-and-base-resource": { why: "packages that extend others", packages: ["extbase@45.0.0"], type: "myext:index:Greeting" },
  "l2-extension-parameterized-resource": component(["extbase@45.0.0"], "GreetingComponent"),
  "l2-namespaced-provider": component(),
  "l2-parameterized-resource": component(["parameterized@1.2.3"], "HelloWorldComponent"),
  "l2-parameterized-resource-twice": component(["parameterized@1.2.3"], "HelloWorldComponent"),
  "l2-plain-component": component(),
  "provider-builtin-info-component": component(),
  "provider-resource-component": component(),
  "l2-resource-asset-archive": {
    why: "remote assets, as this engine uses no network for them", packages: ["asset-archive@5.0.0"], type: "fn::remoteAsset",
  },
  "policy-config": { why: policies },
  "policy-config-schema": { why: policies },
  "policy-enforcement-config": { why: policies },
  "policy-remediate": { why: policies },
  "policy-stack-config": { why: policies },
};
