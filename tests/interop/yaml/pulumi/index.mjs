// What each of Pulumi's own YAML programs must give, and which of them are not run.
import language from "./language.mjs";
import options from "./options.mjs";
import packages, { refused } from "./packages.mjs";
import values from "./values.mjs";

export { refused };
export const expected = { ...language, ...values, ...options, ...packages };

// Programs that do not end here as Pulumi's tests ask, and why.
const builtIn = "the engine's own package `pulumi` is looked for as a plugin";
export const differs = {
  "l1-builtin-stash": builtIn,
  "l1-elide-index": builtIn,
  "l1-stack-reference": builtIn,
  "l2-extension-and-base-resource": "a package that extends another is not found under the name of that one",
  "l2-provider-grpc-config-secret": "a secret in a list of a provider's configuration does not make the list secret",
  "l2-resource-config": "the name of the default provider of a plugin with an address",
  "l2-resource-option-alias": "an alias of a type of another package is compared by the provider of before",
  "l2-resource-option-plugin-download-url": "an address of a plugin loses its version",
};
