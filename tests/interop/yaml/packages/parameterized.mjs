// Packages of which another package is made by a parameter.
import { plain } from "../wire.mjs";

const capital = (text) => text[0].toUpperCase() + text.slice(1);
const told = { parameterValue: "string" };

export default [
  {
    name: "parameterized", version: "1.2.3",
    // The package that the parameter makes in this one's place.
    replacedBy: ({ name, version, value }) => ({
      name, version,
      provider: { inputs: { "text?": "string" } },
      resources: {
        [value]: {
          inputs: {}, outputs: told,
          make: (_, { config }) => ({ parameterValue: [value, plain(config.text)].filter(Boolean).join(" ") }),
        },
        [`${value}Component`]: { inputs: {}, outputs: told, component: true },
      },
      functions: {
        [`do${capital(value)}`]: {
          inputs: { input: "string" }, returns: { object: { output: "string" } },
          call: ({ input }) => ({ output: plain(input) + value }),
        },
      },
      more: {
        parameterization: { baseProvider: { name: "parameterized", version: "1.2.3" }, parameter: Buffer.from(value).toString("base64") },
      },
    }),
  },
  {
    name: "extbase", version: "45.0.0", accepts: "any",
    resources: { Base: { inputs: {}, outputs: { baseValue: "string" }, make: () => ({ baseValue: "base" }) } },
    // The package that the parameter makes beside this one, in the same process.
    extendedBy: ({ name, version, value }) => ({
      name, version,
      resources: {
        Greeting: { inputs: {}, outputs: told, make: () => ({ parameterValue: value }) },
        GreetingComponent: { inputs: {}, outputs: told, component: true },
      },
      functions: {
        greet: {
          inputs: { name: "string" }, returns: { object: { greeting: "string" } },
          call: (args) => ({ greeting: `${value}, ${plain(args.name)}` }),
        },
      },
      more: {
        extensionParameterization: {
          baseProvider: { name: "extbase", version: "45.0.0" }, parameter: Buffer.from(value).toString("base64"),
        },
      },
    }),
  },
];
