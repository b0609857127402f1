// Long: a case is a row, with what people write as they write it.
// Credentials as people paste them: what surrounds them is taken away, and what is wrong is named.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { caseOf } from "./lib/cases.mjs";
import { does, refuses, succeeds } from "./lib/right.mjs";
import { credentials, project, startEmulator } from "./lib/tool.mjs";

const pasted = caseOf("11-credentials-space");

describe("credentials", () => {
  let emulator, right;
  before(async () => {
    emulator = await startEmulator("--no-rate-limits");
    right = { ...credentials(emulator), host: emulator.host };
  });
  after(() => emulator?.stop());

  // A run with one variable set otherwise; undefined takes it away.
  const up = async (t, change) => {
    const env = Object.fromEntries(Object.entries({ ...credentials(emulator), ...change }).filter(([, value]) => value !== undefined));
    const p = project(t, pasted.files(), { env });
    await emulator.admin("DELETE", "log");
    const result = await p.up();
    const calls = await emulator.admin("GET", "log");
    if (result.code === 0) await p.destroy();
    return { result, calls };
  };

  const [ID, KEY, TOKEN, REGION, ENDPOINT, APP, SIGNING] = [
    "TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY", "TENCENTCLOUD_SECURITY_TOKEN", "TENCENTCLOUD_REGION", "TRTC_ENDPOINT",
    "TRTC_SDK_APP_ID", "TRTC_SDK_SECRET_KEY",
  ];
  const around = {
    "a newline after": (v) => `${v}\n`,
    "CRLF after": (v) => `${v}\r\n`,
    "blanks on both sides": (v) => ` ${v} `,
    "a tab before": (v) => `\t${v}`,
  };
  for (const name of [ID, KEY, REGION, ENDPOINT, APP, SIGNING]) {
    for (const [what, put] of Object.entries(around)) {
      test(`${name} with ${what} works`, async (t) => does(succeeds((await up(t, { [name]: put(right[name]) })).result), "create s"));
    }
  }
  test("an endpoint that ends in a slash works", async (t) => does(succeeds((await up(t, { [ENDPOINT]: `${right[ENDPOINT]}/` })).result), "create s"));
  for (const token of ["", " ", "\n"]) test(`a token of ${JSON.stringify(token)} is none`, async (t) => does(succeeds((await up(t, { [TOKEN]: token })).result), "create s"));

  // Nothing was sent, so nothing may be running; and a name tells where the fault is.
  const refused = {
    "an ID with a line of its own in it": [{ [ID]: "AK\r\nX-Evil: 1" }, /SECRET_?ID/i],
    "an ID in another script": [{ [ID]: "ИДID" }, /SECRET_?ID/i],
    "an ID in quotes": [{ [ID]: '"AKID"' }, /SECRET_?ID/i],
    "an ID without a key": [{ [KEY]: undefined }, /SECRET_?KEY/i],
    "a key without an ID": [{ [ID]: undefined }, /SECRET_?ID/i],
    "an ID and an empty key": [{ [KEY]: "" }, /SECRET_?KEY/i],
    "an ID and a blank key": [{ [KEY]: " " }, /SECRET_?KEY/i],
    "a region in capitals": [{ [REGION]: "AP-Singapore" }, /AP-Singapore/],
    "an application with a letter": [{ [APP]: "20000001x" }, /TRTC_SDK_APP_ID|20000001x/],
    "an application that is no number": [{ [APP]: "app" }, /TRTC_SDK_APP_ID|"app"|is app\b/],
    "an application with a sign": [{ [APP]: "-20000001" }, /TRTC_SDK_APP_ID|-20000001/],
  };
  for (const [what, [change, names]] of Object.entries(refused)) {
    test(`${what} is refused by name, and nothing is left in doubt`, async (t) => {
      const { result, calls } = await up(t, change);
      refuses(result, { names });
      assert.doesNotMatch(result.text, /OutcomeUnknown|may be running|may or may not/, result.text);
      assert.deepEqual(calls.filter((c) => c.code === "OK"), []);
    });
  }
  test("an endpoint without a scheme is reached securely, so not here, and nothing is done", async (t) => {
    const { result } = await up(t, { [ENDPOINT]: right.host });
    refuses(result);
    assert.doesNotMatch(result.text, /OutcomeUnknown|may be running|may or may not/, result.text);
  });
});
