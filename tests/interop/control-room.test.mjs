// The control room over HTTP: who may come in, what the page says, what its buttons do without a script, and what its events tell.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { call, deployed, listen, openRoom, program, row } from "./lib/control-room.mjs";

const cleanUp = [];
const suite = { after: (what) => cleanUp.unshift(what) };
const key = "stream-key-4dabf18193072939";

// The robot of the recording is secret, and so is where the relay goes.
const source = program
  .replace("  cdn:\n    type: string\n", "  cdn:\n    type: string\n    secret: true\n")
  .replace("userId: recorder", "userId: { \"fn::secret\": hidden-recorder }");
let stack;
let room;

before(async () => {
  assert.notEqual(source, program);
  stack = await deployed(suite, {
    source,
    files: { "Pulumi.dev.yaml": `config:\n  live-event:cdn: rtmp://push.example.com/live/opening?txSecret=${key}\n` },
  });
  room = await openRoom(suite, stack, "open", "--every", "1s");
  const events = await listen(room);
  await events.until("resources", (html) => row(html, "relay").state === "live");
  events.stop();
});
after(async () => {
  for (const what of cleanUp) await what();
});

describe("who may come in", () => {
  test("the address holds a token that nobody guesses", () => {
    assert.match(room.path, /^\/[\w-]{32}\/$/);
    assert.equal(room.printed().match(/http:/g).length, 1);
  });
  test("a request without the token, or with another, is refused and told where the address is", async () => {
    const wrong = `/${"x".repeat(32)}/`;
    for (const whole of ["/", "", "/page.css", "/favicon.ico", wrong, `${wrong}events`, room.path.slice(0, -2), room.path.toLowerCase()]) {
      const { status, text, headers } = await call(room, "", { whole });
      assert.equal(status, 403, whole);
      assert.match(text, /`trtc open`.* printed that address/);
      assert.match(headers["content-type"], /^text\/plain/);
    }
    const { status } = await call(room, "", { whole: `${wrong}end-task`, method: "POST", form: { task: "any" } });
    assert.equal(status, 403);
  });
  test("a request to another host is refused, also with the token", async () => {
    for (const host of ["control.example.com", `control.example.com:${room.port}`, "127.0.0.1", "localhost:1", `127.0.0.2:${room.port}`]) {
      const { status, text } = await call(room, "", { headers: { host } });
      assert.equal(status, 403, host);
      assert.doesNotMatch(text, /live-event/);
    }
    assert.equal((await call(room, "", { headers: { host: `localhost:${room.port}` } })).status, 200);
  });
  test("a button that another page presses does nothing", async () => {
    for (const origin of ["https://control.example.com", "null", `http://localhost:${room.port}`, `https://127.0.0.1:${room.port}`]) {
      const { status } = await call(room, "clear-faults", { method: "POST", form: {}, headers: { origin } });
      assert.equal(status, 403, origin);
    }
    const { status } = await call(room, "clear-faults", { method: "POST", form: {}, headers: { origin: room.origin } });
    assert.equal(status, 303);
  });
});

describe("the page", () => {
  test("is whole, and guarded by its headers", async () => {
    const { status, text, headers } = await call(room);
    assert.equal(status, 200);
    assert.match(text, /<html lang="en">/);
    assert.equal(text.match(/<h1>/g).length, 1);
    for (const id of ["head", "resources", "layouts", "rooms", "controls", "usage", "log"]) assert.match(text, new RegExp(` id="${id}"`));
    for (const name of ["ingest", "relay", "recording", "transcription"]) assert.equal(row(text, name).state, "live", name);
    assert.match(row(text, "ingest").text, />1001<[^]*>opening</);
    assert.match(text, /<svg [^]*<title [^>]*>relay<\/title>[^]*<svg|<svg [^]*<title [^>]*>recording<\/title>[^]*<svg/);
    assert.match(headers["content-security-policy"], /default-src 'none'.*frame-ancestors 'none'/);
    assert.doesNotMatch(headers["content-security-policy"], /script-src[^;]*unsafe|https?:|\*/);
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.equal(headers["cache-control"], "no-store");
    assert.equal(headers["referrer-policy"], "same-origin");
  });
  test("has its style and its script, and nothing else", async () => {
    assert.match((await call(room, "page.css")).headers["content-type"], /^text\/css/);
    assert.match((await call(room, "page.js")).headers["content-type"], /^text\/javascript/);
    const head = await call(room, "", { method: "HEAD" });
    assert.deepEqual([head.status, head.text], [200, ""]);
    assert.equal((await call(room, "page.map")).status, 404);
    assert.equal((await call(room, "../page.css")).status, 403);
    const cut = await call(room, "", { whole: room.path.slice(0, -1) });
    assert.deepEqual([cut.status, cut.headers.location], [303, room.path]);
  });
  test("takes what it is for only", async () => {
    const posted = await call(room, "", { method: "POST", form: {} });
    assert.deepEqual([posted.status, posted.headers.allow], [405, "GET, HEAD"]);
    const got = await call(room, "end-task");
    assert.deepEqual([got.status, got.headers.allow], [405, "POST"]);
    const json = await call(room, "end-task", { method: "POST", headers: { "content-type": "application/json" } });
    assert.equal(json.status, 415);
  });
  test("shows no secret", async () => {
    const events = await listen(room);
    await events.until("usage", (html) => !/Not asked|Being asked/.test(html));
    events.stop();
    const all = (await call(room)).text + JSON.stringify(events.sections);
    assert.match(row(all, "recording").text, />\[secret\]</);
    assert.doesNotMatch(all, new RegExp(`${key}|hidden-recorder|rtmp:|txSecret|userSig|privateMapKey|secretKey`, "i"));
  });
});

describe("the buttons, without a script", () => {
  const press = async (button, form) => {
    const { status, headers } = await call(room, button, { method: "POST", form, headers: { origin: room.origin } });
    assert.equal(status, 303);
    assert.match(headers.location, /\/\?said=\d+#said$/);
    const { text } = await call(room, "", { whole: headers.location.replace("#said", "") });
    return /<div id="said"[^>]*>([^]*?)<\/div>/.exec(text)[1];
  };
  const inRoom = (more) => ({ app: "20000001", room: "1001", text: "0", ...more });

  test("a task is ended, and the events say why it is gone", async () => {
    const events = await listen(room);
    assert.match(events.type, /^text\/event-stream/);
    const { task } = row(await events.until("resources", (html) => row(html, "relay").state === "live"), "relay");
    assert.equal(await press("end-task", { task }), `Task ${task} was ended.`);
    const ended = row(await events.until("resources", (html) => row(html, "relay").state === "ended"), "relay");
    assert.match(ended.text, /ended by the administration/);
    assert.match(ended.text, /aria-disabled="true"/);
    await events.until("head", (html) => /Tasks: 3 live, 1 ended\./.test(html));
    assert.equal(await press("end-task", { task }), `No task ${task} runs.`);

    // A watch of another process heals it, and its log is read.
    const watch = await stack.run(["watch", "--once"]);
    assert.equal(watch.code, 0, watch.text);
    const healed = row(await events.until("resources", (html) => row(html, "relay").state === "live"), "relay");
    assert.notEqual(healed.task, task);
    await events.until("log", (html) => /<strong>relay<\/strong>: started again/.test(html));
    events.stop();
  });
  test("users come and go, whatever they are called", async () => {
    const events = await listen(room);
    assert.equal(await press("let-in", inRoom({ user: "host", audio: "on", video: "on" })), "User host is in room 1001.");
    await events.until("rooms", (html) => /<code>host<\/code> <span class="type">audio and video</.test(html));
    assert.equal(await press("let-in", inRoom({ user: "host" })), "User host is in room 1001 already.");
    const named = "<img src=x onerror=alert(1)>";
    await press("let-in", inRoom({ user: named, audio: "on" }));
    const escaped = "<code>&lt;img src=x onerror=alert(1)&gt;</code> <span class=\"type\">audio<";
    await events.until("rooms", (html) => html.includes(escaped));
    assert.doesNotMatch((await call(room)).text, /<img/);
    assert.equal(await press("let-out", inRoom({ user: "host" })), "User host left room 1001.");
    await press("let-out", inRoom({ user: named }));
    await events.until("rooms", (html) => !/host|img/.test(html) && /Nobody sends since/.test(html));
    await events.until("layouts", (html) => html.includes("2 host, not there: 320"));
    events.stop();
  });
  test("faults are planned and cleared", async () => {
    const events = await listen(room);
    await press("plan-fault", { call: "StartWebRecord", code: "LimitExceeded", times: "3" });
    await events.until("controls", (html) => html.includes("LimitExceeded: the next 3 calls of StartWebRecord"));
    assert.match(await press("plan-fault", { call: "StartWebRekord", code: "InternalError", times: "1" }), /did you mean StartWebRecord/);
    assert.match(await press("plan-fault", { call: "", code: "InternalError", times: "0" }), /&quot;0&quot; is no number of calls from 1/);
    await press("clear-faults", {});
    await events.until("controls", (html) => html.includes("None is planned."));
    events.stop();
  });
  test("a call that fails leaves a task unknown, and says why", async () => {
    const events = await listen(room);
    await press("plan-fault", { call: "DescribeAITranscription", code: "FailedOperation.NotAllowed", times: "1000" });
    const unknown = row(await events.until("resources", (html) => row(html, "transcription").state === "unknown"), "transcription");
    assert.match(unknown.text, /FailedOperation\.NotAllowed/);
    await press("clear-faults", {});
    await events.until("resources", (html) => row(html, "transcription").state === "live");
    events.stop();
  });
  test("the clock moves", async () => {
    const events = await listen(room);
    const year = (html) => Number(/id="clock-now"><time datetime="(\d{4})/.exec(html)?.[1]);
    const now = year(await events.until("head", (html) => year(html) > 0));
    assert.match(await press("move-clock", { seconds: "ten" }), /&quot;ten&quot; is no number of seconds/);
    assert.match(await press("move-clock", { seconds: String(3 * 366 * 86400) }), new RegExp(`clock shows ${now + 3}-`));

    // Also for the next look, which starts the emulator anew.
    const before = /Looked at<\/dt><dd>(.*?)<\/dd>/.exec(events.sections.head)[1];
    await events.until("head", (html) => !html.includes(before) && year(html) === now + 3);

    // Those who sent have left, so that it was idle for all that time.
    const ended = row(await events.until("resources", (html) => row(html, "relay").state === "ended"), "relay");
    assert.match(ended.text, /nobody published in the room/);
    events.stop();
  });
});

describe("its end", () => {
  test("a port that is taken is refused, and so is one that is none", async () => {
    const taken = await stack.run(["open", "--port", String(room.port)]);
    assert.equal(taken.code, 1);
    assert.match(taken.text, /error: --port \d+ cannot be had/);
    const none = await stack.run(["open", "--port", "70000"]);
    assert.equal(none.code, 1);
    assert.match(none.text, /--port 70000 is not between 0 and 65535/);
    const every = await stack.run(["open", "--every", "1ms"]);
    assert.match(every.text, /--every 1ms must be a time from 1s to 1h/);
  });
  test("nothing was written by looking", async () => {
    const { resources } = await stack.state();
    const before = stack.read(".trtc/stacks/live-event/dev.json");
    const events = await listen(room);
    await events.until("head", (html) => /Looked at/.test(html));
    const seen = events.sections.head;
    await events.until("head", (html) => html !== seen);
    events.stop();
    assert.equal(stack.read(".trtc/stacks/live-event/dev.json"), before);
    assert.equal(resources.filter((r) => r.custom && r.type.startsWith("trtc:index:")).length, 4);
  });
  test("Ctrl-C ends it while somebody listens", async () => {
    const events = await listen(room);
    await events.until("log", () => true);
    room.child.kill("SIGINT");
    await events.end().catch(() => {});
    assert.deepEqual(await room.ended, [0, null]);
  });
});
