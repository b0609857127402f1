// What each of Pulumi's own YAML programs must give, and which of them are not run.
import language from "./language.mjs";
import options from "./options.mjs";
import packages, { refused } from "./packages.mjs";
import values from "./values.mjs";

export { refused };
export const expected = { ...language, ...values, ...options, ...packages };

// Programs that do not end here as Pulumi's tests ask, and why.
export const differs = {};
