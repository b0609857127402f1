// What each of Pulumi's own Node programs must give, and which of them are not run.
import { expected as yaml } from "../../yaml/pulumi/index.mjs";

const { "l2-raw-string-bytes": only, ...alike } = yaml;
export const expected = { ...alike };
export const differs = {};
export const refused = {};
