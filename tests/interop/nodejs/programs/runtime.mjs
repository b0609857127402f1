// Long: programs stand as people write them.
// Programs as a whole: what they know of the run, their configuration, where they stand, what they print, and how they end.
import assert from "node:assert/strict";
import { secret, that } from "../../yaml/hold.mjs";
import { errors, secretIn } from "../../yaml/stack.mjs";

const project = (more) => ({ "Pulumi.yaml": JSON.stringify({ name: "program", runtime: "nodejs", ...more }) });
const runtime = (options, more) => project({ runtime: { name: "nodejs", options }, ...more });
const ends = (end) => that((path, what) => assert.ok(path.endsWith(end), `${what}: ${path}`));
const said = (result, severity) => (result.document.diagnostics ?? []).filter((d) => d.severity === severity).map((d) => d.message.trim());

export default {
  "what a program knows of the run": {
    program: `module.exports = {
  stack: pulumi.getStack(), project: pulumi.getProject(), organization: pulumi.getOrganization(), root: pulumi.runtime.getRootDirectory?.(),
  cwd: process.cwd(), dry: pulumi.runtime.isDryRun(), arguments: process.argv.slice(2),
};`,
    after: {
      has: {
        stack: "test", project: "program", organization: "organization", root: ends("/project"), cwd: ends("/project"), dry: false, arguments: [],
      },
    },
  },
  "configuration": {
    program: `const config = new pulumi.Config();
const lab = new pulumi.Config("lab");
module.exports = {
  text: config.require("text"), number: config.requireNumber("number"), flag: config.requireBoolean("flag"), list: config.requireObject("list"),
  map: config.requireObject("map"), none: config.get("none") === undefined, hidden: config.requireSecret("hidden"),
  hiddenNumber: config.requireSecretNumber("hiddenNumber"), region: lab.get("region"), isText: typeof config.get("number"),
};`,
    config: {
      "program:text": "a text: with 'quotes'", "program:number": 4.5, "program:flag": true, "program:list": [1, "2", [3]],
      "program:map": { a: { b: "c" } }, "lab:region": "far",
    },
    secrets: { "program:hidden": "opens", "program:hiddenNumber": "42" },
    after: {
      outputs: {
        text: "a text: with 'quotes'", number: 4.5, flag: true, list: [1, "2", [3]], map: { a: { b: "c" } }, none: true,
        hidden: secret("opens"), hiddenNumber: secret(42), region: "far", isText: "string",
      },
    },
  },
  "configuration that is missing or wrong": {
    runs: [
      { program: 'new pulumi.Config().require("needed");', fails: [/Missing required configuration variable 'program:needed'/] },
      {
        program: 'new pulumi.Config().requireNumber("count");', config: { "program:count": "many" },
        fails: [/'program:count' value '?many'? is not a valid/],
      },
    ],
  },
  "another stack's outputs": {
    reference: ["organization", "other", "dev", { open: { deep: [1] }, closed: secretIn("hidden") }],
    program: `const other = new pulumi.StackReference("organization/other/dev");
module.exports = (async () => ({
  open: other.getOutput("open"), closed: other.requireOutput("closed"), none: (await other.getOutputDetails("none")).value === undefined,
  details: (await other.getOutputDetails("open")).value.deep,
}))();`,
    after: { outputs: { open: { deep: [1] }, closed: secret("hidden"), none: true, details: [1] } },
  },
  "lines for people": {
    program: `pulumi.log.info("an info"); pulumi.log.warn("a warning"); pulumi.log.debug("a debug line");
console.log("printed out"); console.error("printed aside"); process.stdout.write("no end of line");`,
    told(result) {
      assert.deepEqual(said(result, "warning"), ["a warning"]);
      assert.equal(result.stdout.match(/an info/g)?.length, 1);
      for (const text of ["printed out", "printed aside", "no end of line"]) assert.ok(result.text.includes(text), text);
      assert.ok(!result.text.includes("a debug line"));
      JSON.parse(result.stdout);
    },
    after: { resources: 1 },
  },
  // As in Pulumi: the program says by its end how it went.
  "an error that is logged is told, and the program goes on": {
    program: 'pulumi.log.error("this is wrong"); module.exports = { came: "here" };',
    told: (result) => assert.deepEqual(errors(result).map((e) => e.message.trim()), ["this is wrong"]),
    after: { outputs: { came: "here" } },
  },
  "main, as a folder and as a file": {
    runs: [
      {
        files: {
          ...project({ main: "stage" }),
          "stage/index.js": 'module.exports = { here: process.cwd(), root: require("@pulumi/pulumi").runtime.getProject() };',
        },
        after: { outputs: { here: ends("/project/stage"), root: "program" } },
      },
      {
        files: { ...project({ main: "stage/other.js" }), "stage/other.js": "module.exports = { here: __filename };" },
        after: { outputs: { here: ends("/project/stage/other.js") } },
      },
      {
        files: { "package.json": '{ "main": "lib/entry.js" }', "lib/entry.js": "module.exports = async () => ({ here: __filename });" },
        after: { outputs: { here: ends("/lib/entry.js") } },
      },
      { files: project({ main: "nowhere/at/all" }), fails: [/main is nowhere\/at\/all, but there is no/] },
    ],
  },
  "runtime options": {
    runs: [
      {
        program: "module.exports = { arguments: process.execArgv.filter((one) => !one.startsWith('--import=data:')) };",
        files: runtime({ nodeargs: "--stack-size=1200 --title='a title'" }),
        after: { outputs: { arguments: ["--stack-size=1200", "--title=a title"] } },
      },
      {
        files: { ...runtime({ typescript: false }), "index.js": "module.exports = { hooked: Boolean(require.extensions['.ts']) };" },
        after: { outputs: { hooked: false } },
      },
      { files: runtime({ nodeargs: "--title='open" }), program: "", fails: [/nodeargs has a quote \('\) that is not closed/] },
      { files: runtime({ typescript: "maybe" }), program: "", fails: [/runtime option typescript must be true or false/] },
    ],
  },
  "TypeScript, with types and without": {
    env: { PULUMI_NODEJS_TRANSPILE_ONLY: "true" },
    runs: [
      {
        files: {
          "index.ts": 'import * as pulumi from "@pulumi/pulumi";\nenum Side { Left = 1 }\ninterface Out { side: Side }\n'
            + "const out: Out = { side: Side.Left };\nexport const side = out.side;\nexport const stack: string = pulumi.getStack();\n",
        },
        after: { outputs: { side: 1, stack: "test" } },
      },
      {
        files: { "index.ts": "const broken: = 1;\n" },
        fails: [/index\.ts/],
      },
    ],
  },
  "ECMAScript modules": {
    runs: [
      {
        files: {
          "package.json": '{ "type": "module" }', "part.js": 'export const part = await Promise.resolve("waited for");',
          "index.js": 'import * as pulumi from "@pulumi/pulumi";\nimport { part } from "./part.js";\nexport const stack = pulumi.getStack();\nexport { part };\n',
          "lab.js": "",
        },
        after: { outputs: { stack: "test", part: "waited for" } },
      },
      {
        files: {
          "package.json": '{ "type": "module" }', "lab.js": "",
          "index.js": 'import { log } from "@pulumi/pulumi";\nexport default async () => { log.info("here"); return { way: "default" }; };\n',
        },
        after: { outputs: { way: "default" } },
      },
    ],
  },
  "programs that fail name their line": {
    runs: [
      { program: 'throw new Error("thrown");', fails: [/Error: thrown/, /index\.js:2:7/] },
      { program: 'Promise.reject(new Error("rejected"));', fails: [/Error: rejected/, /index\.js:2:16/] },
      { program: 'throw "no error at all";', fails: [/no error at all/] },
      { program: 'setTimeout(() => { throw new Error("later"); }, 10);', fails: [/Error: later/, /index\.js:2:26/] },
      { program: 'throw new pulumi.RunError("only this");', fails: [/only this/] },
      { program: "const = 1;", fails: [/SyntaxError/, /index\.js:2/] },
      { program: 'require("not-there");', fails: [/Cannot find module 'not-there'/] },
      { program: "process.exit(3);", fails: [/exited with non-zero exit code: 3/] },
      { program: 'module.exports = { x: pulumi.output(1).apply(() => { throw new Error("applied"); }) };', fails: [/Error: applied/, /index\.js:2/] },
    ],
  },
  "a program that is not there": {
    // The SDK prints why, and ends with the code that says so.
    files: { "lab.js": "" }, fails: [], told: (result) => assert.match(result.text, /failed to locate the entry point/),
  },
  "what failed keeps what was there": {
    runs: [
      {
        program: 'const { Thing } = require("./lab"); new Thing("one", { a: "1" }); new Thing("two", { a: "2" });',
        after: { resources: 4 },
      },
      {
        program: 'const { Thing } = require("./lab"); new Thing("one", { a: "changed" });\n'
          + 'pulumi.output(new Thing("three", { a: "3" }).id).apply(() => { throw new Error("half way"); });',
        fails: [/half way/],
        after: { named: { two: { inputs: { a: "2" } }, three: { inputs: { a: "3" } } } },
      },
      {
        program: 'const { Thing } = require("./lab");\nnew Thing("bad", { a: "bad" });\nnew Thing("good", { a: "1" });',
        fails: [/a is bad/],
        told: (result) => assert.ok(errors(result).some((e) => /index\.js:3/.test(e.message)), JSON.stringify(errors(result))),
      },
    ],
  },
};
