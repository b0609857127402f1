// Writes docs/node-programs.md: each of Pulumi's own Node programs, whether it is run and why not.
// `node nodejs/table.mjs` in tests/interop.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { differs, expected, refused } from "./pulumi/index.mjs";

export const page = fileURLToPath(new URL("../../../docs/node-programs.md", import.meta.url));

const row = (...cells) => `| ${cells.join(" | ")} |`;
const rows = [
  ...Object.entries(expected).map(([name, { runs }]) => [name, differs[name] ? `differs: ${differs[name]}` : "runs", String(runs.length)]),
  ...Object.entries(refused).map(([name, why]) => [name, `left out: ${why}`, ""]),
].sort(([a], [b]) => (a < b ? -1 : 1));
const [apart, out] = [Object.keys(differs).length, Object.keys(refused).length];

export const text = `# Pulumi's own Node.js programs

Pulumi tests its Node.js language host with the programs in \`sdk/nodejs/cmd/pulumi-language-nodejs/testdata/published/tsnode/projects\` of
[pulumi/pulumi](https://github.com/pulumi/pulumi), and says what must come of them in \`pkg/testing/pulumi-test-language\` there. This page
lists each of them: whether \`trtc\` runs it with Node's own SDK, with the outcome, the outputs, the resources of the state and the
operations that Pulumi's tests ask for, or why it is left out.
Of ${rows.length} programs ${rows.length - apart - out} run${apart > 0 ? `, ${apart} differ` : ""} and ${out} are left out.

The programs are Pulumi's and do not lie here. With their folder, and the one with their SDKs beside it, everything in the table is run and
held against Pulumi's expectations by

\`\`\`sh
cd tests/interop
PULUMI_NODE_PROGRAMS=.../pulumi-language-nodejs/testdata/published/tsnode/projects node --test nodejs-published.test.mjs
\`\`\`

Without it, programs of our own in \`tests/interop/nodejs/programs\` show the features of the SDK, one by one.

${row("Program", "Here", "Runs")}
${row("---", "---", "---")}
${rows.map((cells) => row(...cells)).join("\n")}

This page is written by \`node nodejs/table.mjs\` in \`tests/interop\`, and a test holds it against the table that the tests run.
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, text);
