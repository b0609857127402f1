// What a provider does, from its description: it holds inputs against the schema, gives back what it is given or what the description
// makes of it, and leaves differences to the engine.
import { mismatches, schemaOf, token } from "./schema.mjs";
import { isSecret, plain } from "./wire.mjs";

const typeOf = (urn) => urn.split("::")[2].split("$").at(-1);
const same = (a, b) => JSON.stringify(plain(a)) === JSON.stringify(plain(b));

export class Provider {
  // What the engine asked in CheckConfig and Configure.
  asked = [];
  config = {};
  #packages;
  #extensions = [];
  #waiting = [];

  constructor(described) {
    this.described = described;
    this.#packages = [described];
  }

  parameterize(parameter) {
    const { replacedBy, extendedBy } = this.described;
    if (replacedBy) this.#packages = [replacedBy(parameter)];
    else if (extendedBy) this.#extensions.push(extendedBy(parameter));
    else throw new Error(`${this.described.name} takes no parameter`);
    return { Name: parameter.name, Version: parameter.version };
  }

  schema(subpackage) {
    return schemaOf(this.#all().find((one) => one.name === subpackage) ?? this.#packages[0]);
  }

  // A provider learns its version; anything else must be in its schema.
  checkConfig(news) {
    const [described] = this.#packages;
    if (described.accepts === "any") return [];
    const { provider } = schemaOf(described);
    const { version, ...rest } = news;
    if (version !== described.version) return [{ path: "version", why: `version is ${version}, and not ${described.version}` }];
    const wrong = mismatches(schemaOf(described), provider.inputProperties, provider.requiredInputs, rest);
    return wrong ? [wrong] : [];
  }

  check(urn, news) {
    const { schema, spec, resource } = this.#find("resources", typeOf(urn));
    const hidden = Object.entries(spec.inputProperties).find(([name, { secret }]) => secret && name in news && !isSecret(news[name]));
    if (resource.secretInputs && hidden) return [{ path: hidden[0], why: `${hidden[0]} is not secret` }];
    const wrong = mismatches(schema, spec.inputProperties, spec.requiredInputs, news);
    return wrong ? [wrong] : [];
  }

  // The properties that changed; undefined leaves it to the engine.
  diff(urn, olds, news) {
    const { resource } = this.#find("resources", typeOf(urn));
    return resource.diff && Object.keys({ ...olds, ...news }).filter((name) => !same(olds[name], news[name]));
  }

  async create(urn, inputs, preview) {
    const { resource } = this.#find("resources", typeOf(urn));
    const outputs = this.#made(resource, inputs, preview);
    if (resource.together && !preview) await this.#together(resource.together);
    return { id: resource.id?.(inputs) ?? "id", outputs };
  }

  update(urn, news, preview) {
    return this.#made(this.#find("resources", typeOf(urn)).resource, news, preview);
  }

  read(urn, inputs, state) {
    const { resource } = this.#find("resources", typeOf(urn));
    if (Object.keys(inputs).length > 0 || !resource.sample) return { inputs, outputs: state };
    return { inputs: resource.sample, outputs: resource.sample };
  }

  invoke(wanted, args) {
    const { schema, spec, resource } = this.#find("functions", wanted);
    const wrong = mismatches(schema, spec.inputs.properties, spec.inputs.required, args);
    return wrong ? { failed: [wrong] } : { returned: resource.call(args) };
  }

  #made(resource, inputs, preview) {
    return resource.make ? resource.make(inputs, { preview, config: this.config, asked: this.asked }) : inputs;
  }

  // Ends when as many are being created at once.
  #together(count) {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#waiting.length >= count) this.#waiting.splice(0).forEach((done) => done());
    });
  }

  #all() {
    return [...this.#packages, ...this.#extensions];
  }

  #find(kind, wanted) {
    for (const described of this.#all()) {
      const [name, resource] = Object.entries(described[kind] ?? {}).find(([one]) => token(described.name, one) === wanted) ?? [];
      if (name) {
        const schema = schemaOf(described);
        return { schema, spec: schema[kind][wanted], resource };
      }
    }
    throw new Error(`${this.described.name} has no ${wanted}`);
  }
}
