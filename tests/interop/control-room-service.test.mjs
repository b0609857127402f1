// The control room of a stack that is not on the embedded emulator: on an emulator that runs by itself, whose buttons work, and on what is
// taken for the service, which is only read. For that an emulator answers behind a proxy without its administration.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, request } from "node:http";
import { test } from "node:test";
import { credentials, project, startEmulator, tool } from "../cases/lib/tool.mjs";
import { call, deployed, listen, openRoom, program, row } from "./lib/control-room.mjs";

async function emulatorOf(t) {
  const emulator = await startEmulator("--no-rate-limits");
  t.after(() => emulator.stop());
  return emulator;
}

// An emulator as the service is: with nothing but the API.
async function withoutAdministration(t, emulator) {
  const server = createServer((asked, answer) => {
    if (asked.url.startsWith("/_emulator")) {
      answer.writeHead(404).end();
      return;
    }
    const { method, url, headers } = asked;
    asked.pipe(request(emulator.endpoint + url, { method, headers }, (got) => {
      answer.writeHead(got.statusCode, got.headers);
      got.pipe(answer);
    }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { ...credentials(emulator), TRTC_ENDPOINT: `http://127.0.0.1:${server.address().port}` };
}

const live = async (emulator) => (await emulator.admin("GET", "tasks")).filter((task) => task.isLive).length;

test("the real service is only read", async (t) => {
  const emulator = await emulatorOf(t);
  const stack = await deployed(t, { env: await withoutAdministration(t, emulator) });
  await emulator.admin("PUT", "rooms", { roomId: "1001", users: [{ userId: "host" }] });
  const refused = { kind: "Error", code: "AuthFailure.UnauthorizedOperation", times: 9 };
  await emulator.admin("PUT", "faults", [{ action: "DescribeRelayUsage", ...refused }]);
  const room = await openRoom(t, stack, "open", "--every", "1s");
  const events = await listen(room);
  const { task } = await events.until("resources", (html) => row(html, "relay").state === "live");
  assert.equal(task, undefined, "there is nothing to press");
  assert.match(events.sections.head, /the real service; this page only reads/);
  assert.match(await events.until("rooms", (html) => html.includes("<code>host</code>")), /asked for once a minute/);
  await events.until("usage", (html) => /id="usage-trtc"[^]*<svg/.test(html));
  const relay = await events.until("usage", (html) => /It could not be asked for/.test(html));
  assert.match(relay, /id="usage-relay"[^]*It could not be asked for: [^<]*AuthFailure\.UnauthorizedOperation/);
  const { text } = await call(room);
  assert.doesNotMatch(text, /<form|<button|rtmp:/);
  for (const secret of [emulator.secretId, emulator.secretKey, emulator.sdkSecretKey]) assert.ok(!text.includes(secret));
  const [{ taskId }] = await emulator.admin("GET", "tasks");
  for (const [button, form] of [["end-task", { task: taskId }], ["clear-faults", {}], ["move-clock", { seconds: "60" }]]) {
    const { status, text: why } = await call(room, button, { method: "POST", form });
    assert.equal(status, 403, button);
    assert.match(why, /real service/);
  }
  assert.equal(await live(emulator), 4);
  events.stop();
});

test("rooms that cannot be asked for are told so", async (t) => {
  const emulator = await emulatorOf(t);
  const stack = await deployed(t, { env: await withoutAdministration(t, emulator) });
  await emulator.admin("PUT", "faults", [{ action: "DescribeRoomInfo", kind: "Error", code: "FailedOperation.NotAllowed", times: 99 }]);
  const room = await openRoom(t, stack, "open", "--every", "1s");
  const events = await listen(room);
  await events.until("rooms", (html) => /They could not be asked for: [^<]*FailedOperation\.NotAllowed/.test(html));
  events.stop();
});

test("an emulator that runs by itself is pressed where it is, and a stack that another run has is shown as it was", async (t) => {
  const emulator = await emulatorOf(t);
  const stack = await deployed(t, { env: credentials(emulator) });
  const room = await openRoom(t, stack, "open", "--every", "1s");
  const events = await listen(room);
  const { task } = row(await events.until("resources", (html) => row(html, "relay").state === "live"), "relay");
  assert.match(events.sections.head, new RegExp(`an emulator at ${emulator.endpoint.replaceAll(".", "\\.")}; nothing here is real`));
  assert.equal((await call(room, "end-task", { method: "POST", form: { task } })).status, 303);
  await events.until("resources", (html) => row(html, "relay").state === "ended");
  assert.equal(await live(emulator), 3);

  // A run whose call never gets an answer.
  await emulator.admin("PUT", "faults", [{ action: "StopAITranscription", kind: "Hang", times: 99 }]);
  const other = spawn(tool, ["destroy", "--yes", "--skip-preview"], { cwd: stack.folder, env: stack.env, stdio: "ignore" });
  const ended = once(other, "close");
  t.after(async () => {
    other.kill("SIGKILL");
    await ended;
  });
  const busy = await events.until("head", (html) => html.includes("As it was last seen."));
  assert.match(busy, /locked by process \d+, trtc destroy|locked by process \d+, [^<]*destroy/);
  assert.equal(row(events.sections.resources, "ingest").state, "live");
  other.kill("SIGKILL");
  await ended;
  await events.until("head", (html) => !html.includes("As it was last seen."));
  events.stop();
});

test("a stack that is not there yet is shown as such, and nothing is made of it", async (t) => {
  const emulator = await emulatorOf(t);
  const stack = project(t, { "Pulumi.yaml": program }, { env: credentials(emulator) });
  const room = await openRoom(t, stack, "open", "--every", "1s");
  const events = await listen(room);
  await events.until("head", (html) => html.includes("The stack is not there yet: trtc up makes it."));
  assert.deepEqual(stack.filesWith(""), []);
  const up = await stack.up();
  assert.equal(up.code, 0, up.text);
  await events.until("resources", (html) => row(html, "relay").state === "live");
  events.stop();
});
