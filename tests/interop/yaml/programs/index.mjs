// Programs of our own, one for each feature; each with the packages that it declares, its runs and what must hold after them.
import language from "./language.mjs";
import options from "./options.mjs";
import packages from "./packages.mjs";
import values from "./values.mjs";

export const programs = { ...language, ...values, ...packages, ...options };
