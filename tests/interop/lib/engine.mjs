import { randomBytes } from "node:crypto";

// As much of an engine as an update is: it looks at what wants to be looked at, then checks, compares, and acts.
export class Stack {
  constructor(provider) {
    this.provider = provider;
    this.resources = {};
  }

  // Runs `up` with a program: names with types and inputs. Returns what was done, in order.
  async up(program) {
    const done = [];
    for (const [name, { type, state }] of Object.entries(this.resources)) {
      if (!state?.refresh) continue;
      const seen = await this.provider.read(type, state.id, state.properties, state.inputs);
      if (seen.id === "") {
        this.resources[name] = { type };
        done.push(`gone ${name}`);
      } else {
        this.resources[name].state = { ...state, ...seen };
      }
    }

    for (const [name, { type, inputs }] of Object.entries(program)) {
      const { state } = this.resources[name] ?? {};
      const options = { seed: new Uint8Array(randomBytes(32)) };
      const checked = await this.provider.check(type, inputs, state?.inputs ?? {}, options);
      if (checked.failures.length > 0) throw new Error(JSON.stringify(checked.failures));
      const create = async (what, news) => {
        this.resources[name] = { type, state: { inputs: news, ...(await this.provider.create(type, news)) } };
        done.push(`${what} ${name}`);
      };
      if (!state) {
        await create("create", checked.inputs);
        continue;
      }

      const diff = await this.provider.diff(type, state.id, state.properties, state.inputs, checked.inputs);
      if (diff.replaces.length > 0) {
        const news = (await this.provider.check(type, inputs, {}, options)).inputs;
        const remove = () => this.provider.delete(type, state.id, state.properties, state.inputs);
        if (diff.deleteBeforeReplace) await remove();
        await create("replace", news);
        if (!diff.deleteBeforeReplace) await remove();
      } else if (Object.keys(diff.detail).length > 0) {
        const properties = await this.provider.update(type, state.id, state.properties, state.inputs, checked.inputs);
        this.resources[name].state = { ...state, properties, inputs: checked.inputs };
        done.push(`update ${name}`);
      }
    }

    return done;
  }

  // Keeps what a failed create left, as an engine does.
  keep(name, type, failed) {
    this.resources[name] = { type, state: failed };
  }
}
