// The table of programs.
import construct from "./construct.mjs";
import functions from "./functions.mjs";
import hooks from "./hooks.mjs";
import options from "./options.mjs";
import resources from "./resources.mjs";
import runtime from "./runtime.mjs";
import transforms from "./transforms.mjs";

export const programs = { ...resources, ...options, ...functions, ...transforms, ...hooks, ...construct, ...runtime };
