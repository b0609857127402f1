// What Pulumi's own YAML programs of the language alone (l1-*) must give. Each row: the runs with their configuration, and what holds
// after them; values as Pulumi's tests ask for them.
import assert from "node:assert/strict";
import { secret, that } from "../hold.mjs";
import { secretIn } from "../stack.mjs";

const only = (after, more = {}) => ({ runs: [{ ...more, after }] });
const escaped = "Some ${common} \"characters\" 'that' need escaping: \\ (backslash), \t (tab), \u001b (escape), \u0007 (bell), "
  + "\u0000 (null), \u{e0021} (tag space)";
const graphemes = (text) => [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].length;
const lorem = /^Lorem ipsum dolor sit amet, .* id est laborum\.$/;
const ends = (folder) => that((path, what) => assert.ok(path.endsWith(folder), `${what}: ${path}`));
const stash = { key: ["value", "s"], "": false };
const stashed = (input, output = input) => ({
  resources: 3, types: { "pulumi:providers:pulumi": 1 },
  outputs: { stashInput: input, stashOutput: output },
  named: { myStash: { type: "pulumi:index:Stash", inputs: { input }, outputs: { input, output } } },
});
const key = (program, values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [`${program}:${name}`, value]));

const list = (single, after) => ({
  config: key("l1-builtin-list", { aList: ["foo", "bar", "baz"], aString: "foo-bar-baz", singleOrNoneList: single }),
  ...(after === undefined
    ? { fails: {} }
    : {
      after: {
        outputs: {
          elementOutput1: "bar", elementOutput2: "baz", joinOutput: "foo|bar|baz", lengthOutput: 3,
          splitOutput: ["foo", "bar", "baz"], singleOrNoneOutput: [after],
        },
      },
    }),
});

export default {
  "l1-builtin-base64": {
    runs: [["aGVsbG8gd29ybGQ=", "hello world"], ["Z29vZGJ5ZSB3b3JsZA==", "goodbye world"]].map(([input, data]) =>
      ({ config: key("l1-builtin-base64", { input }), after: { outputs: { data, roundtrip: input } } })),
  },
  "l1-builtin-cwd": only({ outputs: { cwdOutput: ends("/project") } }),
  "l1-builtin-file": only({
    outputs: {
      fileContent: "The quick brown fox jumps over the lazy dog",
      fileB64: "VGhlIHF1aWNrIGJyb3duIGZveCBqdW1wcyBvdmVyIHRoZSBsYXp5IGRvZw==",
      fileSha: "16j7swfXgJRpypq8sAguT41WUeRtPNt2LQLQvzfJ5ZI=",
    },
  }),
  "l1-builtin-info": only({ outputs: { stackOutput: "test", projectOutput: "l1-builtin-info", organizationOutput: "organization" } }),
  "l1-builtin-list": { runs: [list(["single"], "single"), list(["a", "b"]), list([], null)] },
  "l1-builtin-project-root": only({ outputs: { rootDirectoryOutput: ends("/project") } }),
  "l1-builtin-project-root-main": only({
    outputs: { rootDirectoryOutput: ends("/project"), workingDirectoryOutput: ends("/project/subdir") },
  }),
  "l1-builtin-require-pulumi-version": {
    runs: [
      { config: key("l1-builtin-require-pulumi-version", { version: "=3.1.2" }), fails: { message: /=3\.1\.2/ } },
      { config: key("l1-builtin-require-pulumi-version", { version: ">=3.0.0" }), after: {} },
    ],
  },
  "l1-builtin-secret": only(
    {
      outputs: {
        roundtripSecret: secret("this is a secret"), roundtripNotSecret: "this is plaintext", open: "this is a secret",
        close: secret("this is plaintext"), double: secret("this is a secret"),
      },
    },
    {
      config: key("l1-builtin-secret", { notSecret: "this is plaintext" }),
      secrets: key("l1-builtin-secret", { aSecret: "this is a secret" }),
    }),
  "l1-builtin-sha1": {
    runs: [
      ["hello world", "2aae6c35c94fcfb415dbe95f408b9ce91ee846ed"], ["goodbye world", "0078bb8e5c9d8abf7f1e4e14c87d9023235b6230"],
    ].map(([input, hash]) => ({ config: key("l1-builtin-sha1", { input }), after: { outputs: { hash } } })),
  },
  "l1-builtin-stash": { runs: [{ after: stashed(stash) }, { after: stashed("ignored", stash) }] },
  "l1-builtin-string": {
    runs: ["foo-bar-baz", "hello", "a-b-c-d", "café-thé", "👾-🕹️", "👨‍👩‍👧‍👦-family-👶"].map((text) => ({
      config: key("l1-builtin-string", { aString: text }),
      after: {
        outputs: {
          lengthResult: graphemes(text), splitResult: text.split("-"), joinResult: text.replaceAll("-", "|"),
          interpolateResult: `prefix-${text}`,
        },
      },
    })),
  },
  "l1-builtin-to-json": only(
    {
      outputs: {
        stringOutput: '"hello"', numberOutput: "42", boolOutput: "true", arrayOutput: '["x","y","z"]',
        objectOutput: that((json) => assert.deepEqual(JSON.parse(json), { key: "value", count: 1 })),
        nestedOutput: that((value) => {
          assert.deepEqual(Object.keys(value), ["secret"]);
          if (typeof value.secret !== "string") return;
          const nested = { anObject: { name: "hello", items: ["one", "two", "three"] }, a_secret: "secretvalue" };
          assert.deepEqual(JSON.parse(value.secret), nested);
        }),
      },
    },
    {
      config: key("l1-builtin-to-json", { aString: "hello", aNumber: "42", aList: ["one", "two", "three"] }),
      secrets: key("l1-builtin-to-json", { aSecret: "secretvalue" }),
    }),
  "l1-elide-index": only(stashed("test")),
  "l1-empty": only({ resources: 1 }),
  "l1-keyword-overlap": only({
    has: {
      ...Object.fromEntries(["class", "export", "import", "mod", "self", "this", "if"].map((word) => [word, `${word}_output_string`])),
      object: { object: "object_output_string" },
    },
  }),
  "l1-main": only({ has: { output_true: true } }),
  "l1-output-array": only({
    outputs: {
      empty: [], small: ["Hello", "World"], numbers: [0, 1, 2, 3, 4, 5], nested: [[1, 2, 3], [4, 5, 6], [7, 8, 9]],
      large: that((large) => {
        assert.equal(large.length, 150);
        for (const one of large) assert.match(one, lorem);
      }),
    },
  }),
  "l1-output-bool": only({ outputs: { output_true: true, output_false: false } }),
  "l1-output-map": only({
    outputs: {
      empty: {}, strings: { greeting: "Hello, world!", farewell: "Goodbye, world!" }, numbers: { 1: 1, 2: 2 },
      keys: { "my.key": 1, "my-key": 2, my_key: 3, MY_KEY: 4, mykey: 5, MYKEY: 6 },
      adversarialStrings: {
        __type: "dunder type", __internal: "dunder internal", __provider: "dunder provider", __version: "dunder version",
        "": "empty key", "empty value": "", "dunder value": "__dunder", [escaped]: escaped,
      },
    },
  }),
  "l1-output-null": only({ outputs: { array: [null] } }),
  "l1-output-number": only({
    outputs: { zero: 0, one: 1, e: 2.718, minInt32: -2147483648, max: Number.MAX_VALUE, min: Number.MIN_VALUE },
  }),
  "l1-output-string": only({
    outputs: {
      empty: "", small: "Hello world!", emoji: '👋 "Hello \u{1019b}!" 😊', escape: escaped,
      escapeNewline: escaped.replace("\t (tab)", "\n (newline), \t (tab)"),
      large: that((text) => {
        const lines = text.split("\n");
        assert.equal(lines.length, 151);
        assert.equal(lines.pop(), "");
        for (const line of lines) assert.match(line, lorem);
      }),
    },
  }),
  "l1-proxy-index": only(
    { outputs: { l: secret(1), m: secret(true), c: secret("config"), o: secret("value"), a: secret("dynamic") } },
    { config: key("l1-proxy-index", { anObject: { property: "config" }, anyObject: { property: "dynamic" } }) }),
  // Pulumi's test asks for a third output that the program does not have, and is left out there.
  "l1-stack-reference": {
    reference: ["organization", "other", "dev", { plain: "plain", secret: secretIn("secret") }],
    runs: [{
      after: {
        resources: 3, types: { "pulumi:providers:pulumi": 1, "pulumi:pulumi:StackReference": 1 },
        outputs: { plain: "plain", secret: secret("secret") },
      },
    }],
  },
};
