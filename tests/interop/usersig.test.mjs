// tls-sig-api-v2 and this project mint and verify the same signatures.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { randomBytes, randomInt } from "node:crypto";
import { inflateSync } from "node:zlib";
import { test } from "node:test";
import { startEmulator } from "./lib/emulator.mjs";

const { Api } = createRequire(import.meta.url)("tls-sig-api-v2");
const alphabets = ["abcXYZ019_-", "äöüßéñ", "任务房间用户", "😀🎥🎙️", "\"\\/<>&'+ ", "абвгд"];

function randomUser() {
  const letters = [...alphabets[randomInt(alphabets.length)], ..."abc012"];
  return Array.from({ length: randomInt(1, 33) }, () => letters[randomInt(letters.length)]).join("");
}

const decode = (sig) => JSON.parse(
  inflateSync(Buffer.from(sig.replace(/\*/g, "+").replace(/-/g, "/").replace(/_/g, "="), "base64")).toString(),
);

test("agree both ways on 1,000 random inputs", async (t) => {
  const emulator = await startEmulator();
  t.after(() => emulator.stop());
  let nonAscii = 0;
  for (let i = 0; i < 1000; i++) {
    const input = {
      sdkAppId: randomInt(1, 2 ** 32 - 1),
      sdkSecretKey: randomBytes(32).toString("hex"),
      userId: randomUser(),
      validSeconds: randomInt(60, 10_000_000),
    };
    const theirs = new Api(input.sdkAppId, input.sdkSecretKey);
    if (/[^\x00-\x7f]/.test(input.userId)) nonAscii++;

    const { verdict } = await emulator.admin(
      "POST", "user-sig/verify", { ...input, userSig: theirs.genUserSig(input.userId, input.validSeconds) },
    );
    assert.equal(verdict, "Valid", JSON.stringify(input));

    const { userSig } = await emulator.admin("POST", "user-sig", input);
    const ours = decode(userSig);
    assert.equal(ours["TLS.ver"], "2.0");
    assert.equal(ours["TLS.identifier"], input.userId);
    assert.equal(ours["TLS.sdkappid"], input.sdkAppId);
    assert.equal(ours["TLS.expire"], input.validSeconds);
    assert.equal(ours["TLS.sig"], theirs._hmacsha256(input.userId, ours["TLS.time"], input.validSeconds, null));
    assert.match(userSig, /^[A-Za-z0-9*_-]+$/);
  }
  assert.ok(nonAscii > 400, `only ${nonAscii} names beyond ASCII`);
});
