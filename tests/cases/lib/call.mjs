// One call of the service, signed as a client of our own would, with three headers signed.
import { createHash, createHmac } from "node:crypto";

const sha256 = (data) => createHash("sha256").update(data).digest("hex");
const hmac = (key, data) => createHmac("sha256", key).update(data).digest();

// `body` is an object, or the bytes as they go out. Gives the HTTP status and, where it is JSON, the answer.
export async function call(emulator, action, body, { region = "ap-singapore", at = Date.now() } = {}) {
  const payload = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  const seconds = Math.floor(at / 1000);
  const date = new Date(seconds * 1000).toISOString().slice(0, 10);
  const type = "application/json; charset=utf-8";
  const signed = "content-type;host;x-tc-action";
  const canonical = [
    "POST", "/", "", `content-type:${type}\nhost:${emulator.host}\nx-tc-action:${action.toLowerCase()}\n`, signed, sha256(payload),
  ].join("\n");
  const scope = `${date}/trtc/tc3_request`;
  const key = hmac(hmac(hmac(`TC3${emulator.secretKey}`, date), "trtc"), "tc3_request");
  const signature = hmac(key, ["TC3-HMAC-SHA256", seconds, scope, sha256(canonical)].join("\n")).toString("hex");
  const response = await fetch(`${emulator.endpoint}/`, {
    method: "POST",
    body: payload,
    headers: {
      Authorization: `TC3-HMAC-SHA256 Credential=${emulator.secretId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`,
      "Content-Type": type,
      "X-TC-Action": action,
      "X-TC-Timestamp": String(seconds),
      "X-TC-Version": "2019-07-22",
      "X-TC-Region": region,
    },
  });
  const text = await response.text();
  let answer;
  try {
    answer = JSON.parse(text).Response;
  } catch {
    // What is no JSON is none of the service's answers.
  }
  return { status: response.status, text, answer, code: answer?.Error?.Code ?? (answer && "OK") };
}

export const userSig = async (emulator, userId) => (await emulator.admin("POST", "user-sig", { userId, validSeconds: 86_400 })).userSig;
