// Writes docs/yaml-programs.md: each of Pulumi's own YAML programs, whether it is run and why not. `node yaml/table.mjs` in tests/interop.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { differs, expected, refused } from "./pulumi/index.mjs";

export const page = fileURLToPath(new URL("../../../docs/yaml-programs.md", import.meta.url));

const row = (...cells) => `| ${cells.join(" | ")} |`;
const listed = (packages) => packages.map((one) => `\`${one}\``).join(", ");
const ran = ([name, { runs, packages = [] }]) => [
  name, differs[name] ? `differs: ${differs[name]}` : "runs", String(runs.length), listed(packages),
];
const rows = [
  ...Object.entries(expected).map(ran),
  ...Object.entries(refused).map(([name, { why, packages = [] }]) => [name, `refused: ${why}`, "", listed(packages)]),
].sort(([a], [b]) => (a < b ? -1 : 1));
const [alike, apart] = [Object.keys(expected).length - Object.keys(differs).length, Object.keys(differs).length];

export const text = `# Pulumi's own YAML programs

Pulumi tests its YAML language with the programs in \`cmd/pulumi-language-yaml/testdata/projects\` of
[pulumi/pulumi-yaml](https://github.com/pulumi/pulumi-yaml), and says what must come of them in \`pkg/testing/pulumi-test-language\` of
[pulumi/pulumi](https://github.com/pulumi/pulumi). This page lists each of them: whether the embedded engine of \`trtc\` runs it, with the
outcome, the outputs, the resources of the state and the operations that Pulumi's tests ask for, or why it is left out.
Of ${rows.length} programs ${alike} run${apart > 0 ? `, ${apart} differ` : ""} and ${Object.keys(refused).length} are refused.

A component that its provider makes and a remote asset are refused in the preview, by name and line.

The programs are Pulumi's and do not lie here. With their folder, everything in the table is run and held against Pulumi's expectations by

\`\`\`sh
cd tests/interop
PULUMI_YAML_PROGRAMS=.../pulumi-yaml/cmd/pulumi-language-yaml/testdata/projects node --test yaml-programs.test.mjs
\`\`\`

Without it, programs of our own in \`tests/interop/yaml/programs\` show the same features, one by one. The packages that both use are
described in \`tests/interop/yaml/packages\`; they behave as the providers of Pulumi's tests do.

${row("Program", "Here", "Runs", "Packages")}
${row("---", "---", "---", "---")}
${rows.map((cells) => row(...cells)).join("\n")}

This page is written by \`node yaml/table.mjs\` in \`tests/interop\`, and a test holds it against the table that the tests run.
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, text);
