// Runs an example in TypeScript with the real SDK under mocks, against a package made from the schema.
import { createRequire } from "node:module";
import { mapped, members, nameOf, outputsOf, schema } from "./examples.mjs";

const require = createRequire(import.meta.url);
const ts = require("typescript");
const pulumi = require("@pulumi/pulumi");
const secretMark = "4dabf18193072939515e22adb298388d";

// The package as its generator would write it: a class for each resource, an object for each enum. Arguments are held
// against the schema's names here; their values, which may be outputs, when they are registered.
function packageOf() {
  const made = {};
  for (const [token, { inputProperties, requiredInputs, properties }] of Object.entries(schema.resources)) {
    made[nameOf(token)] = class extends pulumi.CustomResource {
      constructor(name, args, options) {
        for (const given of Object.keys(args)) if (!Object.hasOwn(inputProperties, given)) throw new Error(`${token} has no ${given}`);
        for (const needed of requiredInputs) if (args[needed] === undefined) throw new Error(`${name} lacks ${needed}`);
        super(token, name, { ...Object.fromEntries(Object.keys(properties).map((output) => [output, undefined])), ...args }, options);
      }
    };
  }
  for (const [token, { enum: values }] of Object.entries(schema.types)) {
    if (values) made[nameOf(token)] = Object.fromEntries(values.map(({ name, value }) => [name, value]));
  }
  return made;
}

// Takes marks of secrets off, of the SDK's own form; says whether there were any.
function open(value, found) {
  if (Array.isArray(value)) return value.map((inner) => open(inner, found));
  if (value === null || typeof value !== "object") return value;
  if (secretMark in value) {
    found.secret = true;
    return open(value.value, found);
  }
  return mapped(value, (inner) => open(inner, found));
}

// The resources that a program registers, by name, with their types, inputs and the names of inputs that are secret.
export async function runTypeScript(program, config, project) {
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const { outputText, diagnostics } = ts.transpileModule(program, { reportDiagnostics: true, compilerOptions });
  if (diagnostics.length > 0) throw new Error(diagnostics.map((d) => ts.flattenDiagnosticMessageText(d.messageText, "\n")).join("\n"));
  const [registered, problems] = [{}, []];
  await pulumi.runtime.setMocks(
    {
      newResource({ type, name, inputs }) {
        const secrets = [];
        const opened = Object.fromEntries(Object.entries(inputs).map(([input, value]) => {
          const found = {};
          const plain = open(value, found);
          if (found.secret) secrets.push(input);
          return [input, plain];
        }));
        try {
          const { inputProperties, requiredInputs } = schema.resources[type];
          members(opened, inputProperties, requiredInputs, name);
        } catch (error) {
          problems.push(error);
        }
        registered[name] = { type, inputs: opened, secrets };
        return { id: `id of ${name}`, state: { ...inputs, ...outputsOf(name) } };
      },
      call({ token }) {
        throw new Error(`${token} is called, and examples call nothing`);
      },
    },
    project);
  const given = config.filter((c) => c.given);
  const keys = (values) => values.map((c) => `${project}:${c.name}`);
  pulumi.runtime.setAllConfig(Object.fromEntries(given.map((c) => [keys([c]), c.value])), keys(given.filter((c) => c.secret)));
  const modules = { "@pulumi/pulumi": pulumi, [schema.language.nodejs.packageName]: packageOf() };
  const load = (name) => modules[name] ?? (() => { throw new Error(`there is no module ${name}`); })();
  new Function("require", "exports", outputText)(load, {});
  await pulumi.runtime.waitForRPCs();
  if (problems.length > 0) throw problems[0];
  return registered;
}
