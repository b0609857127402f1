// Long: programs stand as people write them.
// The language itself: where a program stands, its configuration, its values and functions.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { secret, that } from "../hold.mjs";
import { secretIn } from "../stack.mjs";
import { program } from "./write.mjs";

const alone = (yaml, after, more = {}) => program([], { yaml, after, ...more });
const ends = (end) => that((path, what) => assert.ok(path.endsWith(end), `${what}: ${path}`));
const sha256 = (text) => createHash("sha256").update(text).digest("base64");
const kept = (input, output = input) => ({
  resources: 3, types: { "pulumi:providers:pulumi": 1, "pulumi:index:Stash": 1 },
  named: { crate: { inputs: { input }, outputs: { input, output } } },
  outputs: { before: input, now: output },
});
const crate = (input) => `
resources:
  crate:
    type: pulumi:Stash
    properties: { input: ${input} }
outputs:
  before: \${crate.input}
  now: \${crate.output}
`;

export default {
  "main-folder": program([], {
    yaml: "outputs: { wrong: the program is not here }",
    files: {
      "Pulumi.yaml": "name: main-folder\nruntime: yaml\nmain: stage\n",
      "stage/Main.yaml": "outputs:\n  root: ${pulumi.rootDirectory}\n  here: ${pulumi.cwd}\n  note: { fn::readFile: note.txt }\n",
      "stage/note.txt": "read beside the program",
    },
    after: { outputs: { root: ends("/project"), here: ends("/project/stage"), note: "read beside the program" } },
  }),
  "main-json": program([], {
    files: { "Main.json": JSON.stringify({ outputs: { one: 1, name: "${pulumi.stack} of ${pulumi.project} of ${pulumi.organization}" } }) },
    after: { outputs: { one: 1, name: "test of main-json of organization" } },
  }),
  "nothing-at-all": alone("{}\n", { resources: 1 }),
  "configuration-names": alone(
    `
configuration:
  seats: { type: integer }
  stageName: { type: string, name: "Stage \\U0001F3A4" }
  crew: { type: list<string> }
  key: { type: string, secret: true }
  lights: { type: boolean, default: true }
outputs:
  all: [ "\${seats}", "\${stageName}", "\${crew[1]}", "\${lights}" ]
  key: \${key}
`,
    { outputs: { all: [250, "main", "sound", true], key: secret("opens") } },
    {
      config: { "configuration-names:seats": "250", "configuration-names:Stage 🎤": "main", "configuration-names:crew": ["light", "sound"] },
      secrets: { "configuration-names:key": "opens" },
    }),
  "required-version": program(
    [],
    {
      yaml: "configuration: { range: { type: string } }\npulumi:\n  requiredVersion: ${range}\n",
      config: { "required-version:range": "=3.0.7" }, fails: { message: /=3\.0\.7/ },
    },
    {
      yaml: "configuration: { range: { type: string } }\npulumi:\n  requiredVersion: ${range}\noutputs: { ran: true }\n",
      config: { "required-version:range": ">=3.100.0" }, after: { outputs: { ran: true } },
    }),
  "keys-as-they-are": alone(
    `
outputs:
  odd:
    __type: a
    __internal: b
    __provider: c
    __version: d
    "": e
    a.b: f
    A-B: g
    "costs $\${price} \\" \\\\ \\t \\e \\0": "costs $\${price} \\" \\\\ \\t \\e \\0"
    "7": 7
`,
    {
      outputs: {
        odd: {
          __type: "a", __internal: "b", __provider: "c", __version: "d", "": "e", "a.b": "f", "A-B": "g", 7: 7,
          'costs ${price} " \\ \t \u001b \0': 'costs ${price} " \\ \t \u001b \0',
        },
      },
    }),
  "numbers-and-nothing": alone(
    "outputs:\n  small: 5.0e-324\n  big: 1.7976931348623157e+308\n  whole: -2147483648\n  half: 0.5\n  list: [null, [], {}]\n",
    { outputs: { small: Number.MIN_VALUE, big: Number.MAX_VALUE, whole: -2147483648, half: 0.5, list: [null, [], {}] } }),
  "words-of-other-languages": alone(
    "variables:\n  class: a\n  import: b\n  self: { self: c }\n  if: d\noutputs:\n  class: ${class}\n  import: ${import}\n  self: ${self}\n  if: ${if}\n",
    { outputs: { class: "a", import: "b", self: { self: "c" }, if: "d" } }),
  functions: program([], {
    yaml: `
variables:
  parts: { fn::split: [ "+", light+sound+stage ] }
outputs:
  picked: { fn::select: [ 2, "\${parts}" ] }
  joined: { fn::join: [ " & ", "\${parts}" ] }
  count: { fn::length: "\${parts}" }
  seen: { fn::length: "e\\u0301\\U0001F469\\u200D\\U0001F680!" }
  back: { fn::fromBase64: { fn::toBase64: "o k" } }
  sha: { fn::sha1: abc }
  one: [ { fn::singleOrNone: [ only ] }, { fn::singleOrNone: [] } ]
  json: { fn::toJSON: { b: 2, a: [ true, null ] } }
  file: { fn::filebase64: voice.txt }
  sum: { fn::filebase64sha256: voice.txt }
`,
    files: { "voice.txt": "one two" },
    after: {
      outputs: {
        picked: "stage", joined: "light & sound & stage", count: 3, seen: 3, back: "o k", sha: "a9993e364706816aba3e25717850c26c9cd0d89d",
        one: ["only", null], json: that((text) => assert.deepEqual(JSON.parse(text), { a: [true, null], b: 2 })),
        file: Buffer.from("one two").toString("base64"), sum: sha256("one two"),
      },
    },
  }),
  "one-of-two": alone("outputs:\n  one: { fn::singleOrNone: [ left, right ] }\n", undefined, { fails: { message: /singleOrNone/i } }),
  "secrets-through-values": alone(
    `
configuration:
  pin: { type: string, secret: true }
variables:
  list: { fn::secret: [ 4, 5 ] }
  map: { fn::secret: { inside: { deep: true } } }
outputs:
  pin: \${pin}
  open: { fn::unsecret: "\${pin}" }
  first: \${list[0]}
  deep: \${map.inside.deep}
  text: the pin is \${pin}
  json: { fn::toJSON: { pin: "\${pin}" } }
  none: no secret
`,
    {
      outputs: {
        pin: secret("0815"), open: "0815", first: secret(4), deep: secret(true), text: secret("the pin is 0815"),
        json: secret('{"pin":"0815"}'), none: "no secret",
      },
    },
    { secrets: { "secrets-through-values:pin": "0815" } }),
  stash: program([], { yaml: crate('{ of: [ cables, 3 ], "": true }'), after: kept({ of: ["cables", 3], "": true }) },
    { yaml: crate("other things"), after: kept("other things", { of: ["cables", 3], "": true }) }),
  "stack-reference": {
    ...alone(
      `
resources:
  venue:
    type: pulumi:pulumi:StackReference
    properties: { name: organization/venue/prod }
outputs:
  hall: \${venue.outputs["hall"]}
  code: \${venue.outputs["code"]}
`,
      {
        resources: 3, types: { "pulumi:providers:pulumi": 1, "pulumi:pulumi:StackReference": 1 },
        outputs: { hall: "great", code: secret("4711") },
      }),
    reference: ["organization", "venue", "prod", { hall: "great", code: secretIn("4711") }],
  },
};
