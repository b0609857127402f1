// A provider of components, on Pulumi's own provider server for Node.js.
const pulumi = require("@pulumi/pulumi");
const { Thing } = require("./lab.js");

class Pair extends pulumi.ComponentResource {
  constructor(name, inputs, options) {
    super("kit:index:Pair", name, {}, options);
    this.one = new Thing(`${name}-one`, { a: inputs.a }, { parent: this });
    this.two = new Thing(`${name}-two`, { a: this.one.out, s: inputs.s }, { parent: this });
    this.joined = pulumi.interpolate`${this.one.out}+${this.two.out}`;
    this.registerOutputs({ joined: this.joined });
  }
}

async function construct(name, type, inputs, options) {
  if (type === "kit:index:Refusing") throw new pulumi.InputPropertyError({ propertyPath: "a", reason: "a is not for this component" });
  if (type === "kit:index:Failing") throw new Error(`${name} cannot be built`);
  const pair = new Pair(name, inputs, options);
  return { urn: pair.urn, state: { joined: pair.joined, hidden: pulumi.secret("kit secret"), one: pair.one, given: inputs.given } };
}

const texts = { describe: ({ text }) => pulumi.interpolate`described ${text}`, hide: ({ text }) => pulumi.secret(text) };

async function call(token, inputs) {
  const method = token.split("/").at(-1);
  if (method === "refuse") return { failures: [{ property: "text", reason: "text is refused" }] };
  const { self = inputs.__self__ } = inputs;
  return { outputs: { text: texts[method](inputs), from: self.urn } };
}

const schema = JSON.stringify({ name: "kit", version: "1.0.0" });
pulumi.provider.main({ version: "1.0.0", schema, construct, call }, process.argv.slice(2));
